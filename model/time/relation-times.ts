import type { Stance, Status } from '../coding/codes.ts';
import { isForetold } from '../coding/foretold.ts';
import type { Temporality } from '../coding/temporality.ts';
import { rowsByKey } from '../tables/rows-by-key.ts';
import { tieKey } from '../ties/tie.ts';
import type { DateRange } from './date-range.ts';
import { type Support, timeOf } from './dated-relation.ts';
import { addDays } from './day.ts';
import { EdtfError, type ParsedDates, parseDates } from './edtf.ts';
import { isEvent } from './event.ts';
import { besideEachOther, both, existence, type Limits, within } from './limits.ts';
import type { RelationTime } from './relation-time.ts';

/** What of a relation its time follows from. Dates are EDTF texts here and below; what is empty may be left out. */
export interface UntimedRelation {
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly target: string;
  readonly dates?: string | undefined;
  readonly status: Status;
  /** The ids of the relations that it ends, if it is an event. */
  readonly ends: readonly string[];
}

/** What of a claim that time follows from. */
export interface TimedClaim {
  readonly relation: string;
  /** The id of its source. */
  readonly source: string;
  readonly stance: Stance;
  readonly attests?: string | undefined;
  readonly retracted?: string | undefined;
}

/** What of a source that time follows from. */
export interface TimedSource {
  readonly published?: string | undefined;
  readonly covers?: string | undefined;
}

/** One dataset, as far as time follows from it. */
export interface UntimedDataset<R extends UntimedRelation> {
  readonly relations: readonly R[];
  readonly claims: readonly TimedClaim[];
  readonly sources: ReadonlyMap<string, TimedSource>;
  /** By the id of an actor, its `active` dates. */
  readonly active: ReadonlyMap<string, string | undefined>;
  readonly types: ReadonlyMap<string, { readonly temporality: Temporality; readonly symmetric: boolean }>;
}

/** When a relation held, and the id of the event that ended it. */
export interface TimedRelation<R> {
  readonly relation: R;
  readonly time: RelationTime;
  /** When it held by its own dates, its claims and the event that ended it, whether or not its actors were there. */
  readonly unlimited: RelationTime;
  readonly endedBy: string | undefined;
}

/**
 * Works out when each relation of a dataset held: by its own dates, by the claims that support it, by the event that ended
 * it, by the existence of its actors, and by the other spells of the same type between the same two. A date that cannot be
 * read counts as not given, and a claim that was retracted does not count.
 */
export function timesOf<R extends UntimedRelation>(dataset: UntimedDataset<R>): TimedRelation<R>[] {
  const support = supportOf(dataset);
  const ending = endingEvents(dataset);
  const timed = dataset.relations.map((relation) => {
    const event = ending.get(relation.id);
    const unlimited = timeOf({
      dates: readDates(relation.dates),
      temporality: temporalityOf(dataset, relation),
      isForetold: isForetold(relation),
      support: support(relation.id),
      endedOn: event?.date,
    });
    return { relation, time: within(unlimited, existenceOfBoth(dataset, relation)), unlimited, endedBy: event?.id };
  });
  for (const spells of spellsOf(dataset, timed)) {
    const limited = besideEachOther(spells.map((index) => (timed[index] as TimedRelation<R>).time));
    for (const [at, index] of spells.entries()) timed[index] = { ...(timed[index] as TimedRelation<R>), time: limited[at] as RelationTime };
  }
  return timed;
}

/** What the claims that support a relation say of its time. */
function supportOf<R extends UntimedRelation>({
  relations,
  claims,
  sources,
}: Pick<UntimedDataset<R>, 'relations' | 'claims' | 'sources'>): (relation: string) => readonly Support[] {
  const known = new Map(
    [...sources].map(([id, { published, covers }]) => [id, { published: readDate(published), coveredUntil: lastDayOf(covers) }]),
  );
  const claimsOf = rowsByKey(
    relations.map(({ id }) => id),
    claims,
    ({ relation }) => relation,
  );
  return (relation) =>
    claimsOf(relation)
      .filter(({ stance, retracted }) => stance === 'supports' && !retracted)
      .map(({ source, attests }) => ({ attests: readDates(attests), ...known.get(source) }));
}

/** Of most actors nobody says when they existed. */
const ALWAYS: Limits = { from: undefined, to: undefined };

/** The time in which both actors of a relation existed. */
export function existenceOfBoth(
  { active }: Pick<UntimedDataset<UntimedRelation>, 'active'>,
  { source, target }: Pick<UntimedRelation, 'source' | 'target'>,
): Limits {
  const [one, other] = [active.get(source), active.get(target)];
  if (!one && !other) return ALWAYS;
  return both(existence(readDates(one)), existence(readDates(other)));
}

/** By relation, the event that ended it. What is only foretold ends nothing. */
function endingEvents<R extends UntimedRelation>(dataset: UntimedDataset<R>): ReadonlyMap<string, { id: string; date: DateRange }> {
  const ending = new Map<string, { id: string; date: DateRange }>();
  for (const event of dataset.relations) {
    if (event.ends.length === 0 || isForetold(event) || !isEvent(event, temporalityOf(dataset, event))) continue;
    const date = readDate(event.dates);
    if (date !== undefined) for (const id of event.ends) ending.set(id, { id: event.id, date });
  }
  return ending;
}

/**
 * The indexes of the states that are spells of one tie, for each tie that has more than one: by their ids, since of two that begin
 * on the same day the first limits the other, in whatever order they are given.
 */
function spellsOf<R extends UntimedRelation>(dataset: UntimedDataset<R>, timed: readonly TimedRelation<R>[]): number[][] {
  const firsts = new Map<string, number>();
  const spells = new Map<number, number[]>();
  for (const [index, { relation }] of timed.entries()) {
    if (isEvent(relation, temporalityOf(dataset, relation))) continue;
    const key = tieKey(relation, dataset.types.get(relation.type)?.symmetric ?? false);
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, index);
    else spells.set(first, [...(spells.get(first) ?? [first]), index]);
  }
  const idOf = (index: number) => timed[index]?.relation.id ?? '';
  return [...spells.values()].map((indexes) => indexes.sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1)));
}

function temporalityOf<R extends UntimedRelation>({ types }: UntimedDataset<R>, { type }: R): Temporality {
  return types.get(type)?.temporality ?? 'either';
}

/** What a text of dates says; `undefined` where it is empty or cannot be read. */
export function readDates(text: string | undefined): ParsedDates | undefined {
  if (text === undefined || text === '') return undefined;
  try {
    return parseDates(text);
  } catch (error) {
    if (error instanceof EdtfError) return undefined;
    throw error;
  }
}

/** What a text of one date says; `undefined` where it is empty, an interval, or cannot be read. */
export function readDate(text: string | undefined): DateRange | undefined {
  const dates = readDates(text);
  return dates?.kind === 'date' ? dates.date : undefined;
}

/** The last day of the time that a source covers. */
function lastDayOf(covers: string | undefined): DateRange | undefined {
  const dates = readDates(covers);
  const last = dates?.kind === 'interval' ? dates.end : dates?.date;
  return typeof last === 'object' ? { ...last, earliest: addDays(last.next, -1) } : undefined;
}
