import type { CampHistory, CampWindow } from '../../model/camps/history.ts';
import { LEAST_ALIKE } from '../../model/camps/history.ts';
import { campName, namesakesIn, supportWithin } from '../../model/camps/leader.ts';
import { matchCamps } from '../../model/camps/match-camps.ts';
import type { UnionGraph } from '../graph/union-graph.ts';
import type { Divided } from './camp-service.ts';

/** What a camp is called in a window. */
export interface CalledCamp {
  readonly id: string;
  /** The ids of members after whom it is called, the first of whom gives it its name. */
  readonly namesakes: readonly string[];
}

/** What an actor is called as a camp of its own. */
export function nameOfAlone(actor: string): CalledCamp {
  return { id: `alone-${actor}`, namesakes: [actor] };
}

/** The same as it is answered. */
export function calledCamp(
  { id, namesakes }: CalledCamp,
  { actors }: Pick<UnionGraph, 'actors'>,
): { readonly id: string; readonly name: string; readonly namesakes: string[] } {
  const [leader = ''] = namesakes;
  return { id, name: actors.get(leader)?.name ?? leader, namesakes: [...namesakes] };
}

/** What the camps of one of the windows of a history are called, by camp of the partition. */
export function yearNames(history: Pick<CampHistory, 'camps'>, { graph, shown, camps, namesakes }: CampWindow): CalledCamp[] {
  const names: CalledCamp[] = [];
  for (const [index, place] of shown.entries()) {
    const id = history.camps[camps[place] ?? -1]?.id;
    names[place] ??= id === undefined ? nameOfAlone(graph.actors[index] ?? '') : { id, namesakes: namesakes[place] ?? [] };
  }
  return names;
}

/**
 * What the camps of a window are called: as the camps of the year that they are most alike, if there is one, and its namesake is
 * a member; otherwise after their own leaders.
 * @returns by camp of the partition
 */
export function campNames({ graph, shown }: Pick<Divided, 'graph' | 'shown'>, year?: CampWindow, history?: CampHistory): CalledCamp[] {
  const called = year === undefined || history === undefined ? [] : yearNames(history, year);
  const known = year === undefined ? new Map<number, number>() : matchedWith(year, called, { graph, shown });
  const support = supportWithin(graph, shown);
  const taken = new Set(history?.camps.map(({ id }) => id));
  const names: CalledCamp[] = [];
  for (const [index, camp] of shown.entries()) {
    if (names[camp] !== undefined) continue;
    const own = support.get(camp);
    const followed = called[known.get(camp) ?? -1];
    if (own === undefined) names[camp] = nameOfAlone(graph.actors[index] ?? '');
    else if (followed !== undefined) {
      names[camp] = {
        id: followed.id,
        namesakes: namesakesIn(
          own,
          followed.namesakes.find((id) => own.has(id)),
        ),
      };
    } else {
      const { id, leader } = campName(own, taken);
      taken.add(id);
      names[camp] = { id, namesakes: namesakesIn(own, leader) };
    }
  }
  return names;
}

/** By camp of the partition: that of the year's. */
function matchedWith(
  year: CampWindow,
  called: readonly CalledCamp[],
  { graph, shown }: Pick<Divided, 'graph' | 'shown'>,
): ReadonlyMap<number, number> {
  const before = new Map(year.graph.actors.map((id, actor) => [id, year.shown[actor] ?? 0]));
  const sizes = new Map<number, number>();
  for (const camp of shown) sizes.set(camp, (sizes.get(camp) ?? 0) + 1);
  const shared = graph.actors.flatMap((id, actor) => {
    const after = shown[actor] ?? 0;
    const camp = before.get(id);
    if (camp === undefined || sizes.get(after) === 1) return [];
    // Who stood alone was in no camp.
    const isAlone = year.camps[camp] === undefined;
    return [{ before: isAlone ? undefined : camp, after, isFirm: false, isLeader: called[camp]?.namesakes[0] === id }];
  });
  return matchCamps(shared, LEAST_ALIKE);
}
