import fc from 'fast-check';
import { list, number, text, truth } from './expression-generator.ts';

/** Patterns that name nodes `a` and `b` and a relationship `r`, any of which may be null where it is optional. */
const PATTERNS = [
  "MATCH (a:Actor {id: 'sadr'})-[r]-(b:Actor)",
  'MATCH (a:State)-[r:FUNDS|ARMS]->(b)',
  'MATCH (a:State) OPTIONAL MATCH (a)-[r:FUNDS]->(b:Actor)',
  'MATCH (a:Person)-[r:LEADS]->(b)<-[:LEADS]-(c:Person)',
  'MATCH (a:State), (b:StateBody) OPTIONAL MATCH (a)-[r]-(b)',
  "MATCH (a:Actor {id: 'iran'}) MATCH (b:Actor {id: $text}) OPTIONAL MATCH (b)-[r:LEADS]-(c)",
  "MATCH (a:Actor {id: 'sadr'})-[rs:LEADS|CONTROLS*1..2]->(b:Actor) UNWIND rs AS r",
  "MATCH p = (a:Actor {id: 'sadr'})-[*2..2]->(b:State) UNWIND relationships(p) AS r",
  'MATCH (a:State)-[rs:CONTROLS*0..1]->(b:Actor) OPTIONAL MATCH (a)-[r:ARMS]->(b)',
  'UNWIND $texts AS id OPTIONAL MATCH (a:Actor {id: id}) OPTIONAL MATCH (a)<-[r:FUNDS]-(b)',
  "MATCH (a:State|StateBody)-[r]->(b WHERE b.kind = 'person')",
  'MATCH (a:State) CALL (a) { MATCH (a)-[r:FUNDS|ARMS|TRAINS]->(b) RETURN r, b ORDER BY r.id LIMIT 3 }',
];
/** What tells every row of a pattern from the others, but for those that are alike in all that is named. */
const ORDER = 'a.id, r.id, b.id';

const where = fc.oneof({ arbitrary: fc.constant(''), weight: 2 }, { arbitrary: truth.map((x) => ` WHERE ${x}`), weight: 1 });
const page = fc.constantFrom('', ' LIMIT 5', ' LIMIT $whole', ' SKIP 2', ' SKIP 1 LIMIT 3', ' SKIP $whole LIMIT 4', ' LIMIT 0');
const direction = fc.constantFrom('', ' DESC', ' ASC');

/** What stands between a pattern and its RETURN, and keeps its names. */
const between = fc.oneof(
  { arbitrary: fc.constant(''), weight: 3 },
  {
    arbitrary: fc.tuple(direction, page).map(([sort, some]) => `WITH a, r, b ORDER BY ${ORDER.replace(',', `${sort},`)}${some}`),
    weight: 1,
  },
  { arbitrary: truth.map((x) => `WITH a, r, b WHERE ${x}`), weight: 1 },
  { arbitrary: where.map((x) => `WITH DISTINCT a, r, b${x}`), weight: 1 },
);

const aggregate = fc.oneof(
  fc.constant('count(*)'),
  fc.tuple(fc.constantFrom('count', 'count(DISTINCT ', 'min', 'max', 'collect'), text).map(([name, x]) => call(name, x)),
  fc
    .tuple(fc.constantFrom('sum', 'avg', 'min', 'max', 'count', 'sum(DISTINCT ', 'stDev', 'stDevP'), number)
    .map(([name, x]) => call(name, x)),
  fc.tuple(fc.constantFrom('percentileCont', 'percentileDisc'), number).map(([name, x]) => `${name}(${x}, 0.5)`),
  fc.tuple(number, fc.constantFrom('+', '-', '/'), fc.constantFrom('2', 'count(*)')).map(([x, sign, y]) => `sum(${x}) ${sign} ${y}`),
  fc.tuple(text).map(([x]) => `size(collect(DISTINCT ${x}))`),
  fc.tuple(number).map(([x]) => `{n: count(*), most: max(${x})}`),
);

function call(name: string, value: string): string {
  return name.includes('(') ? `${name}${value})` : `${name}(${value})`;
}

const columns = fc.array(fc.oneof(text, number, truth, list), { minLength: 1, maxLength: 4 }).map(named);
const grouped = fc.tuple(fc.oneof(text, number), fc.array(aggregate, { minLength: 1, maxLength: 4 }));

function named(expressions: readonly string[]): string {
  return expressions.map((each, at) => `${each} AS c${at}`).join(', ');
}

const returned = fc.oneof(
  fc.tuple(columns, direction, page).map(([x, sort, some]) => `RETURN ${x} ORDER BY ${ORDER.replace(',', `${sort},`)}${some}`),
  fc.tuple(fc.oneof(text, number), direction).map(([x, sort]) => `RETURN DISTINCT ${x} AS c ORDER BY c${sort}`),
  columns.map((x) => `RETURN ${x}`),
  grouped.map(([key, aggregates]) => `RETURN ${key} AS key, ${named(aggregates)} ORDER BY key`),
  fc.array(aggregate, { minLength: 1, maxLength: 4 }).map((aggregates) => `RETURN ${named(aggregates)}`),
  fc
    .tuple(grouped, truth)
    .map(([[key, [first = 'count(*)']], x]) => `WITH a, r, b, ${key} AS key WHERE ${x} RETURN key, ${first} AS c ORDER BY key`),
  grouped.map(([key, [first = 'count(*)']]) => `WITH ${key} AS key, ${first} AS c RETURN key, c, count(*) AS n ORDER BY key`),
  fc.tuple(number, text).map(([x, y]) => `RETURN ${x} AS x, ${y} AS y UNION MATCH (a:State)-[r:ARMS]->(b) RETURN 1 AS x, a.id AS y`),
);

/** Statements of a pattern, what narrows and sorts it, and what is asked of it. */
export const statement = fc
  .tuple(fc.constantFrom(...PATTERNS), where, between, returned)
  .map(([pattern, condition, then, result]) => [withCondition(pattern, condition), then, result].filter((part) => part !== '').join(' '));

/** A condition stands behind a MATCH only. */
function withCondition(pattern: string, condition: string): string {
  return /UNWIND \w+(\(p\))? AS r$|\}$/.test(pattern) ? pattern : `${pattern}${condition}`;
}
