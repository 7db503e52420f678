import type { Fields } from '../fields.ts';
import type { Cell, CsvColumn } from './csv.ts';

/** The columns of the dataset format for rows that have them by their names. */
export function fieldColumns<F extends Fields>(fields: F): CsvColumn<{ readonly [Name in keyof F]?: Cell }>[] {
  return Object.keys(fields).map((name) => ({ name, of: (row) => row[name] }));
}
