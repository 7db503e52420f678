import type { Status } from '../../model/coding/codes.ts';
import type { SignName } from '../../model/coding/vocabulary.ts';
import type { Change } from '../../model/comparison/compare-windows.ts';
import type { RelationState } from '../../model/time/relation-time.ts';
import type { Actor, Relation } from '../graph/union-graph.ts';
import { blend, type Palette } from './palette.ts';

/** The end of a line: an arrow for a supportive or neutral directed relation, a bar for a hostile one. */
export type LineEnd = 'none' | 'arrow' | 'bar';

/** The form of a line, which tells what colour alone must not: see {@link PATTERNS} and {@link CHANGE_PATTERNS}. */
export type LinePattern = 'solid' | 'dashed' | 'dotted' | 'sparse' | 'long' | 'notched' | 'dashdot' | 'dashdotdot';

/** The glyph in the middle of a line whose status is not `actual`. */
export type Glyph = 'none' | 'circle' | 'diamond' | 'square' | 'dot';

const PATTERNS: Readonly<Record<RelationState, LinePattern>> = {
  attested: 'solid',
  uncertain: 'dashed',
  presumed: 'dotted',
  unknown: 'sparse',
  foretold: 'long',
  undated: 'dashdotdot',
  absent: 'dashdot',
};

/** In a comparison. The other changes have the form of the state. */
const CHANGE_PATTERNS: Readonly<Partial<Record<Change, LinePattern>>> = {
  ended: 'dashdot',
  'newly-attested': 'notched',
  between: 'long',
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

/** The share of the background in the colour of what nothing attests in the window, 0 to 1: the less that speaks for it, the more. */
const STATE_FADES: Readonly<Partial<Record<RelationState, number>>> = { presumed: 0.55, absent: 0.55, unknown: 0.72 };
const FADED = 0.88;
/** The thickness of a relation that is absent from the window, in pixels. */
const THIN = 1.2;
const LAYERS: Readonly<Record<Prominence, number>> = { lit: 2, plain: 1, faded: 0 };

/** What the look of a relation depends on. */
export interface EdgeLookState {
  /** The state in the window; of two windows, the least certain one. */
  readonly state: RelationState;
  /** `none`: two windows are compared, and nothing can be said of a change; `null` while no windows are compared. */
  readonly change: Change | 'none' | null;
  readonly prominence: Prominence;
  readonly selected: boolean;
}

/** How much paler a state is drawn: the share of the background, 0 to 1. */
export function fadeOf(state: RelationState): number {
  return STATE_FADES[state] ?? 0;
}

/** The colour and the form of a line in a state, or with a change between two windows. */
export function lineOf(
  sign: SignName,
  { state, change }: Pick<EdgeLookState, 'state' | 'change'>,
  palette: Palette,
): Pick<EdgeLook, 'color' | 'pattern'> {
  if (change === null) {
    const colour = state === 'absent' ? palette.dimmed : palette.signs[sign];
    return { color: blend(colour, palette.background, fadeOf(state)), pattern: PATTERNS[state] };
  }
  if (change === 'none') return { color: palette.dimmed, pattern: PATTERNS[state] };
  // What a later day no longer tells of is in one state only, and must not look like what continues.
  const isGone = change === 'no-longer-attested' && (state === 'attested' || state === 'absent');
  return { color: palette.changes[change], pattern: CHANGE_PATTERNS[isGone ? 'ended' : change] ?? PATTERNS[state] };
}

/** The look of a relation. */
export function edgeLook(
  relation: Pick<Relation, 'sign' | 'info' | 'status' | 'disputed'>,
  { state, change, prominence, selected }: EdgeLookState,
  palette: Palette,
): EdgeLook {
  const { sign, info } = relation;
  const absent = change === null && state === 'absent';
  const isPale = change === null && fadeOf(state) > 0;
  const line = lineOf(sign, { state, change }, palette);
  const base = absent ? THIN : (sign === 'hostile' ? 3.6 : sign === 'supportive' ? 2 : 1.5) * (change === 'turned' ? 1.3 : 1);
  const pure = change === null ? (absent ? palette.dimmed : palette.signs[sign]) : line.color;
  const end: LineEnd = sign === 'hostile' ? 'bar' : 'arrow';
  return {
    color: prominence === 'faded' ? blend(pure, palette.background, FADED) : selected ? pure : line.color,
    size: base * (selected ? 1.75 : prominence === 'lit' ? 1.2 : 1),
    double: sign === 'hostile' && !absent,
    pattern: line.pattern,
    head: info.symmetric ? 'none' : end,
    glyph: GLYPHS[relation.status],
    struck: relation.disputed,
    zIndex: (selected ? 3 : LAYERS[prominence]) * 4 + (isPale || change === 'continued' || change === 'none' ? 0 : 1),
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
