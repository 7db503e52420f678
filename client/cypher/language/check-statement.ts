import type { ParameterType } from '../../../model/library/parameter.ts';
import { ApiError, postQuery } from '../../data/api.ts';
import { type BoundParameters, likelyType, namesIn, type ParameterField, sentValue } from '../../state/query-parameters.ts';
import type { Refusal } from './refusals.ts';

/** What stands for a parameter whose field is still empty: only its type matters to a plan. */
const ANY: Readonly<Record<ParameterType, unknown>> = { string: '', integer: 1, float: 1, boolean: true, list: [], actor: '' };

/** Why the server would not run the statement; `null` when it would, or cannot say now. Nothing is run. */
export async function checkStatement(
  statement: string,
  fields: readonly ParameterField[],
  bound: BoundParameters,
  signal: AbortSignal,
): Promise<Refusal | null> {
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
