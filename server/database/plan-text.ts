import type { PlanOperator } from '../../model/api.ts';

/** A plan as indented text, an operator a line, with the rows that are known of. */
export function planText({ operator, details, estimatedRows, rows, children }: PlanOperator, depth = 0): string {
  const estimate = estimatedRows === null ? '' : `  ~${Math.round(estimatedRows)} rows`;
  const line = `${'  '.repeat(depth)}${operator}${details === '' ? '' : ` (${details})`}${rows === null ? estimate : `  ${rows} rows`}`;
  return [line, ...children.map((child) => planText(child, depth + 1))].join('\n');
}
