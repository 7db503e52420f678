import { typedParameter } from '../../server/database/parameters.ts';

/** A float that a parameter without its type would make an integer. */
const WHOLE = typedParameter('Float', '2.0');

const DAYS = `[${['2020-01-31', '2020-02-28', '2020-02-29', '2020-03-01', '2019-02-28', '2019-12-31', '2020-12-31', '2021-01-01', '0001-01-01', '1999-06-15', '9998-12-31', '2020-01-01', '2024-02-29'].map((day) => `date('${day}')`).join(', ')}, null]`;

/** Statements that the embedded engine once answered otherwise than Neo4j without a word, each for its kind; some with parameters. */
export const REPORTED: readonly (readonly [text: string, parameters?: Readonly<Record<string, unknown>>])[] = [
  ['MATCH (a:Actor) OPTIONAL MATCH (a)-[r:FUNDS]->() RETURN a.name, sum(r.sign) AS s ORDER BY s DESC, a.name LIMIT 3'],
  ["MATCH ()-[r]->() WHERE date(r.from) >= date('2020') RETURN count(r) AS n"],
  ["RETURN date('2008-06') AS a, date('20080613') AS b"],
  ["RETURN date('2008-W24-5') AS a"],
  ["RETURN datetime('2008-06-13T10:00:00[Europe/Paris]') AS a"],
  ["RETURN localdatetime('2008-06-13T10:00:00.123456789') AS a"],
  ["MATCH ()-[r]->() WHERE r.fromYear = '2020' RETURN count(r) AS n"],
  ["MATCH ()-[r]->() WHERE r.fromYear IN ['2020'] RETURN count(r) AS n"],
  ["MATCH ()-[r {fromYear: '2020'}]->() RETURN count(r) AS n"],
  ["MATCH ()-[r]->() WHERE r.fromYear > '2019' RETURN count(r) AS n"],
  ['MATCH ()-[r]->() WHERE r.fromYear = $year RETURN count(r) AS n', { year: '2020' }],
  ['RETURN 7 / $a AS x', { a: 2.5 }],
  ['RETURN [1, 2, 3][..-1] AS x'],
  ['RETURN [1] + 2 AS x'],
  ['UNWIND 5 AS x RETURN x'],
  ['RETURN true > false AS x'],
  ['RETURN [1, 2] >= [1] AS x'],
  ['RETURN any(x IN [1, null] WHERE x = 2) AS a, all(x IN [1, null] WHERE x = 1) AS b'],
  ['RETURN none(x IN [1, null] WHERE x = 2) AS a, single(x IN [1, null] WHERE x = 1) AS b'],
  ['RETURN round(-2.5) AS a, round(2.5) AS b, round(-1.5) AS c'],
  ["RETURN toInteger('1.9') AS x"],
  ["RETURN split('a,b', '') AS x"],
  ['UNWIND [3] AS x RETURN stDev(x) AS s'],
  ['OPTIONAL MATCH (a:Nothing) RETURN a {.*} AS x'],
  ['RETURN range(1, 10, 0) AS x'],
  ["RETURN substring('abc', -1) AS x"],
  ['RETURN 1 + true AS x'],
  ["MATCH (a {id: 'sadr'}) RETURN size((a)-->()) AS n"],
  ['RETURN date({year: 999999999}) AS x'],
  ["MATCH (a {id: 'sadr'}), p = shortestPath((a)-[*]-(a)) RETURN length(p) AS n"],
  ["MATCH (a {id: 'sadr'})-[r:LEADS]->(b) RETURN * ORDER BY b.id, r.id"],
  ['MATCH (a)'],
  ["MATCH (a {id: 'sadr'}), (b {id: 'iran'}), p = shortestPath((a)-[*]-(b)) RETURN length(p) AS n"],
  ["RETURN 'a' || 'b' AS x"],
  ['MATCH (a) WHERE a:Person OR a:State RETURN a, count(*) ORDER BY a.id'],
  ["MATCH (a {id: 'iran'})-->(b) RETURN collect(b) ORDER BY 1"],
  ["RETURN date('2020-01-25').weekDay AS x"],
  ['RETURN 7 / $a AS x', { a: WHOLE }],
  ['WITH $a AS a RETURN 7 / a AS x, a IN [2] AS y, $a = 2 AS z', { a: WHOLE }],
  ['RETURN 7 / $1 AS x', { 1: WHOLE }],
  ['RETURN 7 / $a[0] AS x', { a: [WHOLE] }],
  ['RETURN 7 / $a.b AS x', { a: { b: WHOLE } }],
  ['UNWIND [1, 2, 3] AS x RETURN x LIMIT $a', { a: WHOLE }],
  ['UNWIND [1, 2, 3] AS x RETURN x SKIP $a', { a: WHOLE }],
  ['RETURN isEmpty({}) AS a, isEmpty({b: 1}) AS b'],
  ['RETURN round(1.005, 2) AS a, round(0.285, 2) AS b'],
  ["RETURN round(2.15, 1, 'DOWN') AS x"],
  ["RETURN split('a,b', $by) AS x", { by: '' }],
  ["RETURN 'a' + true AS x"],
  ["RETURN true + 'a' AS x"],
  // Every pair of days at the ends of months and years, and of null.
  [
    `UNWIND ${DAYS} AS s UNWIND ${DAYS} AS t RETURN duration.between(s, t).years AS years, duration.between(s, t).quarters AS quarters, duration.between(s, t).months AS months, duration.between(s, t).weeks AS weeks, duration.between(s, t).days AS days, duration.inMonths(s, t).months AS allMonths, duration.inDays(s, t).days AS all ORDER BY years, quarters, months, weeks, days, all`,
  ],
];
