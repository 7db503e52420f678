import fc from 'fast-check';
import { rewrittenQuery } from '../../server/grammar/embedded/embedded-query.ts';
import { describeBoth, Tally } from './both-engines.ts';
import type { Asked, Outcome } from './outcome.ts';

/** The least number of expressions in each run. */
const LEAST = Number(process.env.LEAST ?? 2_000);
/** Statements are drawn so many at a time, until there are enough expressions. */
const BATCH = 50;
/** Statements of other shapes in each run. */
const OTHERS = Math.ceil(LEAST / 20);
/** What a statement costs beside its expressions is shared by as many. */
const EXPRESSIONS = 40;
/** Statements of more expressions are given to the analysis only where the engines differ: it takes longer than all else. */
const ANALYSED_EXPRESSIONS = 5;

/** Expressions by type, over the variables of {@link PATTERN}; `null` is of every type. */
const { text, number, truth, list } = fc.letrec<{ text: string; number: string; truth: string; list: string }>((tie) => ({
  text: fc.oneof(
    { depthSize: 'xsmall', withCrossShrink: true },
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
    { depthSize: 'xsmall', withCrossShrink: true },
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
    { depthSize: 'xsmall', withCrossShrink: true },
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
    { depthSize: 'xsmall', withCrossShrink: true },
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

const expressions = fc.array(fc.oneof(text, number, truth, list), { minLength: 1, maxLength: EXPRESSIONS, size: 'max' });

const statement = fc.oneof(
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

function returning(each: readonly string[]): string {
  return `${PATTERN} RETURN r.id AS id, ${each.map((text, at) => `${text} AS c${at}`).join(', ')} ORDER BY id LIMIT 5`;
}

describeBoth('generated statements', ({ fillWithShipped, ask }) => {
  const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);
  beforeAll(fillWithShipped, 600_000);

  it(`are answered alike, or with a word: at least ${LEAST} expressions of each run's own`, async () => {
    const tally = new Tally();
    console.log(`generated expressions: SEED=${seed}`);
    const areAnsweredAlike = fc.asyncProperty(expressions, async (each) => {
      for (const outcome of await outcomesOf(each, ask)) {
        tally.add(outcome);
        expectNoSilence(outcome);
      }
    });
    for (let drawn = 0; tally.total < LEAST; drawn += 1) await fc.assert(areAnsweredAlike, { numRuns: BATCH, seed: seed + drawn });
    console.log(`generated expressions: ${tally.total}: ${tally}`);
    expect(tally.count('same') + tally.count('rewritten')).toBeGreaterThan(tally.total / 3);
  }, 600_000);

  it(`are answered alike, or with a word: ${OTHERS} of other shapes`, async () => {
    const tally = new Tally();
    console.log(`generated statements: SEED=${seed}`);
    await fc.assert(
      fc.asyncProperty(statement, async (text) => {
        const outcome = await ask({ text });
        tally.add(outcome);
        expectNoSilence(outcome);
      }),
      { numRuns: OTHERS, seed },
    );
    console.log(`generated statements: ${tally.total}: ${tally}`);
    expect(tally.count('same') + tally.count('rewritten')).toBeGreaterThan(tally.total / 3);
  }, 600_000);
});

type Ask = (asked: Asked) => Promise<Outcome>;

/**
 * The outcome of each expression. Those that need no word are asked for in one statement, and one by one where that ends in an
 * error, which may be that of one of them.
 */
async function outcomesOf(each: readonly string[], ask: Ask): Promise<Outcome[]> {
  const plain = each.filter((text) => needsNoWord(returning([text])));
  const whole =
    plain.length < 2 ? undefined : await ask({ text: returning(plain), isAlwaysAnalysed: plain.length <= ANALYSED_EXPRESSIONS });
  if (whole?.kind === 'silent' || whole?.kind === 'misjudged') return [whole];
  const isAnswered = whole?.kind === 'same' || whole?.kind === 'rewritten';
  const alone = isAnswered ? each.filter((text) => !plain.includes(text)) : each;
  const outcomes = isAnswered ? plain.map(() => whole) : [];
  for (const text of alone) outcomes.push(await ask({ text: returning([text]) }));
  return outcomes;
}

function needsNoWord(text: string): boolean {
  const query = rewrittenQuery(text, new Map());
  return query.kind === 'adapted' && query.notifications.length === 0;
}

function expectNoSilence({ kind, text, neo4j, embedded }: Outcome): void {
  if (kind === 'silent' || kind === 'misjudged') expect([kind, text, embedded]).toEqual(['same', text, neo4j]);
}
