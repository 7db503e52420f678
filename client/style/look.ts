import type { Status } from '../../model/coding/codes.ts';
import type { Change } from '../../model/comparison.ts';
import type { RelationState } from '../../model/time/window.ts';
import type { Actor, Relation } from '../graph/union-graph.ts';
import { blend, type Palette } from './palette.ts';

/** The end of a line: an arrow for a supportive or neutral directed relation, a bar for a hostile one. */
export type LineEnd = 'none' | 'arrow' | 'bar';

/** Dashed: date uncertain. Dotted: presumed to continue. Dash and dot: ended, in a comparison; or, thin and grey, absent from the window. */
export type LinePattern = 'solid' | 'dashed' | 'dotted' | 'dashdot';

/** The glyph in the middle of a line whose status is not `actual`. */
export type Glyph = 'none' | 'circle' | 'diamond' | 'square' | 'dot';

const PATTERNS: Readonly<Record<RelationState, LinePattern>> = {
  attested: 'solid',
  uncertain: 'dashed',
  presumed: 'dotted',
  absent: 'dashdot',
};

/** By the status of a relation. */
export const GLYPHS: Readonly<Record<Status, Glyph>> = {
  actual: 'none',
  alleged: 'circle',
  forecast: 'diamond',
  announced: 'square',
  inferred: 'dot',
};

/** How a relation is drawn. Colour is never the only mark: a hostile relation is a double line, an uncertain one is dashed. */
export interface EdgeLook {
  readonly color: string;
  /** Thickness in pixels. */
  readonly size: number;
  readonly double: boolean;
  readonly pattern: LinePattern;
  readonly head: LineEnd;
  readonly glyph: Glyph;
  /** Whether two strokes cross the line, because a claim disputes it. */
  readonly struck: boolean;
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

/** Whether something is highlighted, plain, or faded because something else is highlighted. */
export type Prominence = 'lit' | 'plain' | 'faded';

/** The share of the background in the colour of a presumed relation, 0 to 1. */
export const PRESUMED_FADE = 0.55;
const FADED = 0.88;
/** The thickness of a relation that is absent from the window, in pixels. */
const THIN = 1.2;
const LAYERS: Readonly<Record<Prominence, number>> = { lit: 2, plain: 1, faded: 0 };

/** What the look of a relation depends on. */
export interface EdgeLookState {
  /** The state in the window; of two windows, the least certain one. */
  readonly state: RelationState;
  /** `null` while no windows are compared. */
  readonly change: Change | null;
  readonly prominence: Prominence;
  readonly selected: boolean;
}

/** The look of a relation. */
export function edgeLook(
  relation: Pick<Relation, 'sign' | 'info' | 'status' | 'disputed'>,
  { state, change, prominence, selected }: EdgeLookState,
  palette: Palette,
): EdgeLook {
  const { sign, info } = relation;
  const absent = change === null && state === 'absent';
  const presumed = change === null && state === 'presumed';
  const pale = (presumed || absent) && !selected ? PRESUMED_FADE : 0;
  const fade = prominence === 'faded' ? FADED : pale;
  const base = absent ? THIN : (sign === 'hostile' ? 3.6 : sign === 'supportive' ? 2 : 1.5) * (change === 'turned' ? 1.3 : 1);
  const colour = absent ? palette.dimmed : palette.signs[sign];
  const end: LineEnd = sign === 'hostile' ? 'bar' : 'arrow';
  return {
    color: blend(change === null ? colour : palette.changes[change], palette.background, fade),
    size: base * (selected ? 1.75 : prominence === 'lit' ? 1.2 : 1),
    double: sign === 'hostile' && !absent,
    pattern: change === 'ended' ? 'dashdot' : PATTERNS[state],
    head: info.symmetric ? 'none' : end,
    glyph: GLYPHS[relation.status],
    struck: relation.disputed,
    zIndex: (selected ? 3 : LAYERS[prominence]) * 4 + (presumed || absent || change === 'unchanged' ? 0 : 1),
  };
}

/** What the look of an actor depends on. */
export interface NodeLookState {
  /** How many of its relations are shown; an actor without any is drawn hollow. */
  readonly degree: number;
  readonly prominence: Prominence;
  readonly selected: boolean;
  /** Whether it is pinned: it has a dark ring. */
  readonly pinned: boolean;
}

/** The look of an actor. */
export function nodeLook(actor: Pick<Actor, 'kind'>, { degree, prominence, selected, pinned }: NodeLookState, palette: Palette): NodeLook {
  const fill = degree === 0 ? palette.background : palette.kinds[actor.kind];
  const edge = pinned ? palette.ink : blend(palette.kinds[actor.kind], palette.ink, 0.45);
  const fade = prominence === 'faded' ? FADED : 0;
  return {
    color: blend(fill, palette.background, fade),
    ringColor: selected ? palette.ink : blend(edge, palette.background, fade),
    ring: selected ? 1.5 : pinned ? 1 : 0.6,
    size: nodeSize(degree, selected),
    zIndex: selected ? 3 : LAYERS[prominence],
  };
}

/** The radius in pixels for a number of relations: the area grows with it. */
export function nodeSize(degree: number, selected = false): number {
  return 4.5 + 1.9 * Math.sqrt(Math.min(degree, 80)) + (selected ? 2 : 0);
}
