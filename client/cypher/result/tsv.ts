import { escapeFormula } from '../../../model/formula-escape.ts';
import type { UnionGraph } from '../../graph/union-graph.ts';
import { digitsOf, valueText } from './value-text.ts';

/** Formats rows for pasting into a spreadsheet: tabs between cells, and none within. */
export function formatTsv(fields: readonly string[], rows: readonly (readonly unknown[])[], unionGraph: UnionGraph): string {
  const lines = [fields.map(cell), ...rows.map((row) => fields.map((_, column) => valueCell(row[column], unionGraph)))];
  return lines.map((cells) => cells.join('\t')).join('\n');
}

function valueCell(value: unknown, unionGraph: UnionGraph): string {
  return typeof value === 'number' ? String(value) : (digitsOf(value) ?? cell(valueText(value, unionGraph)));
}

function cell(text: string): string {
  return escapeFormula(text.replace(/[\t\r\n]+/g, ' '));
}
