import type { CampHistoryAnswer } from '../../../model/camps/answer.ts';
import { compareCodeUnits } from '../../../model/compare-code-units.ts';

/** Where an actor is in a year: the id of its camp, `null` where it stands alone, `undefined` where nothing is seen of it. */
export type Place = string | null | undefined;

/** By actor: its place in each year of the history, in their order. */
export type ActorYears = ReadonlyMap<string, readonly Place[]>;

type Years = Pick<CampHistoryAnswer, 'years'>;

/** Where each actor is in each year. */
export function actorYears({ years }: Years): ActorYears {
  const places = new Map<string, Place[]>();
  for (const [index, { camps }] of years.entries()) {
    for (const { id, members } of camps) {
      for (const { actor } of members) {
        const own = places.get(actor) ?? new Array<Place>(years.length).fill(undefined);
        own[index] = members.length > 1 ? id : null;
        places.set(actor, own);
      }
    }
  }
  return places;
}

/** By year of the history: who is torn between camps in it. An actor of which it is not known is not. */
export function tornActors({ years }: Years): ReadonlySet<string>[] {
  return years.map(
    ({ camps }) => new Set(camps.flatMap(({ members }) => members.flatMap(({ actor, firm }) => (firm === false ? [actor] : [])))),
  );
}

/** The turns of actors that are torn in the year of the turn: another division, as good, may have it otherwise. */
export function tornTurns({
  years,
  events,
}: Pick<CampHistoryAnswer, 'years' | 'events'>): ReadonlySet<CampHistoryAnswer['events'][number]> {
  const torn = new Map(tornActors({ years }).map((actors, index) => [years[index]?.year, actors]));
  return new Set(events.filter(({ year, actor }) => actor !== undefined && torn.get(year)?.has(actor) === true));
}

/**
 * Those of the actors that are drawn where there are too many: the wanted ones first, then those that are in camps in most
 * years, and with most events.
 */
export function drawnActors(
  places: ActorYears,
  { events }: Pick<CampHistoryAnswer, 'events'>,
  wanted: ReadonlySet<string>,
  most: number,
): ReadonlySet<string> {
  if (places.size <= most) return new Set(places.keys());
  const moves = new Map<string, number>();
  for (const { actor } of events) if (actor !== undefined) moves.set(actor, (moves.get(actor) ?? 0) + 1);
  const ranked = [...places]
    .map(([actor, own]) => ({
      actor,
      isWanted: wanted.has(actor) ? 1 : 0,
      inCamps: own.filter((place) => typeof place === 'string').length,
      moves: moves.get(actor) ?? 0,
    }))
    .sort(
      (one, other) =>
        other.isWanted - one.isWanted || other.inCamps - one.inCamps || other.moves - one.moves || compareCodeUnits(one.actor, other.actor),
    );
  return new Set(ranked.slice(0, most).map(({ actor }) => actor));
}
