import type { Actor } from '../graph/union-graph.ts';
import { ICON_LINE, iconColour, iconScale, KIND_ICONS, LEAST_ICON_RADIUS } from '../style/kind-icons.ts';
import { blend } from '../style/palette.ts';
import { actorColour, isDrawnTorn } from '../style/styling.ts';
import type { LabelledNode } from './labels.ts';
import type { Picture } from './picture.ts';

/** The most icons: of more discs the largest have theirs. */
const MOST = 300;

/** An actor in whose disc an icon is drawn. */
export interface IconPlace extends Pick<LabelledNode, 'x' | 'y' | 'radius'> {
  readonly actor: Actor;
}

/**
 * The discs that have icons: those that are large enough and not faded, and whose middle no other such disc covers.
 * @param nodes all that are in view
 */
export function iconPlaces(
  { visibleGraph: { unionGraph }, selectedActors }: Picture,
  nodes: readonly Pick<LabelledNode, 'id' | 'x' | 'y' | 'radius' | 'prominence'>[],
): IconPlace[] {
  const large = nodes
    .filter(({ radius, prominence }) => radius >= LEAST_ICON_RADIUS && prominence !== 'faded')
    .sort((a, b) => b.radius - a.radius)
    .slice(0, MOST)
    .flatMap((node) => {
      const actor = unionGraph.actorById.get(node.id);
      if (actor === undefined) return [];
      // Who is selected or highlighted is drawn in front, then who has more relations.
      const height =
        (selectedActors.has(node.id) ? 2e6 : node.prominence === 'lit' ? 1e6 : 0) + (unionGraph.relationsOf[actor.index]?.length ?? 0);
      return [{ ...node, actor, height }];
    });
  return large.filter(
    (node) =>
      !large.some(
        (other) =>
          other !== node &&
          other.height >= node.height &&
          Math.hypot(other.x - node.x, other.y - node.y) < other.radius + node.radius * 0.4,
      ),
  );
}

/** The colour of the icon of an actor. */
export function iconColourOf({ visibleGraph, styling, palette }: Picture, actor: Actor): string {
  const plain = actorColour(styling, actor, palette);
  const colour = isDrawnTorn(styling, actor) ? blend(plain, palette.background, 0.75) : plain;
  const isHollow = visibleGraph.degrees[actor.index] === 0;
  return iconColour(isHollow ? blend(colour, palette.ink, 0.45) : colour, isHollow);
}

const outlines = new Map<string, Path2D>();

/** Draws the icons of kinds into the discs of actors. */
export function drawIcons(context: CanvasRenderingContext2D, picture: Picture, places: readonly IconPlace[]): void {
  for (const { actor, x, y, radius } of places) {
    const path = KIND_ICONS[actor.kind];
    const outline = outlines.get(path) ?? new Path2D(path);
    outlines.set(path, outline);
    context.save();
    context.translate(x, y);
    context.scale(iconScale(radius), iconScale(radius));
    context.lineWidth = ICON_LINE;
    context.lineCap = 'round';
    context.lineJoin = 'round';
    context.strokeStyle = iconColourOf(picture, actor);
    context.stroke(outline);
    context.restore();
  }
}
