import { escapeFormula } from '../../../model/formula-escape.ts';
import type { UnionGraph } from '../../graph/union-graph.ts';
import type { ColumnWords } from './column-words.ts';
import { digitsOf, valueText } from './value-text.ts';

/**
 * Formats rows for pasting into a spreadsheet: tabs between cells, and none within.
 * @param words of the columns, by which rows are copied as they are read; without them as they are stored
 */
export function formatTsv(
  fields: readonly string[],
  rows: readonly (readonly unknown[])[],
  unionGraph: UnionGraph,
  words?: readonly ColumnWords[],
): string {
  const heads = fields.map((field, column) => cell(words?.[column]?.title ?? field));
  const lines = [heads, ...rows.map((row) => fields.map((_, column) => valueCell(row, column, words, unionGraph)))];
  return lines.map((cells) => cells.join('\t')).join('\n');
}

function valueCell(row: readonly unknown[], column: number, words: readonly ColumnWords[] | undefined, unionGraph: UnionGraph): string {
  const value = row[column];
  const said = words?.[column]?.say(value, row);
  if (said !== undefined) return cell(said);
  return typeof value === 'number' ? String(value) : (digitsOf(value) ?? cell(valueText(value, unionGraph)));
}

function cell(text: string): string {
  return escapeFormula(text.replace(/[\t\r\n]+/g, ' '));
}
