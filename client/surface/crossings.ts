import type { Actor } from '../graph/union-graph.ts';
import { positionOfActor } from '../graph/union-graph.ts';
import { isActorIncluded } from '../graph/visible-graph.ts';
import { nodeSize, sizeOfShare } from '../style/look.ts';
import type { LayoutPoint } from '../url/parsers.ts';
import type { Crossings } from './edge-curves.ts';
import { crowdOf, type Picture } from './picture.ts';

/** Of more lines than these none is bent around actors: there is no way free of others. */
const MOST_LINES = 1000;
/** How many pixels the layout is across in a usual first view: sizes are in pixels, places in units of the layout. */
const ACROSS = 560;
/** The free space between an actor and a line that does not touch it, half the line included, in pixels. */
const CLEAR = 4;
/** The share of an actor's relations of all years that one year has at most, nearly always. */
const MOST_IN_A_YEAR = 0.8;
/** At so many points of the piece of a curve that may be within a disc the distance is measured. */
const SAMPLES = 12;

interface Disc extends LayoutPoint {
  readonly id: string;
  readonly radius: number;
}

/**
 * Measures how deep a line would run through actors of a picture, at the size that they have with their relations of all
 * years, so that lines keep their course from year to year. `undefined` where lines are too many to be bent.
 */
export function crossingsIn({ visibleGraph, subgraph, positions, styling }: Picture): Crossings | undefined {
  if (subgraph.lines.length > MOST_LINES) return undefined;
  const { unionGraph } = visibleGraph;
  const places = subgraph.actors.map((actor) => ({ actor, ...positionOfActor(unionGraph, positions, actor.id) }));
  const unit = Math.max(spanOf(places.map(({ x }) => x)), spanOf(places.map(({ y }) => y))) / ACROSS;
  const crowd = crowdOf(subgraph);
  const sizeOf = ({ index }: Actor) =>
    styling.shares === null
      ? nodeSize(MOST_IN_A_YEAR * (unionGraph.relationsOf[index]?.length ?? 0), false, crowd)
      : sizeOfShare(styling.shares[index] ?? 0, false, crowd);
  // Whoever is set aside is in nobody's way.
  const discs = places
    .filter(({ actor }) => isActorIncluded(visibleGraph.criteria, actor.id))
    .map(({ actor, x, y }): Disc => ({ id: actor.id, x, y, radius: (sizeOf(actor) + CLEAR) * unit }));
  const byId = new Map(discs.map((disc) => [disc.id, disc]));
  return (source, target) => {
    const [from, to] = [byId.get(source), byId.get(target)];
    if (from === undefined || to === undefined) return () => 0;
    const chord = Math.hypot(to.x - from.x, to.y - from.y);
    const near = discs.flatMap((disc) => {
      const beside = besideChord(disc, from, to);
      const isNear = beside.along > -disc.radius && beside.along < chord + disc.radius && Math.abs(beside.left) < chord / 2 + disc.radius;
      return isNear && disc !== from && disc !== to ? [beside] : [];
    });
    return (curvature) => {
      let depth = 0;
      // Many that are touched are better than one that is run through.
      for (const disc of near) depth += depthIn(disc, chord, curvature) ** 2;
      return depth;
    };
  };
}

/** A disc, from where the straight line between two actors starts: along that line, and to its left, which is where a curve bends. */
interface DiscBeside {
  readonly along: number;
  readonly left: number;
  readonly radius: number;
}

export function besideChord({ x, y, radius }: LayoutPoint & { readonly radius: number }, from: LayoutPoint, to: LayoutPoint): DiscBeside {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const chord = Math.hypot(dx, dy);
  return {
    along: (dx * (x - from.x) + dy * (y - from.y)) / chord,
    left: (dx * (y - from.y) - dy * (x - from.x)) / chord,
    radius,
  };
}

/**
 * How deep a curve runs through a disc: 0 beside it, 1 through its middle. Over the straight line from end to end, the
 * curve of ribbon-shaders.ts is a parabola.
 * @param chord the length of the straight line
 */
export function depthIn({ along, left, radius }: DiscBeside, chord: number, curvature: number): number {
  const bend = (2 * curvature) / chord;
  const inMiddle = bend * along * (chord - along);
  // The curve rises by twice its curvature at most.
  if (Math.abs(left - inMiddle) > radius * (1 + 2 * Math.abs(curvature))) return 0;
  const start = Math.max(0, along - radius);
  const piece = (Math.min(chord, along + radius) - start) / SAMPLES;
  let least = radius * radius;
  for (let sample = 0; sample <= SAMPLES && piece >= 0; sample += 1) {
    const at = start + piece * sample;
    const height = left - bend * at * (chord - at);
    least = Math.min(least, (along - at) * (along - at) + height * height);
  }
  return 1 - Math.sqrt(least) / radius;
}

function spanOf(values: readonly number[]): number {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) [least, most] = [Math.min(least, value), Math.max(most, value)];
  return Math.max(0, most - least);
}
