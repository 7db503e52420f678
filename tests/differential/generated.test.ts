import fc from 'fast-check';
import { rewrittenQuery } from '../../server/grammar/embedded/embedded-query.ts';
import { typeOfValue } from '../../server/grammar/types/cypher-type.ts';
import { describeBoth, Tally } from './both-engines.ts';
import { list, number, PARAMETERS, text, truth, unfit } from './expression-generator.ts';
import { type Asked, expectNoSilence, type Outcome } from './outcome.ts';
import { statement } from './statement-generator.ts';

/** The least number of statements in each run, of all kinds. */
const LEAST = Number(process.env.LEAST ?? 2_000);
/** Of each kind so many of a hundred. */
const SHARES = { expressions: 90, unfit: 5, statements: 5 };
/** Statements are drawn so many at a time, until there are enough expressions. */
const BATCH = 50;
/** What a statement costs beside its expressions is shared by as many. */
const EXPRESSIONS = 40;
/** Statements of more expressions are given to the analysis only where the engines differ: it takes longer than all else. */
const ANALYSED_EXPRESSIONS = 5;
/** One of so many other statements is given to it in any case. */
const ANALYSED_EVERY = 5;

const PATTERN = "MATCH (a:Actor {id: 'sadr'})-[r]-(b:Actor)";
const TYPES = new Map(Object.entries(PARAMETERS).map(([name, value]) => [name, typeOfValue(value)] as const));

const expressions = fc.array(fc.oneof(text, number, truth, list), { minLength: 1, maxLength: EXPRESSIONS, size: 'max' });

function returning(each: readonly string[]): string {
  return `${PATTERN} RETURN r.id AS id, ${each.map((text, at) => `${text} AS c${at}`).join(', ')} ORDER BY id LIMIT 5`;
}

describeBoth('generated statements', ({ fillWithShipped, ask }) => {
  const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);
  const counted = (share: number) => Math.ceil((LEAST * share) / 100);
  beforeAll(fillWithShipped, 600_000);

  it(`are answered alike, or with a word: at least ${counted(SHARES.expressions)} expressions of each run's own`, async () => {
    const tally = new Tally();
    console.log(`generated expressions: SEED=${seed}`);
    const areAnsweredAlike = fc.asyncProperty(expressions, async (each) => {
      for (const outcome of await outcomesOf(each, ask)) {
        tally.add(outcome);
        expectNoSilence(outcome);
      }
    });
    for (let drawn = 0; tally.total < counted(SHARES.expressions); drawn += 1)
      await fc.assert(areAnsweredAlike, { numRuns: BATCH, seed: seed + drawn });
    console.log(`generated expressions: ${tally.total}: ${tally}`);
    expect(tally.count('same') + tally.count('rewritten')).toBeGreaterThan(tally.total / 3);
  }, 600_000);

  it.each([
    ['of values that may not be taken', SHARES.unfit, unfit.map((each) => returning([each])), 0.02],
    ['of patterns, sorting, paging and aggregates', SHARES.statements, statement, 1 / 3],
  ] as const)(
    'are answered alike, or with a word: those %s',
    async (kind, share, drawn, leastAnswered) => {
      const tally = new Tally();
      console.log(`generated statements ${kind}: SEED=${seed}`);
      const isAnsweredAlike = fc.asyncProperty(drawn, async (text) => {
        const outcome = await ask({ text, parameters: PARAMETERS, isAlwaysAnalysed: tally.total % ANALYSED_EVERY === 0 });
        tally.add(outcome);
        expectNoSilence(outcome);
      });
      await fc.assert(isAnsweredAlike, { numRuns: counted(share), seed });
      console.log(`generated statements ${kind}: ${tally.total}: ${tally}`);
      expect(tally.count('same') + tally.count('rewritten')).toBeGreaterThan(tally.total * leastAnswered);
    },
    600_000,
  );
});

type Ask = (asked: Asked) => Promise<Outcome>;

/**
 * The outcome of each expression. Those that need no word are asked for in one statement, and one by one where that ends in an
 * error, which may be that of one of them.
 */
async function outcomesOf(each: readonly string[], ask: Ask): Promise<Outcome[]> {
  const asked = (text: string): Asked => ({ text, parameters: PARAMETERS });
  const plain = each.filter((text) => needsNoWord(returning([text])));
  const whole =
    plain.length < 2 ? undefined : await ask({ ...asked(returning(plain)), isAlwaysAnalysed: plain.length <= ANALYSED_EXPRESSIONS });
  if (whole?.kind === 'silent' || whole?.kind === 'misjudged') return [whole];
  const isAnswered = whole?.kind === 'same' || whole?.kind === 'rewritten';
  const alone = isAnswered ? each.filter((text) => !plain.includes(text)) : each;
  const outcomes = isAnswered ? plain.map(() => whole) : [];
  for (const text of alone) outcomes.push(await ask(asked(returning([text]))));
  return outcomes;
}

function needsNoWord(text: string): boolean {
  const query = rewrittenQuery(text, TYPES);
  return query.kind === 'adapted' && query.notifications.length === 0;
}
