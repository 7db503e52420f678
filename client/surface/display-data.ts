import type { Emphasis } from '../graph/emphasis.ts';
import type { Actor, Relation } from '../graph/union-graph.ts';
import type { NodeLook } from '../style/look.ts';
import type { ActorData } from './actor-program.ts';
import type { EdgeCurve } from './edge-curves.ts';
import { lookOfActor, lookOfLine, type Picture } from './picture.ts';
import type { RibbonData, RibbonType } from './ribbon-program.ts';

/** What the program of the actors gets of one that is drawn, beside its place. */
export function actorData(
  picture: Picture,
  actor: Actor,
  emphasis: Emphasis | null,
): NodeLook & Pick<ActorData, 'index' | 'ring' | 'ringColor' | 'hidden'> {
  const look = lookOfActor(picture, actor, emphasis);
  // The border program draws half of the given width.
  return { ...look, ring: look.ring * 2, index: actor.index, hidden: false };
}

/**
 * What the programs of the lines get of one that is drawn, beside its ends.
 * @param index its place among the lines of the picture
 * @param relations those of the line that are drawn, at least one
 */
export function lineData(
  picture: Picture,
  index: number,
  relations: readonly Relation[],
  emphasis: Emphasis | null,
  course: EdgeCurve | undefined,
): Omit<RibbonData, 'label' | 'forceLabel'> {
  return { ...lookOfLine(picture, relations, emphasis), ...ribbonOf(course), index, hidden: false };
}

/** The program that draws a course, and how it bends there. */
export function ribbonOf({ curvature, loop }: EdgeCurve = { curvature: 0, loop: null }): {
  readonly type: RibbonType;
  readonly bend: number;
} {
  return { type: loop !== null ? 'loop' : curvature === 0 ? 'straight' : 'curve', bend: loop ?? curvature };
}
