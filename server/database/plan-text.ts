import type { PlanOperator } from '../../model/api/explain.ts';
import { formatCount } from '../../model/format-count.ts';

/** A plan as indented text, an operator a line, with the rows that are known of. */
export function planText({ operator, details, estimatedRows, rows, children }: PlanOperator, depth = 0): string {
  const estimate = estimatedRows === null ? '' : `  ~${formatCount(Math.round(estimatedRows), 'row')}`;
  const line = `${'  '.repeat(depth)}${operator}${details === '' ? '' : ` (${details})`}${rows === null ? estimate : `  ${formatCount(rows, 'row')}`}`;
  return [line, ...children.map((child) => planText(child, depth + 1))].join('\n');
}
