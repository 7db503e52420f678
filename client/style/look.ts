import type { Status } from '../../model/coding/codes.ts';
import type { SignName } from '../../model/coding/sign.ts';
import type { Change } from '../../model/comparison/compare-windows.ts';
import type { RelationState } from '../../model/time/relation-time.ts';
import type { Actor, Relation } from '../graph/union-graph.ts';
import { blend, type Palette } from './palette.ts';

/** The end of a line: an arrow for a supportive or neutral directed relation, a bar for a hostile one. */
export type LineEnd = 'none' | 'arrow' | 'bar';

/** The form of a line, which tells what colour alone must not: see {@link PATTERNS}. */
export type LinePattern = 'solid' | 'dashed' | 'dotted' | 'sparse' | 'long' | 'dashdot' | 'dashdotdot';

/** A band under a line, by which a comparison says what became of it: colour and form of the line itself stay its sign's and its state's. */
export interface Band {
  readonly color: string;
  /** How far it reaches beyond the line on each side, in pixels. */
  readonly reach: number;
  /** `whole` where something came, `broken` where something went, `dotted` where it did both. */
  readonly form: 'whole' | 'broken' | 'dotted';
}

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

/** In a comparison; what continues has no band. What neither window attests has a narrower one. */
const BANDS: Readonly<Partial<Record<Change, Omit<Band, 'color'>>>> = {
  begun: { reach: 3, form: 'whole' },
  turned: { reach: 4, form: 'whole' },
  ended: { reach: 3, form: 'broken' },
  'newly-attested': { reach: 2.25, form: 'whole' },
  'no-longer-attested': { reach: 2.25, form: 'broken' },
  'newly-presumed-or-uncertain': { reach: 1.5, form: 'whole' },
  'no-longer-presumed-or-uncertain': { reach: 1.5, form: 'broken' },
  between: { reach: 2.5, form: 'dotted' },
};

/** Whether a comparison draws a band for a change. */
export function isBanded(change: Change | 'none'): boolean {
  return change !== 'none' && BANDS[change] !== undefined;
}

/** How much of a band is seen, 0 to 1: what lies under it stays visible. */
export const BAND_OPACITY = 0.36;

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
  /** The colour of one half of the line, along it, where it stands for relations of two signs, or of two changes. */
  readonly split?: string;
  /** Only in a comparison, of what changed. */
  readonly band?: Band;
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

/** The share of the background in the colour of what is the same in both windows, so that what changed stands out. */
const UNCHANGED_FADE = 0.5;

/** The colour, the form and the band of a line in a state, or with a change between two windows. */
export function lineOf(
  sign: SignName,
  { state, change }: Pick<EdgeLookState, 'state' | 'change'>,
  palette: Palette,
): Pick<EdgeLook, 'color' | 'pattern' | 'band'> {
  if (change === null) {
    const colour = state === 'absent' ? palette.dimmed : palette.signs[sign];
    return { color: blend(colour, palette.background, fadeOf(state)), pattern: PATTERNS[state] };
  }
  // What one of two windows does not have is drawn as the other has it.
  const seen = state === 'absent' ? 'attested' : state;
  const form = change === 'none' ? undefined : BANDS[change];
  const fade = form === undefined ? Math.max(UNCHANGED_FADE, fadeOf(seen)) : fadeOf(seen);
  return {
    color: blend(palette.signs[sign], palette.background, fade),
    pattern: PATTERNS[seen],
    ...(form !== undefined && change !== 'none' && { band: { ...form, color: palette.changes[change] } }),
  };
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
  const base = absent ? THIN : sign === 'hostile' ? 3.6 : sign === 'supportive' ? 2 : 1.5;
  const pure = absent ? palette.dimmed : palette.signs[sign];
  const end: LineEnd = sign === 'hostile' ? 'bar' : 'arrow';
  return {
    color: prominence === 'faded' ? blend(pure, palette.background, FADED) : selected ? pure : line.color,
    size: base * (selected ? 1.75 : prominence === 'lit' ? 1.2 : 1),
    double: sign === 'hostile' && !absent,
    pattern: line.pattern,
    ...(line.band !== undefined && prominence !== 'faded' && { band: line.band }),
    head: info.symmetric ? 'none' : end,
    glyph: GLYPHS[relation.status],
    struck: relation.disputed,
    zIndex: (selected ? 3 : LAYERS[prominence]) * 4 + (isPale || change === 'continued' || change === 'none' ? 0 : 1),
  };
}

/** One of several relations that are drawn as one line. */
export interface PartOfTie {
  readonly look: EdgeLook;
  readonly sign: SignName;
  /** Its place among the changes, the most telling first; after all where nothing changed. */
  readonly change: number;
  /** The actor from which it goes. */
  readonly source: string;
}

/**
 * The look of several relations as one line: as the surest of them, in the colours of the two signs that say most, over the band
 * of the most telling change, wider the more there are. An end or a glyph is drawn if they all have it.
 * @param parts the surest first, at least one
 * @param wider how much wider it is than one of them
 */
