import { isEmptyFilter } from '../../../model/filter/filter.ts';
import { formatCount, formatShare } from '../../../model/format-count.ts';
import { ASKED_STATES, type AskedState } from '../../../model/time/relation-time.ts';
import { drawnIn } from '../../graph/part.ts';
import { tallyOf } from '../../graph/tally.ts';
import { isActorIncluded, isVisible } from '../../graph/visible-graph.ts';
import type { Picture } from '../../surface/picture.ts';
import type { Drawn } from './drawn.ts';
import { filtersInWords, listed, type Titles } from './filters-in-words.ts';

const MOST_ACTORS = 6;
const SWITCHED_OFF: Readonly<Record<AskedState, string>> = {
  presumed: 'Relations only presumed to continue are switched off',
  unknown: 'Relations of which it is not known that they held are switched off',
};

/** Describes, with numbers, what a picture shows of the data. */
export function shownInWords(picture: Picture, drawn: Drawn): string[] {
  const { visibleGraph, spotlight } = picture;
  const { actors, relations, inWindow } = tallyOf(visibleGraph);
  const { unionGraph } = visibleGraph;
  const selected = drawn.relations.filter((relation) => !isVisible(visibleGraph, relation)).length;
  const lit = drawn.relations.filter(({ id }) => spotlight?.relations.has(id)).length;
  return [
    `${formatShare(actors, unionGraph.actors.length, 'actor')} and ${formatShare(relations, unionGraph.relations.length, 'relation')}; ${inWindow} ${inWindow === 1 ? 'is' : 'are'} in the ${visibleGraph.criteria.compared?.of === 'windows' ? 'two windows' : 'window'}.`,
    ...(selected > 0 ? [`${formatCount(selected, 'more relation')} drawn because ${selected === 1 ? 'it is' : 'they are'} selected.`] : []),
    ...(spotlight === null
      ? []
      : [`A path, or the result of a query, stands out with ${formatCount(lit, 'relation')}; the rest is faded.`]),
  ];
}

/** Describes, with numbers, what a picture leaves out of its window. @param crowdedOut actors whose names found no room */
export function cutsInWords(picture: Picture, crowdedOut: number, titles: Titles): string[] {
  const { visibleGraph, subgraph, labelling } = picture;
  const { criteria, unionGraph } = visibleGraph;
  const { filtered, setAside, inWindow, unseen, actors, relations } = tallyOf(visibleGraph);
  const drawn = drawnIn(subgraph, visibleGraph);
  const undrawn = { actors: actors - drawn.actors, relations: relations - drawn.relations };
  const gone = unionGraph.actors.filter(({ id }) => !isActorIncluded(criteria, id));
  const cuts: string[] = [
    ...ASKED_STATES.filter((state) => !criteria.asked[state] && (state === 'presumed' || unseen[state] > 0)).map(
      (state) => `${SWITCHED_OFF[state]}: ${unseen[state]}.`,
    ),
    ...(isEmptyFilter(criteria.filter)
      ? []
      : [
          `${inWindow === 0 ? 'Filters are set' : `${formatShare(filtered, inWindow, 'relation')} hidden by filters`}: ${filtersInWords(criteria.filter, unionGraph, titles).join('; ')}.`,
        ]),
    ...(gone.length === 0
      ? []
      : [
          `${formatCount(gone.length, 'actor')} set aside${inWindow === 0 ? '' : `, with ${formatShare(setAside, inWindow, 'relation')}`}: ${listed(
            gone.map(({ name }) => name),
            MOST_ACTORS,
          )}.`,
        ]),
    ...(criteria.isWithoutIsolated === true && unionGraph.unconnected.length > 0
      ? [`${formatCount(unionGraph.unconnected.length, 'actor')} without relations in any year.`]
      : []),
    ...(undrawn.relations === 0 && undrawn.actors === 0
      ? []
      : [
          `${formatShare(undrawn.actors, actors, 'actor')}, those with fewer relations in all years, and ${formatShare(undrawn.relations, relations, 'relation')}.`,
        ]),
    ...(labelling === 'none' ? ['The names of the actors are switched off.'] : []),
    ...(crowdedOut === 0 ? [] : [`${formatCount(crowdedOut, 'name')} that found no room.`]),
  ];
  return cuts.length === 0 ? ['Nothing of the window: no filter is set and every name is written.'] : cuts;
}
