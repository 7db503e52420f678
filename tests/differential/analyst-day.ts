/**
 * Sixty statements of an analyst's day, written as somebody writes them who knows Cypher from Neo4j and has just met this
 * graph. They were written before the embedded engine was worked on, and are not chosen by what it can do.
 */
export const ANALYST_DAY: readonly string[] = [
  // What is in it?
  'MATCH (n) RETURN labels(n) AS labels, count(*) AS n ORDER BY n DESC, labels',
  'MATCH ()-[r]->() RETURN type(r), count(*) ORDER BY count(*) DESC, type(r)',
  'MATCH (a:Actor) RETURN a.kind, count(a) AS actors ORDER BY actors DESC, a.kind',
  'MATCH (a:Actor) WHERE toLower(a.name) CONTAINS "sadr" RETURN a.id, a.name ORDER BY a.id',
  "MATCH (a:Actor) WHERE any(alias IN a.aliases WHERE alias STARTS WITH 'Jaish') RETURN a.name, a.aliases",
  'MATCH (a:Actor) RETURN a LIMIT 1',
  'MATCH (a:Actor {id: "iran"}) RETURN a {.name, .kind, degree: COUNT { (a)--() }}',
  'MATCH (s:Source) RETURN s.publisher, count(*) AS sources ORDER BY sources DESC, s.publisher LIMIT 10',
  'MATCH (s:Source) RETURN min(s.published), max(s.published)',
  'MATCH (d:Dataset) RETURN d.id, d.title, d.relations AS relations ORDER BY d.id',
  // Who with whom?
  "MATCH (a:Actor {name: 'Iran'})-[r:FUNDS|ARMS|TRAINS]->(b) RETURN b.name, collect(DISTINCT type(r)) AS how ORDER BY b.name",
  "MATCH (a:Actor {id: 'iran'})-[r]-(b:Actor) RETURN b, count(*) AS ties ORDER BY ties DESC, b.id LIMIT 5",
  'MATCH (a:Actor)-[r]->(b:Actor) WHERE r.sign < 0 RETURN a.name, b.name, r.fromYear ORDER BY a.name, b.name, r.fromYear LIMIT 20',
  'MATCH (a:Actor)-[r]->(b:Actor) RETURN a.name, sum(r.sign) AS balance ORDER BY balance DESC, a.name LIMIT 5',
  'MATCH (a:Actor) OPTIONAL MATCH (a)-[r:FUNDS]->() RETURN a.name, sum(r.sign) AS funded ORDER BY funded DESC, a.name LIMIT 3',
  'MATCH (a:Actor) WHERE NOT (a)-[:FUNDS]->() AND (a)<-[:FUNDS]-() RETURN a.name ORDER BY a.name',
  'MATCH (a:Actor) WHERE NOT EXISTS { (a)-[:SUPPORTS]-() } RETURN count(a)',
  'MATCH (a:Actor)-[:SUPPORTS]->(b)-[:SUPPORTS]->(a) WHERE a.id < b.id RETURN DISTINCT a.name, b.name ORDER BY a.name',
  "MATCH (a:Actor {id: 'sadr'})--(b:Actor)--(c:Actor {id: 'iran'}) RETURN DISTINCT b.name ORDER BY b.name",
  'MATCH (a:Actor)-[r]-(b:Actor) WITH a, b, collect(DISTINCT r.sign) AS signs WHERE 1 IN signs AND -1 IN signs AND a.id < b.id RETURN a.name, b.name, signs[0] * signs[1] AS product ORDER BY a.name, b.name',
  "MATCH p = shortestPath((a:Actor {id: 'sadr'})-[*]-(b:Actor {id: 'united-states'})) RETURN length(p)",
  "MATCH (a:Actor {id: 'sadr'}), (b:Actor {id: 'coalition'}), p = shortestPath((a)-[:SUPPORTS|LEADS|CONTROLS*..4]-(b)) RETURN [n IN nodes(p) | n.name] AS names",
  "MATCH p = (a:Actor {id: 'iran'})-[:CONTROLS|LEADS*1..3]->(b:Actor) RETURN DISTINCT b.name, min(length(p)) AS steps ORDER BY steps, b.name",
  'MATCH (a:Actor)-[r:LEADS]->(b:Actor) RETURN b.name AS `group`, collect(a.name)[0..2] AS leaders ORDER BY `group`',
  'MATCH (a:Actor)-[r]-(b:Actor) WITH a, count(DISTINCT b) AS partners RETURN avg(partners), max(partners), percentileCont(partners, 0.5)',
  // When?
  'MATCH ()-[r]->() WHERE r.fromYear = 2008 RETURN type(r), count(*) AS n ORDER BY n DESC, type(r)',
  'MATCH (a)-[r]->(b) WHERE r.fromYear <= 2008 AND r.toYear >= 2008 RETURN count(r)',
  "MATCH ()-[r:SUPPORTS]->() WHERE date(r.from) >= date('2020-01-01') RETURN count(r)",
  "MATCH ()-[r:KILLS]->() WHERE r.from STARTS WITH '2020-01' RETURN r.summary ORDER BY r.id",
  "MATCH ()-[r]->() WHERE r.from >= '2020' RETURN count(*)",
  'MATCH ()-[r]->() WHERE r.fromYear IS NULL RETURN r.dating, count(*)',
  'UNWIND range(2003, 2020) AS year OPTIONAL MATCH (:Actor)-[r]->(:Actor) WHERE r.fromYear = year RETURN year, count(r) AS begun ORDER BY year',
  'MATCH (:Actor)-[r]->(:Actor) WHERE r.fromYear IS NOT NULL RETURN r.fromYear / 10 * 10 AS decade, count(*) ORDER BY decade',
  'MATCH (a:Actor)-[r]->(b:Actor) WITH a, b, r ORDER BY r.from WITH a, b, collect(type(r)) AS story WHERE size(story) > 3 RETURN a.name, b.name, story ORDER BY a.name, b.name',
  "MATCH ()-[r]->() WHERE r.fromYear >= 2019 RETURN CASE WHEN r.sign > 0 THEN 'friendly' WHEN r.sign < 0 THEN 'hostile' ELSE 'neutral' END AS sort, count(*) AS n ORDER BY sort",
  'MATCH (s:Source) WHERE s.published IS NOT NULL RETURN left(s.published, 4) AS year, count(*) ORDER BY year',
  "MATCH (s:Source) WHERE s.published =~ '2008-.*' RETURN s.id ORDER BY s.id",
  "RETURN date('2020-01-25').year AS year, duration.between(date('2008-06-13'), date('2020-01-25')).years AS years",
  'MATCH ()-[r]->() WHERE r.toYear - r.fromYear > 5 RETURN count(r)',
  'MATCH ()-[r]->() RETURN toInteger(left(r.from, 4)) AS year, count(*) AS n ORDER BY n DESC, year LIMIT 3',
  // Who says so?
  "MATCH (c:Claim)<-[st:STATES]-(s:Source) WHERE c.text CONTAINS 'Basra' RETURN s.title, st.locator, c.text ORDER BY c.id LIMIT 10",
  'MATCH (s:Source)-[:STATES]->(c:Claim) RETURN s.id, count(c) AS claims ORDER BY claims DESC, s.id LIMIT 5',
  'MATCH (c:Claim) RETURN c.stance, count(*) ORDER BY c.stance',
  'MATCH (c:Claim) WITH c.relation AS relation, count(*) AS claims WHERE claims = 1 RETURN count(relation)',
  'MATCH (s:Source)-[:STATES]->(c:Claim) WITH c.relation AS relation, count(DISTINCT s.publisher) AS publishers RETURN publishers, count(*) AS relations ORDER BY publishers',
  "MATCH (s:Source {publisher: 'CNN'})-[:STATES]->(c:Claim)-[:SUBJECT]->(a:Actor) RETURN DISTINCT a.name ORDER BY a.name",
  'MATCH (c:Claim) WHERE c.credibility > 3 RETURN c.text ORDER BY c.id LIMIT 5',
  'MATCH (s:Source) RETURN s.reliability AS grade, collect(s.id)[..3] AS some, count(*) AS n ORDER BY grade',
  'MATCH (c:Claim) RETURN avg(size(c.text)) AS length, round(avg(c.credibility), 2) AS credibility',
  'MATCH (c:Claim) WHERE c.attests IS NULL RETURN round(100.0 * count(*) / COUNT { (:Claim) }) AS percent',
  // The structure
  'MATCH (a:Actor)-[r1]-(b:Actor)-[r2]-(c:Actor)-[r3]-(a) WHERE a.id < b.id AND b.id < c.id AND r1.sign * r2.sign * r3.sign < 0 RETURN a.name, b.name, c.name, count(*) AS times ORDER BY times DESC, a.name, b.name, c.name LIMIT 5',
  'MATCH (a:Actor) RETURN a.name, COUNT { (a)-[r]-(:Actor) WHERE r.sign > 0 } AS friends, COUNT { (a)-[r]-(:Actor) WHERE r.sign < 0 } AS foes ORDER BY foes DESC, a.name LIMIT 5',
  'MATCH (a:Actor) WHERE size([(a)--(b:Actor) | b]) > 20 RETURN a.name ORDER BY a.name',
  'CALL { MATCH (a:Person) RETURN a AS x UNION MATCH (a:State) RETURN a AS x } RETURN count(x)',
  'MATCH (a:State|StateBody) RETURN a.name ORDER BY a.name',
  "MATCH (a:Actor {id: 'sadr'})-[r]-(b:Actor) WITH r.category AS category, collect(b.name) AS names RETURN category, size(names) AS n, reduce(text = '', name IN names | text + left(name, 1)) AS initials ORDER BY category",
  'MATCH (a:Person)-[:LEADS]->(g)<-[:LEADS]-(b:Person) WHERE elementId(a) < elementId(b) RETURN count(*)',
  "MATCH (a:Actor) WHERE a.active IS NOT NULL RETURN a.name, split(a.active, '/')[0] AS since ORDER BY a.name LIMIT 5",
  "MATCH (a:Actor {id: 'sadr'}) MATCH (a)-[r]-(b) RETURN *, r.sign AS sign ORDER BY r.id LIMIT 2",
  "MATCH (a:Actor {id: 'iran'}) CALL (a) { MATCH (a)-[r]->(b:Actor) RETURN b, r ORDER BY r.id LIMIT 3 } RETURN b.name, type(r) ORDER BY b.name",
];

