import fc from 'fast-check';
import { describeBoth, Tally } from './both-engines.ts';

/** Each takes a tenth of a second, most of it in Neo4j's analysis of meaning. */
const RUNS = Number(process.env.RUNS ?? 100);

/** Expressions by type, over the variables of {@link PATTERN}; `null` is of every type. */
const { text, number, truth, list } = fc.letrec<{ text: string; number: string; truth: string; list: string }>((tie) => ({
  text: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('a.name', 'a.kind', 'r.status', 'r.from', 'b.id', 'type(r)', "'iran'", "'2020'", "''", 'null', 'a.active', 'r.channel'),
    fc.tuple(fc.constantFrom('toUpper', 'toLower', 'trim', 'reverse'), tie('text')).map(([name, x]) => `${name}(${x})`),
    fc.tuple(tie('text'), tie('text')).map(([x, y]) => `(${x} + ${y})`),
    fc.tuple(tie('text'), fc.nat(5), fc.nat(5)).map(([x, from, length]) => `substring(${x}, ${from}, ${length})`),
    fc.tuple(tie('number')).map(([x]) => `toString(${x})`),
    fc.tuple(tie('truth'), tie('text'), tie('text')).map(([x, y, z]) => `CASE WHEN ${x} THEN ${y} ELSE ${z} END`),
    fc.tuple(tie('text'), tie('text')).map(([x, y]) => `coalesce(${x}, ${y})`),
    fc.tuple(tie('text')).map(([x]) => `replace(${x}, 'a', 'bc')`),
  ),
  number: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('r.sign', 'r.fromYear', 'r.toYear', 'r.independentSources', '0', '1', '-3', '2.5', '7', 'null'),
    fc.tuple(tie('number'), fc.constantFrom('+', '-', '*'), tie('number')).map(([x, sign, y]) => `(${x} ${sign} ${y})`),
    fc.tuple(tie('number'), fc.constantFrom('/', '%'), fc.constantFrom('2', '-3', '2.5')).map(([x, sign, y]) => `(${x} ${sign} ${y})`),
    fc.tuple(fc.constantFrom('abs', 'sign', 'ceil', 'floor', 'round', '-'), tie('number')).map(([name, x]) => `${name}(${x})`),
    fc.tuple(tie('text')).map(([x]) => `size(${x})`),
    fc.tuple(tie('list')).map(([x]) => `size(${x})`),
    fc.tuple(tie('text')).map(([x]) => `toInteger(${x})`),
    fc.tuple(tie('truth'), tie('number'), tie('number')).map(([x, y, z]) => `CASE WHEN ${x} THEN ${y} ELSE ${z} END`),
  ),
  truth: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('true', 'false', 'null', 'a:Person', 'r:FUNDS', '(a)-[:FUNDS]->()', 'EXISTS { (b)-[:LEADS]->() }'),
    fc.tuple(tie('number'), fc.constantFrom('=', '<>', '<', '<=', '>', '>='), tie('number')).map(([x, sign, y]) => `(${x} ${sign} ${y})`),
    fc
      .tuple(tie('text'), fc.constantFrom('=', '<>', '<', '>', 'STARTS WITH', 'ENDS WITH', 'CONTAINS'), tie('text'))
      .map(([x, sign, y]) => `(${x} ${sign} ${y})`),
    fc.tuple(tie('truth'), fc.constantFrom('AND', 'OR', 'XOR'), tie('truth')).map(([x, sign, y]) => `(${x} ${sign} ${y})`),
    fc.tuple(tie('truth')).map(([x]) => `(NOT ${x})`),
    fc.tuple(tie('text'), fc.constantFrom('IS NULL', 'IS NOT NULL')).map(([x, test]) => `(${x} ${test})`),
    fc.tuple(tie('text'), tie('list')).map(([x, y]) => `(${x} IN ${y})`),
    fc
      .tuple(fc.constantFrom('any', 'all', 'none', 'single'), tie('list'), tie('text'))
      .map(([name, x, y]) => `${name}(x IN ${x} WHERE x = ${y})`),
  ),
  list: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('a.aliases', 'r.sources', 'labels(a)', "['iran', 'x']", '[]', 'null'),
    fc.tuple(tie('text'), tie('text')).map(([x, y]) => `[${x}, ${y}]`),
    fc.tuple(tie('list'), fc.nat(3), fc.nat(3)).map(([x, from, to]) => `${x}[${from}..${to}]`),
    fc.tuple(tie('list'), tie('text')).map(([x, y]) => `(${x} + ${y})`),
    fc.tuple(tie('list'), tie('truth')).map(([x, y]) => `[x IN ${x} WHERE ${y} | x + '!']`),
    fc.tuple(tie('list')).map(([x]) => `tail(${x})`),
    fc.tuple(tie('text')).map(([x]) => `split(${x}, '-')`),
  ),
}));

const PATTERN = "MATCH (a:Actor {id: 'sadr'})-[r]-(b:Actor)";

const statement = fc.oneof(
  fc
    .tuple(text, number, truth, list)
    .map((parts) => `${PATTERN} RETURN r.id AS id, ${parts.map((each, at) => `${each} AS c${at}`).join(', ')} ORDER BY id LIMIT 5`),
  fc.tuple(truth).map(([x]) => `${PATTERN} WHERE ${x} RETURN r.id AS id ORDER BY id`),
  fc
    .tuple(truth, number)
    .map(([x, y]) => `${PATTERN} RETURN ${x} AS x, count(*) AS n, sum(${y}) AS s, min(${y}) AS least ORDER BY n, s, least`),
  fc
    .tuple(text, number)
    .map(([x, y]) => `${PATTERN} WITH ${x} AS x, max(${y}) AS most WHERE x IS NOT NULL RETURN x, most + count(*) AS n ORDER BY x, n`),
  fc
    .tuple(text)
    .map(
      ([x]) =>
        `MATCH (a:Actor) OPTIONAL MATCH (a)-[r:FUNDS]->(b:Actor) RETURN a.id AS id, count(r) AS n, collect(DISTINCT ${x})[0..1] AS first ORDER BY id LIMIT 20`,
    ),
);

describeBoth('generated statements', ({ fillWithShipped, ask }) => {
  beforeAll(fillWithShipped, 600_000);

  it(`are answered alike, or with a word: ${RUNS} of each run's own`, async () => {
    const tally = new Tally();
    const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);
    console.log(`generated statements: SEED=${seed}`);
    await fc.assert(
      fc.asyncProperty(statement, async (each) => {
        const outcome = await ask({ text: each });
        tally.add(outcome);
        expect([outcome.text, outcome.neo4j ?? outcome.embedded]).toEqual([
          outcome.text,
          outcome.kind === 'silent' || outcome.kind === 'misjudged' ? outcome.embedded : (outcome.neo4j ?? outcome.embedded),
        ]);
      }),
      { numRuns: RUNS, seed },
    );
    console.log(`generated statements: ${tally}`);
    expect(tally.count('same') + tally.count('rewritten')).toBeGreaterThan(RUNS / 3);
  }, 600_000);
});
