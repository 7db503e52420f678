import { stringify } from 'csv-stringify/sync';
import type { Properties } from '../load/graph-rows.ts';

/** A node or a relationship: the cells of the table's leading columns, and its properties. */
export interface ImportRow {
  readonly leading: readonly string[];
  readonly properties: Properties;
}

/** Nodes or relationships, in one file of which the first line says what is in each column. */
export interface ImportTable {
  readonly file: string;
  readonly kind: 'nodes' | 'relationships';
  /** The label or the type of all of them, where no column says it. */
  readonly name?: string;
  /** The columns that identify, such as `id:ID(Actor)` or `:TYPE`. A property that one of them names has no column beside it. */
  readonly leading: readonly string[];
  /** Gives the rows, each time from the first on. */
  readonly rows: () => Iterable<ImportRow>;
}

/** Few enough rows to use little memory, enough to make a call worthwhile. */
const BATCH = 500;
const LINE_BREAK = /[\r\n]/;

/**
 * A table as `neo4j-admin database import` reads it: every text in double quotes, nothing for a property that a row lacks,
 * and `;` between the items of a list, of which none contains one.
 * @param tellLineBreak is called when there is one within a cell
 */
export function* importPieces(table: ImportTable, tellLineBreak: () => void): Generator<string> {
  const types = propertyTypes(table);
  const names = [...types.keys()];
  yield `${[...table.leading, ...[...types].map(([name, type]) => name + type)].join(',')}\n`;
  let records: (string | number | undefined)[][] = [];
  for (const { leading, properties } of table.rows()) {
    const record = [...leading, ...names.map((name) => cellOf(properties[name]))];
    if (record.some((cell) => typeof cell === 'string' && LINE_BREAK.test(cell))) tellLineBreak();
    if (records.push(record) < BATCH) continue;
    yield written(records);
    records = [];
  }
  yield written(records);
}

function written(records: (string | number | undefined)[][]): string {
  return stringify(records, { quoted_string: true, record_delimiter: '\n' });
}

/** The properties that any row has, with their types as the header has them. */
function propertyTypes({ leading, rows }: ImportTable): ReadonlyMap<string, string> {
  const identifying = new Set(leading.map((header) => header.slice(0, header.indexOf(':'))));
  const types = new Map<string, string>();
  for (const { properties } of rows()) {
    for (const [name, value] of Object.entries(properties)) {
      // A number with a fraction makes a column of whole numbers one of fractions.
      if (!identifying.has(name) && (types.get(name) ?? ':long') === ':long') types.set(name, typeOf(value));
    }
  }
  return types;
}

function typeOf(value: Properties[string] | undefined): string {
  if (typeof value === 'boolean') return ':boolean';
  if (typeof value === 'number') return Number.isSafeInteger(value) ? ':long' : ':double';
  return typeof value === 'object' ? ':string[]' : '';
}

function cellOf(value: Properties[string] | undefined): string | number | undefined {
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'object' ? value.join(';') : value;
}
