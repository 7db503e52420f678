import type { CampHistoryAnswer } from '../../model/camps/answer.ts';
import { blend, type Palette } from './palette.ts';

/** By the id of a camp, its place among the colours of camps: the camps with most members in all years come first. */
export function campPlaces({ years }: Pick<CampHistoryAnswer, 'years'>): ReadonlyMap<string, number> {
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
  return palette.datasets[place] ?? palette.dimmed;
}
