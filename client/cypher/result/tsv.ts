import { escapeFormula } from '../../../model/formula-escape.ts';
import type { World } from '../../graph/world.ts';
import { digitsOf, valueText } from './value-text.ts';

/** Formats rows for pasting into a spreadsheet: tabs between cells, and none within. */
export function formatTsv(fields: readonly string[], rows: readonly (readonly unknown[])[], world: World): string {
  const lines = [fields.map(cell), ...rows.map((row) => fields.map((_, column) => valueCell(row[column], world)))];
  return lines.map((cells) => cells.join('\t')).join('\n');
}

function valueCell(value: unknown, world: World): string {
  return typeof value === 'number' ? String(value) : (digitsOf(value) ?? cell(valueText(value, world)));
}

function cell(text: string): string {
  return escapeFormula(text.replace(/[\t\r\n]+/g, ' '));
}
