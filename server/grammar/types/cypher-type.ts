/** The type of a value, as far as it follows from the text of a query. */
export interface CypherType {
  readonly kind:
    | 'any'
    | 'null'
    | 'boolean'
    | 'integer'
    | 'float'
    | 'number'
    | 'string'
    | 'list'
    | 'map'
    | 'node'
    | 'relationship'
    | 'path'
    | 'date'
    | 'temporal'
    | 'duration';
  /** Of a list: what it holds. */
  readonly of?: CypherType;
  /** Of a map that the query builds: its entries. */
  readonly entries?: ReadonlyMap<string, CypherType>;
  /** Of a list: whether none of its items can be null. */
  readonly isFull?: boolean;
}

export const ANY: CypherType = { kind: 'any' };
export const NULL: CypherType = { kind: 'null' };
export const BOOLEAN: CypherType = { kind: 'boolean' };
export const INTEGER: CypherType = { kind: 'integer' };
export const FLOAT: CypherType = { kind: 'float' };
export const NUMBER: CypherType = { kind: 'number' };
export const STRING: CypherType = { kind: 'string' };
export const MAP: CypherType = { kind: 'map' };
export const NODE: CypherType = { kind: 'node' };
export const RELATIONSHIP: CypherType = { kind: 'relationship' };
export const PATH: CypherType = { kind: 'path' };
export const DATE: CypherType = { kind: 'date' };
export const TEMPORAL: CypherType = { kind: 'temporal' };
export const DURATION: CypherType = { kind: 'duration' };

export function listOf(of: CypherType, isFull = false): CypherType {
  return { kind: 'list', of, isFull };
}

const NUMBERS: ReadonlySet<string> = new Set(['integer', 'float', 'number']);

export function isNumber({ kind }: CypherType): boolean {
  return NUMBERS.has(kind);
}

/** Whether it is a float, or may be one. */
export function isFraction({ kind }: CypherType): boolean {
  return kind === 'float' || kind === 'number';
}

export function isEntity({ kind }: CypherType): boolean {
  return kind === 'node' || kind === 'relationship' || kind === 'path';
}

/** The type of what is of one of several types. */
export function unionOf(types: readonly CypherType[]): CypherType {
  const [first, ...others] = types.filter(({ kind }) => kind !== 'null');
  if (first === undefined) return NULL;
  return others.reduce((so, next) => {
    if (so.kind === 'list' && next.kind === 'list') {
      return listOf(unionOf([so.of ?? ANY, next.of ?? ANY]), (so.isFull ?? false) && (next.isFull ?? false));
    }
    if (so.kind === next.kind) return so.kind === 'map' ? MAP : so;
    return isNumber(so) && isNumber(next) ? NUMBER : ANY;
  }, first);
}

/** The type that Neo4j's manual writes as `INTEGER | FLOAT`, `LIST<ANY>` or the like. */
export function writtenType(text: string): CypherType {
  const list = /^LIST<(.+)>$/.exec(text)?.[1];
  if (list !== undefined) return listOf(writtenType(list));
  if (text.includes(' | ')) return unionOf(text.split(' | ').map(writtenType));
  switch (text) {
    case 'BOOLEAN':
      return BOOLEAN;
    case 'INTEGER':
      return INTEGER;
    case 'FLOAT':
      return FLOAT;
    case 'STRING':
      return STRING;
    case 'MAP':
      return MAP;
    case 'NODE':
      return NODE;
    case 'RELATIONSHIP':
      return RELATIONSHIP;
    case 'PATH':
      return PATH;
    case 'DATE':
      return DATE;
    case 'DURATION':
      return DURATION;
    default:
      return /TIME/.test(text) ? TEMPORAL : ANY;
  }
}

/** Deeper than anybody compares. */
const MOST_LEVELS = 8;

/** The type of a parameter by its value; of what is nested deeply only the outside is known. */
export function typeOfValue(value: unknown, levels = MOST_LEVELS): CypherType {
  if (value === null || value === undefined) return NULL;
  if (typeof value === 'boolean') return BOOLEAN;
  if (typeof value === 'bigint') return INTEGER;
  if (typeof value === 'number') return Number.isInteger(value) ? INTEGER : FLOAT;
  if (typeof value === 'string') return STRING;
  if (levels === 0) return ANY;
  if (Array.isArray(value)) return listOf(unionOf(value.map((item) => typeOfValue(item, levels - 1))), !value.includes(null));
  if (value instanceof Map) return value.has('Integer') ? INTEGER : value.has('Float') ? FLOAT : ANY;
  return { kind: 'map', entries: new Map(Object.entries(value).map(([key, item]) => [key, typeOfValue(item, levels - 1)])) };
}
