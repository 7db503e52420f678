import { escapeItem, splitItems, unescapeItem } from '../../model/filter/facet-choice.ts';

/** How the state of the viewer is written in the address. Pure: nuqs binds these to the URL. */

/** More actors than these make an address too long to be sent. */
export const MOST_ACTORS_IN_ADDRESS = 400;

const KINDS = ['actor', 'relation', 'source'] as const;

/** What is selected: an actor, a relation or a source, by its id. */
export interface Selected {
  readonly kind: (typeof KINDS)[number];
  readonly id: string;
}

/** `actor:alpha,relation:alpha-beta`, the last being the one whose details are open. */
export function formatSelection(selection: readonly Selected[]): string {
  return selection.map(({ kind, id }) => `${kind}:${escapeItem(id)}`).join(',');
}

/** Reads what {@link formatSelection} wrote; other items are left out. */
export function parseSelection(text: string): Selected[] {
  return [...new Set(splitItems(text))].flatMap((item): Selected[] => {
    const colon = item.indexOf(':');
    const kind = KINDS.find((name) => name === item.slice(0, colon));
    const id = unescapeItem(item.slice(colon + 1));
    return kind === undefined || id === '' ? [] : [{ kind, id }];
  });
}

/** A point of the layout. */
export interface LayoutPoint {
  readonly x: number;
  readonly y: number;
}

/** Points by the id of the actor that is there. */
export type ActorPositions = ReadonlyMap<string, LayoutPoint>;

/** Always the same object, so that nothing is drawn again because of it. */
export const NO_POSITIONS: ActorPositions = new Map();

/** `alpha:12.5:-3,beta:0:7`, in units of the layout, to a hundredth. */
export function formatPositions(positions: ActorPositions): string {
  return [...positions].map(([id, { x, y }]) => `${escapeItem(id)}:${hundredth(x)}:${hundredth(y)}`).join(',');
}

/** Reads what {@link formatPositions} wrote; other items are left out. */
export function parsePositions(text: string): Map<string, LayoutPoint> {
  return new Map(
    splitItems(text).flatMap((item): [string, LayoutPoint][] => {
      const [, id, x, y] = /^(.+):(-?\d+(?:\.\d+)?):(-?\d+(?:\.\d+)?)$/.exec(item) ?? [];
      return id === undefined ? [] : [[unescapeItem(id), { x: Number(x), y: Number(y) }]];
    }),
  );
}

/** Where a camera looks: the middle of the view and how much of the layout is in it. */
export interface CameraView {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

/** `0.5:0.42:1.2`: x, y and ratio, to four decimals. */
export function formatCamera({ x, y, ratio }: CameraView): string {
  return [x, y, ratio].map((value) => String(Math.round(value * 1e4) / 1e4)).join(':');
}

/** Reads what {@link formatCamera} wrote and keeps the camera near the picture; `null` for any other text. */
export function parseCamera(text: string): CameraView | null {
  const [x, y, ratio, ...more] = text.split(':').map(Number);
  const numbers = [x, y, ratio];
  if (more.length > 0 || numbers.some((value) => !Number.isFinite(value))) return null;
  // Farther out there is nothing to see.
  const near = (value = 0.5) => Math.min(2, Math.max(-1, value));
  return { x: near(x), y: near(y), ratio: Math.min(3, Math.max(0.05, ratio ?? 1)) };
}

/** A point as {@link formatPositions} writes it, so that what is drawn is what a link brings back. */
export function roundedPosition({ x, y }: LayoutPoint): LayoutPoint {
  return { x: hundredth(x), y: hundredth(y) };
}

function hundredth(coordinate: number): number {
  return Math.round(coordinate * 100) / 100;
}