export function tieLook(
  parts: readonly [PartOfTie, ...PartOfTie[]],
  wider: number = Math.min(2.5, 1 + 0.3 * Math.log2(parts.length)),
): EdgeLook {
  // What continues is paler, and does not hide what changed.
  const telling = parts
    .filter(({ sign }) => sign !== 'neutral')
    .sort((a, b) => Number(a.look.band === undefined) - Number(b.look.band === undefined));
  const first = telling[0] ?? parts[0];
  const other = telling.find(({ sign }) => sign !== first.sign);
  const looks = parts.map(({ look }) => look);
  const { band: _, ...look } = first.look;
  const { band } = parts.reduce((most, part) => (part.change < most.change ? part : most)).look;
  const all = (isTrue: (part: PartOfTie) => boolean) => parts.every(isTrue);
  return {
    ...look,
    ...(band !== undefined && { band }),
    ...(other !== undefined && { split: other.look.color, double: false }),
    size: Math.max(...looks.map(({ size }) => size)) * wider,
    pattern: parts[0].look.pattern,
    head: all(({ look, source }) => look.head === first.look.head && source === first.source) ? first.look.head : 'none',
    glyph: all(({ look }) => look.glyph === first.look.glyph) ? first.look.glyph : 'none',
    struck: looks.some(({ struck }) => struck),
    zIndex: Math.max(...looks.map(({ zIndex }) => zIndex)),
  };
}

/** What the look of an actor depends on. */
export interface NodeLookState {
  /** How many relations it has in all years: who has more is drawn in front. */
  readonly rank: number;
  readonly crowd: Crowd;
  /** How many of its relations are shown; an actor without any is drawn hollow. */
  readonly degree: number;
  readonly prominence: Prominence;
  readonly selected: boolean;
  /** Whether it is pinned: it has a dark ring. */
  readonly pinned: boolean;
  /** How large it is among all, 0 to 1; without it by its degree. */
  readonly share?: number | undefined;
  /** Whether it is torn between camps: pale within a wide ring of its colour. */
  readonly torn?: boolean;
  /** Its colour; without it that of its kind. */
  readonly colour?: string | undefined;
}

/** The look of an actor. */
export function nodeLook(
  actor: Pick<Actor, 'kind'>,
  { degree, rank, crowd, prominence, selected, pinned, share, torn = false, colour: chosen }: NodeLookState,
  palette: Palette,
): NodeLook {
  const colour = chosen ?? palette.kinds[actor.kind];
  const fill = degree === 0 ? palette.background : torn ? blend(colour, palette.background, 0.75) : colour;
  const edge = pinned ? palette.ink : blend(colour, palette.ink, torn ? 0.2 : 0.45);
  const fade = prominence === 'faded' ? FADED : 0;
  return {
    color: blend(fill, palette.background, fade),
    ringColor: selected ? palette.ink : blend(edge, palette.background, fade),
    ring: torn ? 2 : selected ? 1.5 : pinned ? 1 : 0.6 * Math.sqrt(actorScale(crowd.actors)),
    size: share === undefined ? nodeSize(degree, selected, crowd) : sizeOfShare(share, selected, crowd),
    zIndex: (selected ? 3 : LAYERS[prominence]) * MOST_CONNECTED + Math.min(rank, MOST_CONNECTED - 1),
  };
}

/** With so many relations an actor is drawn as large as any, unless others have more in all years. */
const LARGEST = 80;
const MOST_CONNECTED = 1e5;

/** How large a picture is, by which the sizes in it are measured. */
export interface Crowd {
  readonly actors: number;
  readonly lines: number;
  /** How many relations the actor with most of them has in all years. */
  readonly mostRelations: number;
}

/** That of a picture in which everything has its full size. */
export const NO_CROWD: Crowd = { actors: 1, lines: 1, mostRelations: 0 };

/** The radius in pixels for a number of relations: the area grows with it, up to a limit. The more actors there are, the smaller they are. */
export function nodeSize(degree: number, selected = false, crowd: Crowd = NO_CROWD): number {
  // In one window hardly anybody has more than half of the relations of all years.
  return sizeOfShare(Math.min(1, degree / Math.max(LARGEST, crowd.mostRelations / 2)), selected, crowd);
}

/** The radius in pixels of an actor that is so large among all, 0 to 1: its area grows with that. */
export function sizeOfShare(share: number, selected: boolean, { actors }: Crowd): number {
  const scale = actorScale(actors);
  // What grows with the relations shrinks less, so that the larger the crowd, the more the best connected stand out.
  return 4.5 * scale + 1.9 * Math.sqrt(LARGEST * share) * Math.sqrt(scale) + (selected ? 2 : 0);
}

/** Up to these many are drawn in full size. */
const EASY_ACTORS = 300;
const EASY_LINES = 900;

/** Together the actors of a crowd cover the same area, down to a least size. */
function actorScale(actors: number): number {
  return Math.max(0.2, Math.min(1, Math.sqrt(EASY_ACTORS / actors)));
}

/** The look of a line among many: thinner the more there are, and paler unless it stands out, what is hostile below all else. */
export function inCrowd(look: EdgeLook, { lines }: Crowd, isHostile: boolean, standsOut: boolean, { background }: Palette): EdgeLook {
  const scale = Math.max(0.35, Math.min(1, Math.sqrt(EASY_LINES / lines)));
  if (scale === 1) return look;
  const pale = (color: string) => (standsOut ? color : blend(color, background, 0.9 * (1 - scale)));
  return {
    ...look,
    color: pale(look.color),
    ...(look.split !== undefined && { split: pale(look.split) }),
    ...(look.band !== undefined && { band: { ...look.band, color: pale(look.band.color), reach: look.band.reach * scale } }),
    size: look.size * scale,
    // Hostile ties go from camp to camp, over everything between the two.
    zIndex: look.zIndex + (isHostile ? 0 : 2),
  };
}
