import { polygonHull } from 'd3-polygon';
import { type CampsOfActors, IN_NO_CAMP } from './camps-of-actors.ts';

export interface HullPoint {
  readonly x: number;
  readonly y: number;
}

/** The members of a camp that are drawn, as a hull lies around them. */
export interface HulledCamp<Member> {
  /** The index of the camp among those of the window. */
  readonly camp: number;
  readonly members: readonly Member[];
}

/** Those of the actors that are in camps, by camp; the largest camp first, so that small ones are drawn over it. */
export function hulledCamps<Member extends { readonly index: number }>(
  { of, camps }: Pick<CampsOfActors, 'of' | 'camps'>,
  actors: readonly Member[],
): HulledCamp<Member>[] {
  const members = camps.map((): Member[] => []);
  for (const actor of actors) {
    const camp = of[actor.index] ?? IN_NO_CAMP;
    if (camp !== IN_NO_CAMP) members[camp]?.push(actor);
  }
  return members.map((own, camp) => ({ camp, members: own })).filter(({ members: own }) => own.length > 0);
}

/** A circle has so many corners. */
const CORNERS = 24;

/** The corners of the convex hull around circles of one radius: round where it turns, and a circle around a single point. */
export function roundedHull(points: readonly HullPoint[], radius: number): HullPoint[] {
  // Only what is on the outside needs a circle.
  const outer = polygonHull(points.map(({ x, y }): [number, number] => [x, y])) ?? points.map(({ x, y }): [number, number] => [x, y]);
  const corners = outer.flatMap(([x, y]) =>
    Array.from({ length: CORNERS }, (_, corner): [number, number] => {
      const angle = (2 * Math.PI * corner) / CORNERS;
      return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
    }),
  );
  return (polygonHull(corners) ?? []).map(([x, y]) => ({ x, y }));
}
