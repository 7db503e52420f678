import type { CampHistoryAnswer } from '../../../model/camps/answer.ts';
import { actorYears, drawnActors, tornActors, tornTurns } from './actor-years.ts';
import { Namesakes } from './namesakes.ts';
import { type CampEvent, type Passage, passagesOf, type UnexplainedMove, unexplainedMoves } from './passages.ts';
import { layoutRiver, type RiverLayout } from './river-layout.ts';
import { type Stay, staysOf } from './stays.ts';

/** Events that are marked at one place. */
export interface Mark {
  readonly events: readonly [CampEvent, ...CampEvent[]];
  /** The year in which it is seen, as an index. */
  readonly year: number;
  /** At a thread, where it begins or ends; or at the name of a camp. */
  readonly at: { readonly stay: Stay; readonly end: 'first' | 'last' } | { readonly camp: string };
}

/** Who is in which camp through the years, laid out, with what happened. */
export interface River {
  readonly years: CampHistoryAnswer['years'];
  readonly events: readonly CampEvent[];
  /** Those of them that are not firm: of actors that are torn in their year. */
  readonly tornTurns: ReadonlySet<CampEvent>;
  readonly unexplained: readonly UnexplainedMove[];
  /** How many actors the history knows. */
  readonly actorCount: number;
  readonly stays: ReadonlyMap<string, readonly Stay[]>;
  readonly layout: RiverLayout;
  readonly passages: readonly Passage[];
  /** In the order of time, then from above. */
  readonly marks: readonly Mark[];
  readonly namesakes: Namesakes;
}

/** So many threads can be told apart. */
export const MOST_DRAWN = 60;

/** The river of a history. @param wanted ids of actors that are drawn in any case */
export function riverOf(history: CampHistoryAnswer, wanted: ReadonlySet<string>, most = MOST_DRAWN): River {
  const { years, events } = history;
  const places = actorYears(history);
  const stays = staysOf(places, drawnActors(places, history, wanted, most), tornActors(history));
  const layout = layoutRiver(stays, years.length);
  const indexOf = new Map(years.map(({ year }, index) => [year, index]));
  const passages = passagesOf(stays, history);
  const marks = marksOf(events, stays, layout, indexOf);
  return {
    ...{ years, events, tornTurns: tornTurns(history), unexplained: unexplainedMoves(history), actorCount: places.size },
    ...{ stays, layout, passages, marks, namesakes: new Namesakes(history) },
  };
}

function marksOf(
  events: readonly CampEvent[],
  stays: River['stays'],
  { bands, rowOf }: RiverLayout,
  indexOf: ReadonlyMap<number, number>,
): Mark[] {
  const marks = new Map<string, { events: [CampEvent, ...CampEvent[]]; readonly year: number; readonly at: Mark['at'] }>();
  const drawn = new Set(bands.map(({ camp }) => camp));
  for (const event of events) {
    const year = indexOf.get(event.year);
    const at = year === undefined ? null : placeOf(event, year, stays);
    if (year === undefined || at === null || ('camp' in at && !drawn.has(at.camp))) continue;
    const key = 'camp' in at ? `${year} ${at.camp}` : `${year} ${at.stay.actor} thread`;
    const known = marks.get(key);
    if (known === undefined) marks.set(key, { events: [event], year, at });
    else known.events.push(event);
  }
  const topOf = new Map(bands.map(({ camp, top }) => [camp, top]));
  const row = ({ at }: Mark) => ('camp' in at ? (topOf.get(at.camp) ?? 0) : (rowOf.get(at.stay) ?? 0));
  return [...marks.values()].sort((one, other) => one.year - other.year || row(one) - row(other));
}

/** Where an event is marked; `null` where what it is about is not drawn. */
function placeOf({ kind, actor, camps }: CampEvent, year: number, stays: River['stays']): Mark['at'] | null {
  if (actor !== undefined) {
    const own = stays.get(actor) ?? [];
    const begun = own.find(({ first }) => first === year);
    if (begun !== undefined) return { stay: begun, end: 'first' };
    const stay = kind === 'left' ? own.findLast(({ last }) => last < year) : own.find(({ first, last }) => first <= year && year <= last);
    return stay === undefined ? null : { stay, end: kind === 'left' ? 'last' : 'first' };
  }
  const camp = kind === 'split' || kind === 'merged' ? camps[1] : camps[0];
  return camp === undefined ? null : { camp };
}
