import { csvRecord } from '../../../model/export/csv.ts';
import { cellText } from '../../../model/export/rows.ts';
import type { RowFormat } from '../database.ts';
import type { ValueShape } from '../value-shape.ts';
import { PLAIN } from './plain.ts';
import { ROW_VALUE } from './row-value.ts';
import { TYPED } from './typed.ts';

/** How an engine gives its values the shape that is asked for. */
export type Shaping<V> = <T>(shape: ValueShape<T>) => (value: V) => T;

/** What writes the rows of an answer, one after the other: as JSON arrays with a comma between them, or as lines of CSV. */
export function rowText<V>(format: RowFormat, shaping: Shaping<V>): (row: readonly V[]) => string {
  if (format === 'csv') {
    const value = shaping(ROW_VALUE);
    return (row) => csvRecord(row.map((cell) => cellText(value(cell))));
  }
  const text = shaping(format === 'typed' ? TYPED : PLAIN);
  let comma = '';
  return (row) => {
    const written = `${comma}[${row.map((value) => text(value)).join(',')}]`;
    comma = ',';
    return written;
  };
}
