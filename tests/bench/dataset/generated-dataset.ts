import { ACTOR_KINDS } from '../../../model/coding/actor-kinds.ts';
import { BUILT_IN_TYPES, type RelationType } from '../../../model/coding/vocabulary.ts';
import type { FolderContent } from '../../seed/dataset-folder.ts';
import { type Random, randomFrom } from './random.ts';

export const FIRST_YEAR = 2003;
export const LAST_YEAR = 2023;

const SYLLABLES = ['ka', 'run', 've', 'shi', 'mo', 'dal', 'ti', 'ran', 'o', 'bel', 'na', 'zur'] as const;
const [FIRST_TYPE = BUILT_IN_TYPES[0], ...OTHER_TYPES] = BUILT_IN_TYPES;

/**
 * A dataset of any size, the same for the same numbers. It has what real ones have: actors of all
 * kinds, some with very many relations; relations of all types; ties that begin and end at days,
 * months and years, about then, go on, or are not said to end; several relations between the same
 * two, some of an actor with itself; what is alleged or disputed.
 */
export function generatedDataset(actorCount: number, relationCount: number, seed = 1): FolderContent {
  const random = randomFrom(seed);
  const actors = Array.from({ length: actorCount }, (_, index) => idOf('actor', index));
  const pairs: (readonly [source: string, target: string])[] = [];
  const relations: string[] = [];
  const evidence: string[] = [];
  for (let index = 0; index < relationCount; index += 1) {
    const id = idOf('tie', index);
    const pair = pairOf(random, actors, pairs);
    pairs.push(pair);
    const type = typeOf(random);
    const { dates, seen } = datesOf(random, type);
    const status = random.happens(0.8) ? 'actual' : random.of(['announced', 'alleged', 'inferred', 'forecast']);
    const confidence = random.of(['high', 'high', 'moderate', 'low']);
    relations.push([id, type.type, ...pair, dates, status, confidence, '', '', 'Generated.'].join(','));
    evidence.push(`says-${id},${id},${sourceOf(seen)},page 1,Generated.,2,supports`);
    if (random.happens(0.05)) evidence.push(`denies-${id},${id},${sourceOf(seen)},page 2,Generated.,3,disputes`);
  }
  return {
    actors: actors.map((id, index) => `${id},${nameOf(random, index)},${random.of(ACTOR_KINDS)},,,`),
    relations,
    sources: months().map((month) => `${sourceOf(month)},Report of ${month},,,${month},,B`),
    evidence,
  };
}

function idOf(kind: string, index: number): string {
  return `${kind}-${String(index + 1).padStart(5, '0')}`;
}

function nameOf(random: Random, index: number): string {
  const name = Array.from({ length: 2 + random.below(3) }, () => random.of(SYLLABLES)).join('');
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} ${index + 1}`;
}

/** One in ten has the actors of an earlier relation, the other way round at times; one in five hundred is with itself. */
function pairOf(random: Random, actors: readonly string[], earlier: readonly (readonly [string, string])[]): readonly [string, string] {
  const known = random.happens(0.1) ? earlier[random.below(earlier.length)] : undefined;
  if (known !== undefined) return random.happens(0.5) ? known : [known[1], known[0]];
  // The square draws relations to the first actors: a few have hundreds, most a handful.
  const source = actors[Math.floor(actors.length * random.next() ** 2)] ?? '';
  return [source, random.happens(0.002) ? source : (actors[random.below(actors.length)] ?? '')];
}

function typeOf(random: Random): RelationType {
  if (FIRST_TYPE === undefined) throw new Error('the vocabulary is empty');
  return random.of([FIRST_TYPE, ...OTHER_TYPES]);
}

/** The dates of a relation, and the month in which a source that says so appeared. */
function datesOf(random: Random, { temporality }: RelationType): { readonly dates: string; readonly seen: string } {
  const first = FIRST_YEAR + random.below(LAST_YEAR - FIRST_YEAR);
  const last = Math.min(LAST_YEAR, first + 1 + Math.floor(8 * random.next() ** 2));
  const start = dateIn(random, first);
  const seen = `${last}-12`;
  if (temporality === 'event' || (temporality === 'either' && random.happens(0.7))) return { dates: start, seen };
  const form = random.next();
  if (form < 0.55) return { dates: `${start}/${dateIn(random, last)}`, seen };
  if (form < 0.75) return { dates: `${start}/..`, seen };
  if (form < 0.9) return { dates: `${start}/`, seen };
  if (form < 0.95) return { dates: `/${dateIn(random, last)}`, seen: monthIn(random, first) };
  return { dates: start, seen };
}

/** A day, a month or a year, now and then "about". */
function dateIn(random: Random, year: number): string {
  const precision = random.next();
  const about = random.happens(0.1) ? '~' : '';
  if (precision < 0.3) return `${year}${about}`;
  if (precision < 0.65) return `${monthIn(random, year)}${about}`;
  return `${monthIn(random, year)}-${String(1 + random.below(28)).padStart(2, '0')}`;
}

function monthIn(random: Random, year: number): string {
  return `${year}-${String(1 + random.below(12)).padStart(2, '0')}`;
}

function sourceOf(month: string): string {
  return `report-${month}`;
}

function months(): string[] {
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);
  return years.flatMap((year) => Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, '0')}`));
}
