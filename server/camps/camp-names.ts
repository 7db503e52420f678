import type { CampHistory, CampWindow } from '../../model/camps/history.ts';
import { LEAST_ALIKE } from '../../model/camps/history.ts';
import { type CampName, campName, supportWithin } from '../../model/camps/leader.ts';
import { matchCamps } from '../../model/camps/match-camps.ts';
import type { Divided } from './camp-service.ts';

/** What an actor is called as a camp of its own. */
export function nameOfAlone(actor: string): CampName {
  return { id: `alone-${actor}`, leader: actor };
}

/**
 * What the camps of a window are called: as the camps of the year that they are most alike, if there is one, otherwise after
 * their own leaders.
 * @returns by camp of the partition
 */
export function campNames({ graph, shown }: Pick<Divided, 'graph' | 'shown'>, year?: CampWindow, history?: CampHistory): CampName[] {
  const known = year === undefined || history === undefined ? new Map<number, number>() : matchedWith(year, history, { graph, shown });
  const support = supportWithin(graph, shown);
  const taken = new Set(history?.camps.map(({ id }) => id));
  const names: CampName[] = [];
  for (const [index, camp] of shown.entries()) {
    if (names[camp] !== undefined) continue;
    const own = support.get(camp);
    const followed = history?.camps[known.get(camp) ?? -1];
    if (followed !== undefined) names[camp] = followed;
    else if (own === undefined) names[camp] = nameOfAlone(graph.actors[index] ?? '');
    else {
      const name = campName(own, taken);
      taken.add(name.id);
      names[camp] = name;
    }
  }
  return names;
}

/** By camp of the partition: the camp of the history. */
function matchedWith(
  year: CampWindow,
  { camps }: Pick<CampHistory, 'camps'>,
  { graph, shown }: Pick<Divided, 'graph' | 'shown'>,
): ReadonlyMap<number, number> {
  const before = new Map(year.graph.actors.map((id, actor) => [id, year.camps[year.shown[actor] ?? 0]]));
  const sizes = new Map<number, number>();
  for (const camp of shown) sizes.set(camp, (sizes.get(camp) ?? 0) + 1);
  const shared = graph.actors.flatMap((id, actor) => {
    const after = shown[actor] ?? 0;
    if (!before.has(id) || sizes.get(after) === 1) return [];
    const camp = before.get(id);
    return [{ before: camp, after, isFirm: false, isLeader: camps[camp ?? -1]?.leader === id }];
  });
  return matchCamps(shared, LEAST_ALIKE);
}
