/** What a saved question answers in one window, given its defaults. */
export interface Expectation {
  /** The window is this year. */
  readonly year: number;
  /** Parameters other than the defaults, and `selected`. */
  readonly given?: { readonly [name: string]: unknown };
  /** A line of column names, then a line a row, cells apart by `|`: `(id)` is an actor or a source, `[id]` a relation. */
  readonly table: string;
}

/** By the id of the question. */
export interface Expectations {
  readonly [question: string]: readonly Expectation[];
}

/** The cells of a table, the line of its column names first. */
export function cellsOf(table: string): string[][] {
  const lines = table.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => line.split('|').map((cell) => cell.trim()));
}

/** A value of an answer as a table has it. */
export function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '–';
  if (Array.isArray(value)) return value.map(cellOf).join(', ');
  if (typeof value !== 'object') return String(value);
  if (!('$type' in value && 'properties' in value)) throw new Error(`no cell for ${JSON.stringify(value)}`);
  const id = idOf(value.properties);
  if (value.$type === 'Node') return `(${id})`;
  if (!('type' in value && hasTypeInId(id, String(value.type)))) throw new Error(`${id} is not a ${JSON.stringify(value)}`);
  return `[${id}]`;
}

function idOf(properties: unknown): string {
  if (typeof properties === 'object' && properties !== null && 'id' in properties) return String(properties.id);
  throw new Error(`no id in ${JSON.stringify(properties)}`);
}

/** The ids of the shipped dataset are "source-type-target", so the type in the graph has to be in them. */
function hasTypeInId(id: string, type: string): boolean {
  return id.includes(`-${type.toLowerCase().replaceAll('_', '-')}-`);
}
