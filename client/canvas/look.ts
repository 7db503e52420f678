import type { RelationState } from '../../model/time/window.ts';
import type { Actor, Relation } from '../graph/world.ts';
import { blend, type Palette } from './palette.ts';

/** What closes a line: an arrow for a supportive or neutral tie that has a direction, a bar for a hostile one. */
export type LineEnd = 'none' | 'arrow' | 'bar';

/** How a relation is drawn. Colour is never the only mark: a hostile tie is a double line, an uncertain one is dashed. */
export interface EdgeLook {
  readonly color: string;
  /** Thickness in pixels. */
  readonly size: number;
  readonly double: boolean;
  readonly dashed: boolean;
  readonly head: LineEnd;
  readonly zIndex: number;
}

/** How an actor is drawn. */
export interface NodeLook {
  readonly color: string;
  readonly ringColor: string;
  /** Width of the ring in pixels. */
  readonly ring: number;
  readonly size: number;
  readonly zIndex: number;
}

/** Whether something stands out, is as usual, or fades because something else stands out. */
export type Prominence = 'lit' | 'plain' | 'faded';

/** How far a presumed relation, and what fades, is mixed with the background. */
export const PRESUMED_FADE = 0.7;
const FADED = 0.88;
const LAYERS: Readonly<Record<Prominence, number>> = { lit: 2, plain: 1, faded: 0 };

/** The look of a relation in a state. */
export function edgeLook(
  relation: Pick<Relation, 'sign' | 'info'>,
  state: RelationState,
  prominence: Prominence,
  selected: boolean,
  palette: Palette,
): EdgeLook {
  const { sign, info } = relation;
  const pale = state === 'presumed' && !selected ? PRESUMED_FADE : 0;
  const fade = prominence === 'faded' ? Math.max(FADED, pale) : pale;
  const base = sign === 'hostile' ? 3.6 : sign === 'supportive' ? 2 : 1.5;
  const end: LineEnd = sign === 'hostile' ? 'bar' : 'arrow';
  return {
    color: blend(palette.signs[sign], palette.background, fade),
    size: base * (selected ? 1.75 : prominence === 'lit' ? 1.2 : 1),
    double: sign === 'hostile',
    dashed: state === 'uncertain',
    head: info.symmetric ? 'none' : end,
    zIndex: (selected ? 3 : LAYERS[prominence]) * 4 + (state === 'presumed' ? 0 : 1),
  };
}

/** The look of an actor with so many relations shown; one without any is drawn hollow. */
export function nodeLook(
  actor: Pick<Actor, 'kind'>,
  degree: number,
  prominence: Prominence,
  selected: boolean,
  palette: Palette,
): NodeLook {
  const fill = degree === 0 ? palette.background : palette.kinds[actor.kind];
  const edge = blend(palette.kinds[actor.kind], palette.ink, 0.45);
  const fade = prominence === 'faded' ? FADED : 0;
  return {
    color: blend(fill, palette.background, fade),
    ringColor: selected ? palette.ink : blend(edge, palette.background, fade),
    ring: selected ? 3 : 1.25,
    size: nodeSize(degree) + (selected ? 2 : 0),
    zIndex: selected ? 3 : LAYERS[prominence],
  };
}

/** Radius in pixels by the number of relations: the area grows with it. */
export function nodeSize(degree: number): number {
  return 4.5 + 1.9 * Math.sqrt(Math.min(degree, 80));
}
