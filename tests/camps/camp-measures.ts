import type { Position, Positions } from '../../model/layout/position.ts';
import { groupBy } from '../../model/tables/group-by.ts';
import type { CampGraph } from './camp-graph.ts';

const NEAREST = 10;

/**
 * The share of the ten nearest actors in the picture that are of an actor's own camp, on average over all actors: 1 if
 * camps lie apart, and the share of the camp among all if the layout is noise.
 */
export function campRecovery({ actors, campOf }: CampGraph, positions: Positions): number {
  const points = actors.map((id) => ({ camp: campOf.get(id), ...placeOf(positions, id) }));
  const byX = points.toSorted((a, b) => a.x - b.x);
  let own = 0;
  for (const [index, point] of byX.entries()) {
    const nearest: { distance: number; camp: number | undefined }[] = [];
    const consider = (other: (typeof byX)[number]) => {
      const distance = (other.x - point.x) ** 2 + (other.y - point.y) ** 2;
      if (nearest.length === NEAREST && distance >= (nearest.at(-1)?.distance ?? 0)) return;
      const at = nearest.findIndex((each) => each.distance > distance);
      nearest.splice(at < 0 ? nearest.length : at, 0, { distance, camp: other.camp });
      if (nearest.length > NEAREST) nearest.pop();
    };
    // From the actor outwards in x: as soon as this alone is farther than the tenth, nobody nearer follows.
    let [left, right] = [index - 1, index + 1];
    for (;;) {
      const [before, after] = [byX[left], byX[right]];
      const gaps = [before === undefined ? Infinity : point.x - before.x, after === undefined ? Infinity : after.x - point.x] as const;
      const limit = nearest.length < NEAREST ? Infinity : Math.sqrt(nearest.at(-1)?.distance ?? 0);
      if (Math.min(...gaps) >= limit) break;
      if (gaps[0] <= gaps[1] && before !== undefined) {
        consider(before);
        left -= 1;
      } else if (after !== undefined) {
        consider(after);
        right += 1;
      } else break;
    }
    own += nearest.filter(({ camp }) => camp === point.camp).length / nearest.length;
  }
  return own / byX.length;
}

/** The recovery that a layout without any meaning would have: the share of an actor's own camp among all. */
export function recoveryByChance({ actors, campOf }: CampGraph): number {
  const sizes = new Map<number | undefined, number>();
  for (const id of actors) sizes.set(campOf.get(id), (sizes.get(campOf.get(id)) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, size) => sum + (size / actors.length) ** 2, 0);
}

/**
 * Of the hostile ties between two camps, the share whose ends lie each on its own camp's side of the line midway between
 * the centres of the two camps; a quarter if the layout is noise.
 */
export function hostileAcross({ ties, campOf }: CampGraph, positions: Positions): number {
  const centres = centresOf(campOf, positions);
  let [across, all] = [0, 0];
  for (const { source, target, sign } of ties) {
    const [from, to] = [campOf.get(source) ?? 0, campOf.get(target) ?? 0];
    const [a, b] = [centres.get(from), centres.get(to)];
    if (sign >= 0 || from === to || a === undefined || b === undefined) continue;
    all += 1;
    const isNearer = (id: string, own: Position, other: Position) => {
      const place = placeOf(positions, id);
      return distance(place, own) < distance(place, other);
    };
    if (isNearer(source, a, b) && isNearer(target, b, a)) across += 1;
  }
  return across / all;
}

/** The place of each camp that is in the middle of its members in x and in y, which few that lie elsewhere do not move. */
function centresOf(campOf: CampGraph['campOf'], positions: Positions): Map<number, Position> {
  const members = groupBy(campOf, ([, camp]) => String(camp));
  return new Map(
    [...members].map(([camp, ids]) => {
      const places = ids.map(([id]) => placeOf(positions, id));
      return [Number(camp), { x: middle(places.map(({ x }) => x)), y: middle(places.map(({ y }) => y)) }];
    }),
  );
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function distance(a: Position, b: Position): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function placeOf(positions: Positions, id: string): Position {
  const place = positions.get(id);
  if (place === undefined) throw new Error(`${id} has no place`);
  return place;
}
