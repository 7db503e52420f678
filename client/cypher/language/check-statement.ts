import type { ExplainAnswer } from '../../../model/api/explain.ts';
import { planPrefixIn } from '../../../model/cypher/plan-prefix.ts';
import type { ParameterType } from '../../../model/library/parameter.ts';
import { ApiError, postQuery } from '../../data/api.ts';
import { type BoundParameters, likelyType, namesIn, type ParameterField, sentValue } from '../../state/query-parameters.ts';
import type { StatementRemark } from './server-remarks.ts';

/** Sample values for parameters whose field is still empty: only the type matters to a plan. */
const ANY: Readonly<Record<ParameterType, unknown>> = {
  ...{ string: '', integer: 1, float: 1, boolean: true, list: [] },
  ...{ actor: '', source: '', year: 1 },
};

/** What the answer may have otherwise than Neo4j has a code of our own; what a database notices is its own, and comes with the answer. */
const OWN_NOTES = 'Entente.';

/** Asks the server what it says of the statement, without running it: why it would refuse it, or what the answer may have otherwise. */
export async function checkStatement(
  statement: string,
  fields: readonly ParameterField[],
  bound: BoundParameters,
  signal: AbortSignal,
): Promise<StatementRemark[]> {
  const own = Object.fromEntries(
    namesIn(statement).map((name) => {
      const field = fields.find((each) => each.name === name);
      return [name, field?.value === undefined ? ANY[field?.type ?? likelyType(statement, name)] : sentValue(field)];
    }),
  );
  try {
    // What EXPLAIN asks for is what is asked for here.
    const asked = { statement: planPrefixIn(statement)?.statement ?? statement, parameters: { ...own, ...bound } };
    const { notifications } = await postQuery<ExplainAnswer>('cypher/explain', asked, signal);
    return notifications
      .filter(({ code }) => code.startsWith(OWN_NOTES))
      .map(({ title, description, position }) => ({ severity: 'warning', message: `${title} ${description}`, position }));
  } catch (error) {
    if (!(error instanceof ApiError) || error.problem?.status !== 422) return [];
    return [{ severity: 'error', message: error.message, position: error.problem.position }];
  }
}
