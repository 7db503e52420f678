import type { CampHistoryAnswer } from '../../model/camps/answer.ts';
import { blend, type Palette } from './palette.ts';

/** By the id of a camp, its place among the colours of camps: the camps with most members in all years come first. */
export function campPlaces({
  years,
}: {
  readonly years: readonly Pick<CampHistoryAnswer['years'][number], 'camps'>[];
}): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const { camps } of years) {
    for (const { id, members } of camps) if (members.length > 1) sizes.set(id, (sizes.get(id) ?? 0) + members.length);
  }
  const ids = [...sizes].sort(([, one], [, other]) => other - one).map(([id]) => id);
  return new Map(ids.map((id, place) => [id, place]));
}

/** The colour of a camp by its place; camps for which there is no colour left share one, and actors that stand alone have another. */
export function campColour(place: number | undefined, palette: Palette): string {
  if (place === undefined) return blend(palette.ink, palette.background, 0.85);
  return palette.camps[place] ?? palette.dimmed;
}

/** Whether there is no colour left for a camp, so that it shares its grey with others. */
export function isGrey(place: number | undefined, { camps }: Pick<Palette, 'camps'>): boolean {
  return place !== undefined && place >= camps.length;
}

/** The hatching of a band, so that pale fills are told apart without their colours. */
export interface Hatching {
  readonly colour: string;
  /** The outline of its lines in a square of {@link HATCH}. */
  readonly path: string;
}

/** The side of the square that is repeated, in pixels, and the width of its lines. */
export const HATCH = 9;
export const HATCH_LINE = 1.4;

/** How a band of the river, or a hull on the canvas, is filled. */
export interface BandLook {
  readonly fill: string;
  readonly hatching: Hatching | null;
}

/** The fill of a camp's band by its place: hatched one way after the first colours, and the other way where it is grey. */
export function bandLook(place: number | undefined, palette: Palette): BandLook {
  const colour = campColour(place, palette);
  const fill = blend(colour, palette.background, 0.62);
  if (place === undefined || place < palette.datasets.length) return { fill, hatching: null };
  const grey = isGrey(place, palette);
  const path = grey ? 'M-2 7L2 11M0 0L9 9M7-2L11 2' : 'M-2 2L2-2M0 9L9 0M7 11L11 7';
  return { fill, hatching: { colour: blend(colour, palette.background, grey ? 0.5 : 0.42), path } };
}

/** The same by the id of a camp; those that stand alone have none. */
export function bandLooks(places: ReadonlyMap<string, number>, palette: Palette): (camp: string | null) => BandLook {
  const alone: BandLook = { fill: palette.background, hatching: null };
  return (camp) => (camp === null ? alone : bandLook(places.get(camp), palette));
}

/** How far a hull reaches beyond its actors, in pixels, and how much of its fill is seen, 0 to 1. */
export const HULL_REACH = 8;
export const HULL_OPACITY = 0.16;
