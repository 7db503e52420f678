/**
 * What the embedded engine answers otherwise than Neo4j, and what is done about it: the query is rewritten so that the
 * answer is Neo4j's, or refused with the construct named, or answered with a word beside the rows. Code, tests and
 * docs/embedded-engine.md read this table.
 */
export interface Difference {
  readonly handling: 'rewritten' | 'refused' | 'noted';
  /** The construct, as a refusal names it. */
  readonly construct: string;
  /** How the engine's own answer differs, in one sentence. */
  readonly differs: string;
  /** A query that has it. */
  readonly example: string;
  /** Of a refusal: what to write in its place, where there is something. */
  readonly instead?: string;
  /** The engine has nothing of the kind, and Neo4j has. */
  readonly isLacking?: true;
}

export const DIFFERENCES = {
  'sum-of-nothing': {
    handling: 'rewritten',
    construct: 'sum(), stdev() and stdevp() of nothing',
    differs: 'They give null where Neo4j gives 0.',
    example: 'UNWIND [null] AS x RETURN sum(x) AS s',
  },
  'column-names': {
    handling: 'rewritten',
    construct: 'columns without AS',
    differs: 'They are named after the expression as the engine prints it, and nodes beside an aggregate come as numbers.',
    example: 'MATCH (a:Dataset) RETURN a.id, COUNT( * )',
  },
  'columns-of-all': {
    handling: 'rewritten',
    construct: 'RETURN *',
    differs: 'The columns are in another order.',
    example: 'WITH 2 AS b, 1 AS a RETURN *',
  },
  'aggregate-within': {
    handling: 'rewritten',
    construct: 'an aggregate within an expression, a list or a map',
    differs: 'The engine refuses it.',
    example: 'UNWIND [1, 2, 3] AS x RETURN collect(x)[0..2] AS some',
  },
  'predicate-over-null': {
    handling: 'rewritten',
    construct: 'any(), all(), none() and single() over null',
    differs: 'They give true or false where it is not known.',
    example: 'RETURN any(x IN [1, null] WHERE x = 2) AS known',
  },
  'list-plus-item': {
    handling: 'rewritten',
    construct: 'a list plus an item',
    differs: 'It gives null.',
    example: 'RETURN [1] + 2 AS list',
  },
  'list-plus-any': {
    handling: 'noted',
    construct: 'a list plus what may be a list or an item',
    differs: 'An item gives null.',
    example: "UNWIND [1, 'a'] AS x RETURN [0] + x AS list",
  },
  'in-nothing': {
    handling: 'rewritten',
    construct: 'null IN an empty list',
    differs: 'It gives null where Neo4j gives false.',
    example: 'WITH [] AS list RETURN null IN list AS found',
  },
  'slice-from-the-end': {
    handling: 'rewritten',
    construct: 'a slice that counts from the end',
    differs: 'It gives an empty list.',
    example: 'RETURN [1, 2, 3][-2..] AS list',
  },
  'slice-by-value': {
    handling: 'refused',
    construct: 'a slice whose bounds are not written out',
    differs: 'A bound that is null or below zero gives another list.',
    example: 'WITH -1 AS n RETURN [1, 2, 3][..n] AS list',
    instead: 'Write the bounds as numbers.',
  },
  'plus-before-value': {
    handling: 'rewritten',
    construct: 'a plus before a value',
    differs: 'The engine refuses it of what is no number.',
    example: "UNWIND ['a', 1] AS x RETURN +x AS value",
  },
  'number-with-underscores': {
    handling: 'rewritten',
    construct: 'a number written with underscores',
    differs: 'The engine refuses it.',
    example: 'RETURN 1_000 AS n',
  },
  'power-of-power': {
    handling: 'rewritten',
    construct: 'a ^ b ^ c',
    differs: 'It is worked out from the right.',
    example: 'RETURN 4 ^ 3 ^ 2 AS x',
  },
  'integer-of-text': {
    handling: 'rewritten',
    construct: 'toInteger() of a text with a decimal point',
    differs: 'It gives null.',
    example: "RETURN toInteger('1.9') AS n",
  },
  'rounded-to-digits': {
    handling: 'rewritten',
    construct: 'round() to digits',
    differs: 'The engine refuses it.',
    example: 'RETURN round(2.125, 1) AS n',
  },
  'rounded-half': {
    handling: 'rewritten',
    construct: 'round() of a negative half',
    differs: 'It rounds away from zero where Neo4j rounds up.',
    example: 'RETURN round(-2.5) AS n',
  },
  'whole-float': {
    handling: 'rewritten',
    construct: 'floor() and ceil() of an integer',
    differs: 'They give an integer, which is divided as one.',
    example: 'RETURN floor(7) / 2 AS n',
  },
  'whole-float-parameter': {
    handling: 'rewritten',
    construct: 'a float as a parameter',
    differs: 'A whole one, such as 2.0, is an integer to the engine. Within a list or a map it is refused.',
    example: 'RETURN 7 / $two AS n',
  },
  'rounded-by-mode': {
    handling: 'refused',
    construct: 'round() by a mode of rounding',
    differs: 'The engine rounds half up, whatever the mode.',
    example: "RETURN round(2.15, 1, 'DOWN') AS n",
  },
  'rounded-digits': {
    handling: 'noted',
    construct: 'round() to digits of what the data give',
    differs: 'Of a value that lies half way by its digits, such as 1.005, the last digit may be one less than Neo4j gives.',
    example: 'UNWIND [1.005] AS x RETURN round(x, 2) AS n',
  },
  'split-by-any': {
    handling: 'noted',
    construct: 'split() by a text that is not written out',
    differs: 'By an empty text it gives one before the first character and after the last.',
    example: "UNWIND [''] AS by RETURN split('ab', by) AS parts",
  },
  'text-plus-boolean': {
    handling: 'refused',
    construct: 'a text and a boolean, or a number and a boolean, added up',
    differs: 'The engine gives a text or null where Neo4j refuses the query.',
    example: "RETURN 'a' + true AS text",
  },
  'float-as-text': {
    handling: 'refused',
    construct: 'a float as text',
    differs: 'It is written without its .0, or without its exponent.',
    example: 'RETURN toString(7.0) AS text',
    instead: 'Round it and make it an integer: toString(toInteger(x)).',
  },
  'joined-by-bars': {
    handling: 'rewritten',
    construct: '||',
    differs: 'The engine refuses it.',
    example: "RETURN 'a' || 'b' AS text",
  },
  'name-of-word': {
    handling: 'rewritten',
    construct: 'names that are words of the language',
    differs: 'The engine refuses them.',
    example: 'MATCH (n:Merge) WHERE n.create IS NULL RETURN count(n) AS set',
  },
  offset: {
    handling: 'rewritten',
    construct: 'OFFSET',
    differs: 'The engine refuses it.',
    example: 'UNWIND [1, 2, 3] AS x RETURN x ORDER BY x OFFSET 1',
  },
  empty: {
    handling: 'rewritten',
    construct: 'isEmpty()',
    differs: 'The engine refuses it.',
    example: 'RETURN isEmpty([]) AS empty',
  },
  'label-expression': {
    handling: 'rewritten',
    construct: 'label expressions',
    differs: 'The engine refuses them.',
    example: 'MATCH (a:State|StateBody) RETURN count(a) AS n',
  },
  'where-in-node': {
    handling: 'rewritten',
    construct: 'WHERE within a node',
    differs: 'The engine refuses it.',
    example: "MATCH (a WHERE a.id = 'x') RETURN count(a) AS n",
  },
  'type-of-relationship': {
    handling: 'rewritten',
    construct: 'a type asked of a relationship with a colon',
    differs: 'It gives null.',
    example: 'MATCH ()-[r]->() RETURN count(r:FUNDS) AS n',
  },
  'shortest-path-after-comma': {
    handling: 'rewritten',
    construct: 'shortestPath() in one MATCH with its ends',
    differs: 'It takes hundreds of times longer.',
    example: "MATCH (a {id: 'x'}), (b {id: 'y'}), p = shortestPath((a)-[*..3]-(b)) RETURN length(p) AS steps",
  },
  'empty-range': {
    handling: 'refused',
    construct: 'a path whose longest length is below its shortest',
    differs: 'It is taken for its shortest length, where Neo4j finds nothing.',
    example: 'MATCH (a)-[*2..1]->(b) RETURN count(b) AS n',
  },
  'type-mismatch': {
    handling: 'refused',
    construct: 'a comparison of values of different types',
    differs: "The engine takes 2020 and '2020' for equal.",
    example: "RETURN 1 = '1' AS equal",
    instead: 'Compare values of one type: toInteger() and toString() turn one into the other.',
  },
  'unordered-values': {
    handling: 'refused',
    construct: 'an order among booleans, lists, maps or nodes',
    differs: 'The engine gives null.',
    example: 'RETURN [1, 2] < [1, 3] AS less',
  },
  'compared-lists': {
    handling: 'refused',
    construct: 'lists or maps that are compared whole',
    differs: 'The engine takes what is null in them for a value.',
    example: 'RETURN [null] = [1] AS equal',
  },
  'mixed-values': {
    handling: 'noted',
    construct: 'a comparison of values whose type only the data tell',
    differs: 'The engine takes a number and a text of the same digits for equal.',
    example: "UNWIND [1, '1'] AS x RETURN x = '1' AS equal",
  },
  'date-of-literal': {
    handling: 'rewritten',
    construct: 'a date of a year, a month or without dashes',
    differs: 'It gives null.',
    example: "RETURN date('2020') AS day",
  },
  'date-of-text': {
    handling: 'rewritten',
    construct: 'date() of a property or another text',
    differs: 'A year or a month gives null.',
    example: "WITH '2020-06' AS text RETURN date(text) AS day",
  },
  'no-date': {
    handling: 'noted',
    construct: 'date() of a text that may be no date',
    differs: 'It gives null where Neo4j refuses the query.',
    example: "WITH 'soon' AS text RETURN date(text) AS day",
  },
  'part-of-date': {
    handling: 'rewritten',
    construct: 'a part of date()',
    differs: 'The engine reads parts of a date from a variable only.',
    example: "RETURN date('2020-01-25').year AS year",
  },
  'part-of-duration': {
    handling: 'rewritten',
    construct: 'years, quarters, months, weeks or days of duration.between(), duration.inMonths() or duration.inDays() of two dates',
    differs: 'The engine refuses it.',
    example: "RETURN duration.between(date('2020-01-31'), date('2021-03-01')).days AS days",
  },
  temporal: {
    handling: 'refused',
    construct: 'times, durations and calculations with dates',
    differs: 'Durations lose months, time zones are ignored and nanoseconds are cut.',
    example: "RETURN date('2020-01-31') + duration('P1M') AS day",
    instead: 'Dates can be compared, and have a year, a month and a day.',
  },
  'chosen-node': {
    handling: 'refused',
    construct: 'a node, relationship or path that CASE, coalesce() or a list comprehension gives',
    differs: 'It comes as a number.',
    example: 'MATCH (a) RETURN [x IN [a] | x] AS list',
    instead: 'Choose among their properties, or collect() what a WHERE has left.',
  },
  'pattern-as-value': {
    handling: 'refused',
    construct: 'a pattern as a value',
    differs: 'Neo4j takes a pattern as a condition only.',
    example: 'MATCH (a) RETURN (a)-->() AS has',
    instead: 'Write EXISTS { … } around it.',
  },
  'mixed-list': {
    handling: 'refused',
    construct: 'a list of nodes beside other values',
    differs: 'The nodes come as numbers.',
    example: 'MATCH (a) UNWIND [a, 1] AS x RETURN x',
  },
  'null-of-pattern': {
    handling: 'rewritten',
    construct: 'null in a pattern comprehension',
    differs: 'It is left out of the list.',
    example: 'MATCH (a) RETURN [(a)-->(b) | b.nothing] AS list',
  },
  'unfit-argument': {
    handling: 'noted',
    construct: 'a function of a value whose type only the data tell',
    differs: 'It gives null, or a number, for what Neo4j refuses.',
    example: 'UNWIND [1, []] AS x RETURN toFloat(x) AS n',
  },
  'unfit-index': {
    handling: 'refused',
    construct: 'an index that is no place in a list and no key of a map',
    differs: 'It gives null where Neo4j refuses the query.',
    example: "WITH $list AS list RETURN list['a'] AS item",
  },
  'unknown-index': {
    handling: 'noted',
    construct: 'an index of a value whose type only the data tell',
    differs: 'It gives null where Neo4j refuses what is no list and no map.',
    example: 'UNWIND [[1], 2] AS x RETURN x[0] AS item',
  },
  'range-by-steps': {
    handling: 'refused',
    construct: 'range() by steps that are not written out or lead away from its end',
    differs: 'Neo4j refuses a step of 0, and gives the first number where the engine gives none.',
    example: 'RETURN range(0, 1, -5) AS numbers',
  },
  'condition-on-what-is-left': {
    handling: 'rewritten',
    construct: 'WITH … WHERE on what the WITH leaves behind',
    differs: 'The engine refuses it.',
    example: 'MATCH (a) OPTIONAL MATCH (a)-[r]->() WITH a WHERE r IS NULL RETURN count(a) AS n',
  },
  'exists-with-return': {
    handling: 'rewritten',
    construct: 'EXISTS { … RETURN … }',
    differs: 'The engine refuses it.',
    example: 'MATCH (a) WHERE EXISTS { MATCH (a)-->() RETURN true } RETURN count(a) AS n',
  },
  'collect-subquery': {
    handling: 'rewritten',
    construct: 'COLLECT { MATCH … RETURN … }',
    differs: 'The engine refuses it.',
    example: 'MATCH (a) RETURN COLLECT { MATCH (a)-->(b) RETURN b.id } AS ids',
  },
  'size-of-pattern': {
    handling: 'rewritten',
    construct: 'the size of a pattern comprehension in a condition',
    differs: 'The engine refuses it.',
    example: 'MATCH (a) WHERE size([(a)-->(b) | b]) > 3 RETURN count(a) AS n',
  },
  'unwound-value': {
    handling: 'rewritten',
    construct: 'UNWIND of a value that is no list',
    differs: 'It gives no row where Neo4j gives one.',
    example: 'UNWIND 5 AS x RETURN x',
  },
  'unwound-any': {
    handling: 'noted',
    construct: 'UNWIND of what may be a list or a value',
    differs: 'A value gives no row where Neo4j gives one.',
    example: 'UNWIND [[1], 2] AS x UNWIND x AS y RETURN y',
  },
  'split-by-nothing': {
    handling: 'refused',
    construct: "split() by ''",
    differs: 'It gives an empty text before the first character and after the last.',
    example: "RETURN split('ab', '') AS parts",
  },
  'projection-of-null': {
    handling: 'rewritten',
    construct: 'a map projection of null',
    differs: 'It gives an empty map.',
    example: 'OPTIONAL MATCH (a:Nothing) RETURN a {.*} AS map',
  },
  'negative-length': {
    handling: 'refused',
    construct: 'a part of a text from a place or of a length below zero',
    differs: 'Neo4j refuses the query.',
    example: "RETURN substring('abc', -1) AS part",
  },
  'path-to-itself': {
    handling: 'refused',
    construct: 'a shortest path from a node to itself',
    differs: 'Neo4j refuses the query.',
    example: 'MATCH (a), p = shortestPath((a)-[*]-(a)) RETURN length(p) AS steps',
  },
  'path-that-may-come-back': {
    handling: 'noted',
    construct: 'a shortest path whose two ends may be one node',
    differs: 'Neo4j refuses the query where they are.',
    example: 'MATCH (a:Dataset), (b:Dataset), p = shortestPath((a)-[*..2]-(b)) RETURN length(p) AS steps',
  },
  percentile: {
    handling: 'refused',
    construct: 'a percentile that is not written out',
    differs: 'The engine takes 0.5 for it.',
    example: 'UNWIND [1, 2, 9] AS x WITH x, 0.9 AS p RETURN percentileDisc(x, p) AS n',
    instead: 'Write it as a number between 0 and 1.',
  },
  'language-in-front': {
    handling: 'rewritten',
    construct: 'CYPHER 5 or CYPHER 25 in front',
    differs: 'The engine refuses it.',
    example: 'CYPHER 5 RETURN 1 AS x',
  },
  filter: {
    handling: 'rewritten',
    construct: 'FILTER (Cypher 25)',
    differs: 'The engine refuses it.',
    example: 'CYPHER 25 UNWIND [1, 2, 3] AS x FILTER x > 1 RETURN x ORDER BY x',
  },
  let: {
    handling: 'rewritten',
    construct: 'LET (Cypher 25)',
    differs: 'The engine refuses it.',
    example: 'CYPHER 25 LET x = 1 LET y = x + 1, z = [x] RETURN x, y, z',
  },
  next: {
    handling: 'refused',
    construct: 'queries joined by NEXT (Cypher 25)',
    differs: 'The engine refuses it.',
    example: 'CYPHER 25 RETURN 1 AS x NEXT RETURN x + 1 AS y',
    instead: 'Write WITH in place of RETURN and NEXT.',
    isLacking: true,
  },
  when: {
    handling: 'refused',
    construct: 'conditional queries, WHEN … THEN … (Cypher 25)',
    differs: 'The engine refuses them.',
    example: 'CYPHER 25 WHEN true THEN { RETURN 1 AS x } ELSE { RETURN 2 AS x }',
    isLacking: true,
  },
  braces: {
    handling: 'refused',
    construct: 'a query in braces (Cypher 25)',
    differs: 'The engine refuses it.',
    example: 'CYPHER 25 { RETURN 1 AS x }',
    instead: 'Take out the braces.',
    isLacking: true,
  },
  'dynamic-label': {
    handling: 'refused',
    construct: 'labels and types by value, $(…)',
    differs: 'The engine refuses them.',
    example: "MATCH (a:$('State')) RETURN count(a) AS n",
    instead: 'Ask labels() or type() in a condition.',
    isLacking: true,
  },
  'path-selector': {
    handling: 'refused',
    construct: 'path selectors (SHORTEST, ANY, ALL)',
    differs: 'The engine refuses them.',
    example: 'MATCH p = SHORTEST 1 (a:State)-[*]-(b:Person) RETURN count(p) AS n',
    instead: 'shortestPath() finds one path between two nodes.',
    isLacking: true,
  },
  'repeatable-elements': {
    handling: 'refused',
    construct: 'MATCH REPEATABLE ELEMENTS (Cypher 25)',
    differs: 'The engine refuses it.',
    example: 'CYPHER 25 MATCH REPEATABLE ELEMENTS (a)-[r]-(b)-[s]-{1,2}(c) RETURN count(c) AS n',
    isLacking: true,
  },
  finish: {
    handling: 'refused',
    construct: 'FINISH',
    differs: 'The engine refuses it.',
    example: 'MATCH (a) FINISH',
    instead: 'Write RETURN with something.',
    isLacking: true,
  },
  'all-reduce': {
    handling: 'refused',
    construct: 'allReduce() (Cypher 25)',
    differs: 'The engine refuses it.',
    example: 'CYPHER 25 RETURN allReduce(sum = 0, x IN [1, 2] | sum + x, sum < 4) AS small',
    isLacking: true,
  },
  search: {
    handling: 'refused',
    construct: 'SEARCH (Cypher 25 of later releases)',
    differs: 'The engine refuses it.',
    example: 'CYPHER 25 MATCH (a) SEARCH a IN (VECTOR INDEX x FOR [1.0] LIMIT 3) RETURN a',
    isLacking: true,
  },
  'group-by': {
    handling: 'refused',
    construct: 'GROUP BY (Cypher 25 of later releases)',
    differs: 'The engine refuses it.',
    example: 'CYPHER 25 MATCH (a) RETURN count(a) AS n GROUP BY a',
    instead: 'RETURN and WITH group by all that is no aggregate.',
    isLacking: true,
  },
  semantics: {
    handling: 'refused',
    construct: 'what Neo4j refuses too',
    differs: 'The engine answers what Neo4j calls a mistake.',
    example: 'RETURN 1 + true AS x',
  },
} as const satisfies Readonly<Record<string, Difference>>;

export type DifferenceId = keyof typeof DIFFERENCES;

export function differenceOf(id: DifferenceId): Difference {
  return DIFFERENCES[id];
}