/** A question whose answer Cypher leaves open, and which answers are right. */
export interface OpenAnswer {
  /** Asks Neo4j for all that an answer may be made of. */
  readonly whole: string;
  /** Whether a row may be one of an answer, by what the whole has for it. */
  readonly fits: (row: readonly unknown[], whole: readonly (readonly unknown[])[]) => boolean;
}

/** By which part of the question is open: which row comes first, which shortest path is given, or how a list is ordered. */
const OPEN: readonly (readonly [part: string, answer: (text: string) => OpenAnswer])[] = [
  ['RETURN a LIMIT 1', (text) => ({ whole: text.replace(' LIMIT 1', ''), fits: (row, whole) => whole.some((each) => isSame(each, row)) })],
  [
    'shortestPath((a)-[:SUPPORTS',
    (text) => ({ whole: text.replace('shortestPath', 'allShortestPaths'), fits: (row, whole) => whole.some((each) => isSame(each, row)) }),
  ],
  ['collect(a.name)[0..2]', (text) => firstOf(text, '[0..2]', 1, 2)],
  ['collect(s.id)[..3]', (text) => firstOf(text, '[..3]', 1, 3)],
  [
    'signs[0] * signs[1]',
    (text) => ({
      whole: text.replace('signs[0] * signs[1] AS product', 'signs'),
      fits: ([a, b, product], whole) => {
        const [, , signs] = whole.find((each) => isSame(each.slice(0, 2), [a, b])) ?? [];
        return listOf(signs).some((x, at) => listOf(signs).some((y, other) => at !== other && Number(x) * Number(y) === product));
      },
    }),
  ],
  [
    'AS initials',
    (text) => ({
      whole: text,
      fits: ([category, n, initials], whole) =>
        whole.some((each) => isSame([...each.slice(0, 2), sorted(each[2])], [category, n, sorted(initials)])),
    }),
  ],
];

/** A list is the first of another, in any order: of as many items, each as often as there or less. */
function firstOf(text: string, slice: string, column: number, most: number): OpenAnswer {
  return {
    whole: text.replace(slice, ''),
    fits: (row, whole) => {
      const others = (values: readonly unknown[]) => values.filter((_, at) => at !== column);
      const all = whole.find((each) => isSame(others(each), others(row)))?.[column];
      const left = listOf(all).map((item) => JSON.stringify(item));
      const some = listOf(row[column]).map((item) => JSON.stringify(item));
      return all !== undefined && some.length === Math.min(most, left.length) && some.every((item) => taken(left, item));
    },
  };
}

function taken(items: string[], item: string): boolean {
  const at = items.indexOf(item);
  if (at >= 0) items.splice(at, 1);
  return at >= 0;
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function sorted(text: unknown): string {
  return [...String(text)].sort().join('');
}

export const OPEN_ANSWERS: ReadonlyMap<string, OpenAnswer> = new Map(
  OPEN.flatMap(([part, answer]) => ANALYST_DAY.filter((text) => text.includes(part)).map((text) => [text, answer(text)] as const)),
);
