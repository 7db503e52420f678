import { counted, countedOf } from '../../../model/counted.ts';
import { isEmpty, passes } from '../../../model/filter/filter.ts';
import { isAdmitted, isPresent, isShown, type Scene, seenIn, stateInVersus, stateOf } from '../../graph/scene.ts';
import { tallyOf } from '../../graph/tally.ts';
import type { Picture } from '../../surface/picture.ts';
import type { Drawn } from './drawn.ts';
import { filtersInWords, listed, type Titles } from './filters-in-words.ts';

const MOST_ACTORS = 6;

/** Describes, with numbers, what a picture shows of the data. */
export function shownInWords(picture: Picture, drawn: Drawn): string[] {
  const { scene, spotlight } = picture;
  const { actors, relations, inWindow } = tallyOf(scene);
  const { world } = scene;
  const selected = drawn.relations.filter((relation) => !isShown(scene, relation)).length;
  const lit = drawn.relations.filter(({ id }) => spotlight?.relations.has(id)).length;
  return [
    `${countedOf(actors, world.actors.length, 'actor')} and ${countedOf(relations, world.relations.length, 'relation')}; ${inWindow} ${inWindow === 1 ? 'is' : 'are'} in the ${scene.versus === null ? 'window' : 'two windows'}.`,
    ...(selected > 0 ? [`${counted(selected, 'more relation')} drawn because ${selected === 1 ? 'it is' : 'they are'} selected.`] : []),
    ...(spotlight === null ? [] : [`A path, or the result of a query, stands out with ${counted(lit, 'relation')}; the rest is faded.`]),
  ];
}

/** Describes, with numbers, what a picture leaves out of its window. @param crowdedOut actors whose names found no room */
export function cutsInWords(picture: Picture, crowdedOut: number, titles: Titles): string[] {
  const { scene, labelling } = picture;
  const { lens, world } = scene;
  const { filtered, setAside, inWindow } = tallyOf(scene);
  const gone = world.actors.filter(({ id }) => !isAdmitted(lens, id));
  const cuts: string[] = [
    ...(lens.presumed ? [] : [`Relations only presumed to continue are switched off: ${switchedOff(scene)}.`]),
    ...(isEmpty(lens.filter)
      ? []
      : [
          `${inWindow === 0 ? 'Filters are set' : `${countedOf(filtered, inWindow, 'relation')} hidden by filters`}: ${filtersInWords(lens.filter, world, titles).join('; ')}.`,
        ]),
    ...(gone.length === 0
      ? []
      : [
          `${counted(gone.length, 'actor')} set aside${inWindow === 0 ? '' : `, with ${countedOf(setAside, inWindow, 'relation')}`}: ${listed(
            gone.map(({ name }) => name),
            MOST_ACTORS,
          )}.`,
        ]),
    ...(labelling === 'none' ? ['The names of the actors are switched off.'] : []),
    ...(crowdedOut === 0 ? [] : [`${counted(crowdedOut, 'name')} that found no room.`]),
  ];
  return cuts.length === 0 ? ['Nothing of the window: no filter is set and every name is written.'] : cuts;
}

/** How many more relations would be shown if those presumed to continue were. */
function switchedOff(scene: Scene): number {
  const { lens, world } = scene;
  return world.relations.filter(
    (relation) =>
      !isPresent(scene, relation) &&
      (stateOf(scene, relation) === 'presumed' || stateInVersus(scene, relation) === 'presumed') &&
      isAdmitted(lens, relation.source) &&
      isAdmitted(lens, relation.target) &&
      passes(relation, seenIn(scene, relation), lens.filter),
  ).length;
}
