import { type CampsOfActors, IN_NO_CAMP } from '../graph/camps-of-actors.ts';
import { type DatasetsOfActors, NEITHER, SEVERAL } from '../graph/measures.ts';
import type { Actor } from '../graph/union-graph.ts';
import type { Colouring, Size, Width } from '../url/viewer-url.ts';
import { campColour } from './camp-colours.ts';
import { blend, type Palette } from './palette.ts';

/** By which rule actors and lines are drawn, with what the rule reads. */
export interface Styling {
  readonly size: Size;
  readonly colour: Colouring;
  readonly width: Width;
  /** By actor, how large it is drawn, 0 to 1; `null`: by how many of its relations are shown. */
  readonly shares: Float64Array | null;
  /** By what actors are coloured; where both are `null` they have the colours of their kinds, or none until their camps are known. */
  readonly datasets: DatasetsOfActors | null;
  readonly camps: CampsOfActors | null;
  /** Whether each camp has a hull around it. */
  readonly hulls: boolean;
}

/** That of a picture for which nothing was chosen. */
export const PLAIN: Styling = {
  ...{ size: 'relations', colour: 'kind', width: 'none' },
  ...{ shares: null, datasets: null, camps: null, hulls: false },
};

/** How large each actor is drawn where none is larger than others, as a share of the largest. */
export const EVEN_SHARE = 0.06;

/** The colour of an actor. */
export function actorColour(styling: Styling, { kind, index }: Pick<Actor, 'kind' | 'index'>, palette: Palette): string {
  const { colour, datasets, camps } = styling;
  if (colour === 'camp') return colourOfCamp(camps, camps?.of[index] ?? IN_NO_CAMP, palette);
  return datasets === null ? palette.kinds[kind] : datasetColour(datasets.of[index] ?? NEITHER, palette);
}

/** Whether an actor is drawn as one that is torn between camps. */
export function isDrawnTorn({ colour, camps }: Pick<Styling, 'colour' | 'camps'>, { index }: Pick<Actor, 'index'>): boolean {
  return colour === 'camp' && camps?.torn[index] === 1;
}

/** The colour of a camp by its index among those of the window, or of actors in none; one that is in no year has the colour of all for which there is none left. */
export function colourOfCamp(camps: CampsOfActors | null, index: number, palette: Palette): string {
  const camp = camps?.camps[index];
  return campColour(camp === undefined ? undefined : (camp.place ?? palette.camps.length), palette);
}

/** The colour of a dataset by its index, or of actors of several, or of none; those for which there is no colour left share one. */
export function datasetColour(index: number, palette: Palette): string {
  if (index === SEVERAL) return blend(palette.ink, palette.background, 0.35);
  if (index === NEITHER) return blend(palette.ink, palette.background, 0.85);
  return palette.datasets[index] ?? palette.dimmed;
}

/** How much wider a line is drawn for so many claims or sources: from as wide as without a rule to two and a half times. */
export function widening(count: number): number {
  return Math.min(2.5, 0.6 + 0.4 * Math.sqrt(Math.max(1, count)));
}
