import type { ParameterType } from '../../../model/library/parameter.ts';
import { ApiError, postQuery } from '../../data/api.ts';
import { type BoundParameters, likelyType, namesIn, type ParameterField, sentValue } from '../../state/query-parameters.ts';
import type { StatementRefusal } from './refusals.ts';

/** Sample values for parameters whose field is still empty: only the type matters to a plan. */
const ANY: Readonly<Record<ParameterType, unknown>> = {
  ...{ string: '', integer: 1, float: 1, boolean: true, list: [] },
  ...{ actor: '', source: '', year: 1 },
};

/** Asks the server why it would refuse the statement, without running it; `null` if it would not, or cannot tell now. */
export async function checkStatement(
  statement: string,
  fields: readonly ParameterField[],
  bound: BoundParameters,
  signal: AbortSignal,
): Promise<StatementRefusal | null> {
  const own = Object.fromEntries(
    namesIn(statement).map((name) => {
      const field = fields.find((each) => each.name === name);
      return [name, field?.value === undefined ? ANY[field?.type ?? likelyType(statement, name)] : sentValue(field)];
    }),
  );
  try {
    await postQuery('cypher/explain', { statement, parameters: { ...own, ...bound } }, signal);
    return null;
  } catch (error) {
    if (!(error instanceof ApiError) || error.problem?.status !== 422) return null;
    return { message: error.message, position: error.problem.position };
  }
}
