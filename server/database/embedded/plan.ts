import type { QueryPlan } from '../database.ts';

/** Operators that change the graph, or that reach for files. */
const NOT_READING = /^(Create|Merge|Set|Delete|Detach|Remove|Insert|Add|Drop|Load|Foreach)/;

/** The engine prints a plan as one indented line an operator, its name first; text inside a query is escaped. */
export function readPlan(text: string): QueryPlan {
  const operators = text.split('\n').map((line) => line.trim());
  return { readOnly: !operators.some((operator) => NOT_READING.test(operator)), text: text.trimEnd() };
}
