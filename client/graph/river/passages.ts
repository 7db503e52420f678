import type { CampHistoryAnswer } from '../../../model/camps/answer.ts';
import { compareCodeUnits } from '../../../model/compare-code-units.ts';
import { actorYears, tornActors } from './actor-years.ts';
import { type Stay, staysOf } from './stays.ts';

export type CampEvent = CampHistoryAnswer['events'][number];

/** The way of an actor from one stay to the next. */
export interface Passage {
  readonly from: Stay;
  readonly to: Stay;
  /** What happened; `undefined`: it is elsewhere, or seen again, without evidence of a turn. */
  readonly event: CampEvent | undefined;
}

type Told = Pick<CampHistoryAnswer, 'years' | 'events'>;

/** The ways between the stays of actors, with what happened there. */
export function passagesOf(stays: ReadonlyMap<string, readonly Stay[]>, { years, events }: Told): Passage[] {
  const toldIn = new Map<number, CampEvent[]>();
  for (const event of events) toldIn.set(event.year, [...(toldIn.get(event.year) ?? []), event]);
  return [...stays.values()].flatMap((own) =>
    own.slice(1).flatMap((to, index): Passage[] => {
      const from = own[index];
      if (from === undefined) return [];
      const told = toldIn.get(years[to.first]?.year ?? Number.NaN) ?? [];
      const about = told.filter((event) => isAbout(event, from, to));
      // What is said of the actor itself says more than what is said of its camp.
      return [{ from, to, event: about.find(({ actor }) => actor !== undefined) ?? about[0] }];
    }),
  );
}

/** An actor that is elsewhere than when it was last seen, where no relation explains it. */
export interface UnexplainedMove {
  readonly year: number;
  /** The year in which it was last seen. */
  readonly since: number;
  readonly actor: string;
  /** The camps; `null`: it stands alone. */
  readonly from: string | null;
  readonly to: string | null;
  /** Whether it is torn in the year. */
  readonly isTorn: boolean;
}

/** What a river draws open, of all actors and not only of those that are drawn: in the order of years, then of actors. */
export function unexplainedMoves(history: Told): UnexplainedMove[] {
  const places = actorYears(history);
  const stays = staysOf(places, new Set(places.keys()), tornActors(history));
  const yearOf = (index: number) => history.years[index]?.year ?? 0;
  return passagesOf(stays, history)
    .flatMap(({ from, to, event }) =>
      event !== undefined || from.camp === to.camp
        ? []
        : [
            {
              ...{ year: yearOf(to.first), since: yearOf(from.last), actor: to.actor, from: from.camp, to: to.camp },
              isTorn: to.torn.has(to.first),
            },
          ],
    )
    .sort((one, other) => one.year - other.year || compareCodeUnits(one.actor, other.actor));
}

/** Whether an event says why an actor is elsewhere: of itself, or of the camps that it is in. */
function isAbout({ kind, actor, camps: [first, second] }: CampEvent, from: Stay, to: Stay): boolean {
  if (actor !== undefined) return actor === to.actor;
  if (from.camp === to.camp) return false;
  if (kind === 'merged' || kind === 'split') return first === from.camp && second === to.camp;
  return kind === 'formed' ? first === to.camp : first === from.camp;
}
