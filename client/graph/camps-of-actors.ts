import type { CampHistoryAnswer } from '../../model/camps/answer.ts';
import { grainOf, periodRangeOf } from '../../model/time/period.ts';
import type { Window } from '../../model/time/window.ts';
import type { Emphasis } from './emphasis.ts';
import type { UnionGraph } from './union-graph.ts';

/** A camp of a window, as the picture and its legend have it. */
export interface DrawnCamp {
  readonly id: string;
  readonly name: string;
  /** Its place among the camps of all years, by which it has its colour; `undefined` where it has none in any year. */
  readonly place: number | undefined;
  /** Ids of its actors. */
  readonly members: ReadonlySet<string>;
}

/** In which camp each actor is. */
export interface CampsOfActors {
  /** The window of which they are. */
  readonly window: Window;
  /** Those of more than one member, the largest first. */
  readonly camps: readonly DrawnCamp[];
  /** By actor: an index into the camps, or {@link IN_NO_CAMP}. */
  readonly of: Int32Array;
  /** By actor: 1 if it is with its camp in some of the best divisions only. */
  readonly torn: Uint8Array;
  /** Those of the calendar years, by which a film goes on; `null` where they are not known. */
  readonly history: CampHistoryAnswer | null;
  /** The places of all camps, by their ids. */
  readonly places: ReadonlyMap<string, number>;
}

/** Of an actor that stands alone, or has no relation that is supportive or hostile. */
export const IN_NO_CAMP = -1;

type Camps = readonly {
  readonly id: string;
  readonly name: string;
  readonly members: readonly { readonly actor: string; readonly firm: boolean | null }[];
}[];

/** In which camp each actor of the graph is. @param places of camps, as of `campPlaces` */
export function campsOfActors(
  { actors, actorById }: Pick<UnionGraph, 'actors' | 'actorById'>,
  window: Window,
  found: Camps,
  places: ReadonlyMap<string, number>,
  history: CampHistoryAnswer | null = null,
): CampsOfActors {
  const of = new Int32Array(actors.length).fill(IN_NO_CAMP);
  const torn = new Uint8Array(actors.length);
  const large = found.filter(({ members }) => members.length > 1).sort((a, b) => b.members.length - a.members.length);
  large.forEach(({ members }, camp) => {
    for (const { actor, firm } of members) {
      const index = actorById.get(actor)?.index;
      if (index === undefined) continue;
      of[index] = camp;
      if (firm === false) torn[index] = 1;
    }
  });
  const camps = large.map(({ id, name, members }) => ({
    ...{ id, name, place: places.get(id) },
    members: new Set(members.map(({ actor }) => actor)),
  }));
  return { window, camps, of, torn, history, places };
}

/** The calendar year that a window is; `null` for any other. */
export function yearOfWindow(window: Window): number | null {
  const { first, last } = periodRangeOf('year', window);
  return grainOf(window) === 'year' && first === last ? first : null;
}

/** The camps of a window by the answer about all years, which has calendar years only; a year that it does not tell has none. `null` for any other window. */
export function campsOfYear({ years }: CampHistoryAnswer, window: Window): CampHistoryAnswer['years'][number]['camps'] | null {
  const year = yearOfWindow(window);
  return year === null ? null : (years.find((each) => each.year === year)?.camps ?? []);
}

/** The camps of another window, in the same colours; `null` where they are not known. */
export function campsInWindow(camps: CampsOfActors, unionGraph: UnionGraph, window: Window): CampsOfActors | null {
  const { history, places } = camps;
  if (isSameWindow(camps.window, window)) return camps;
  const found = history === null ? null : campsOfYear(history, window);
  return history === null || found === null ? null : campsOfActors(unionGraph, window, found, places, history);
}

/** The members of a camp as the canvas lights them up; `null` if there is no such camp in the window. */
export function emphasisOfCamp({ camps }: CampsOfActors, id: string): Emphasis | null {
  const camp = camps.find((each) => each.id === id);
  return camp === undefined ? null : { actors: camp.members, relations: new Set() };
}

/** Whether two windows are the same. */
export function isSameWindow(one: Window, other: Window): boolean {
  return one.from === other.from && one.to === other.to;
}
