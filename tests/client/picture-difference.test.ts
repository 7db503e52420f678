import { NO_OPEN_TIES, openTies } from '../../client/graph/open-ties.ts';
import { wholeSubgraph } from '../../client/graph/subgraph.ts';
import { buildUnionGraph } from '../../client/graph/union-graph.ts';
import { visibleGraphOf } from '../../client/graph/visible-graph.ts';
import { PALETTES } from '../../client/style/palette.ts';
import { PLAIN } from '../../client/style/styling.ts';
import { isActorDrawn, isRelationDrawn, lookOfActor, lookOfRelation, type Picture } from '../../client/surface/picture.ts';
import { pictureDifference } from '../../client/surface/picture-difference.ts';
import { yearWindow } from '../../model/time/window.ts';
import { actor, council, VOCABULARY, viewCriteria } from './council.ts';

const unionGraph = council();
const [some, other] = unionGraph.actorIds;
const [tie] = unionGraph.relationIds;
if (some === undefined || other === undefined || tie === undefined) throw new Error('the council is empty');

const scene = (...criteria: Parameters<typeof viewCriteria>) => visibleGraphOf(unionGraph, viewCriteria(...criteria));
const plain: Picture = {
  ...{
    visibleGraph: scene(2004),
    subgraph: wholeSubgraph(unionGraph),
    open: NO_OPEN_TIES,
    palette: PALETTES.light,
    styling: PLAIN,
    selectedActors: new Set(),
    selectedRelations: new Set(),
  },
  ...{ spotlight: null, pins: new Map(), positions: new Map(), labelling: 'some' },
};

const OTHERS: Readonly<Record<string, Partial<Picture>>> = {
  'another year': { visibleGraph: scene(2006) },
  'two years compared': { visibleGraph: scene(2004, { compared: { of: 'windows', window: yearWindow(2005) } }) },
  'a filter': { visibleGraph: scene(2004, { filter: { sign: { only: ['hostile'], not: [] } } }) },
  'an actor set aside': { visibleGraph: scene(2004, { hidden: new Set([some]) }) },
  'a selected actor set aside': { visibleGraph: scene(1950, { hidden: new Set([some]) }), selectedActors: new Set([some]) },
  'an actor selected': { selectedActors: new Set([some]) },
  'a relation selected in a year in which a filter hides it': {
    visibleGraph: scene(2004, { filter: { sign: { only: ['hostile'], not: [] } } }),
    selectedRelations: new Set(unionGraph.relationIds),
  },
  'an actor pinned': { pins: new Map([[other, { x: 1, y: 2 }]]) },
  'a path in the light': { visibleGraph: scene(1950), spotlight: { actors: new Set([some, other]), relations: new Set([tie]) } },
};

/** How a picture draws everything: by kind and index, as text. */
function drawn(picture: Picture): { actors: string[]; relations: string[] } {
  return {
    actors: unionGraph.actors.map((actor) => JSON.stringify(isActorDrawn(picture, actor) && lookOfActor(picture, actor, null))),
    relations: unionGraph.relations.map((each) => JSON.stringify(isRelationDrawn(picture, each) && lookOfRelation(picture, each, null))),
  };
}

/** The council, and somebody who is in no relation. */
const withHermit = buildUnionGraph({ ...unionGraph, actors: [...unionGraph.actors, actor('hermit')] }, VOCABULARY);

const differing = (a: readonly string[], b: readonly string[]) => a.flatMap((text, index) => (text === b[index] ? [] : [index]));

describe('what two pictures draw differently', () => {
  it.each(Object.keys(OTHERS))('is found, there and back: %s', (name) => {
    const changed: Picture = { ...plain, ...OTHERS[name] };
    for (const [before, after] of [
      [plain, changed],
      [changed, plain],
    ] as const) {
      const found = pictureDifference(before, after);
      const [was, is] = [drawn(before), drawn(after)];
      const missed = {
        actors: differing(was.actors, is.actors).filter((index) => found?.actors.includes(index) === false),
        relations: differing(was.relations, is.relations).filter((index) => found?.relations.includes(index) === false),
      };
      expect(missed).toEqual({ actors: [], relations: [] });
      expect((found?.actors.length ?? 0) + (found?.relations.length ?? 0)).toBeGreaterThan(0);
    }
  });

  it('is also the relations of a tie that is opened or closed', () => {
    const subgraph = wholeSubgraph(unionGraph, false);
    const tie = subgraph.lines.find(({ relations }) => relations.length > 1) ?? subgraph.lines[0];
    if (tie === undefined) throw new Error('the council has no ties');
    const closed: Picture = { ...plain, subgraph };
    const open: Picture = { ...closed, open: openTies([tie]) };
    const indexes = tie.relations.map(({ index }) => index);
    expect(pictureDifference(closed, open)).toEqual({ actors: [], relations: indexes });
    expect(pictureDifference(open, closed)).toEqual({ actors: [], relations: indexes });
  });

  it('is also an actor without relations that is set aside', () => {
    const [before, after] = [viewCriteria(2004), viewCriteria(2004, { hidden: new Set(['hermit']) })].map((criteria) => ({
      ...plain,
      subgraph: wholeSubgraph(withHermit),
      visibleGraph: visibleGraphOf(withHermit, criteria),
    }));
    if (before === undefined || after === undefined) throw new Error('there are two');
    expect(pictureDifference(before, after)).toEqual({ actors: [withHermit.actorById.get('hermit')?.index], relations: [] });
  });

  it('is nothing where only names are shown otherwise, an actor and its relations where it is moved, all in other colours', () => {
    expect(pictureDifference(plain, { ...plain, labelling: 'all' })).toEqual({ actors: [], relations: [] });
    const moved = pictureDifference(plain, { ...plain, positions: new Map([[some, { x: 3, y: 4 }]]) });
    expect(moved).toEqual({ actors: [0], relations: unionGraph.relationsOf[0] });
    expect(pictureDifference(plain, { ...plain, palette: PALETTES.dark })).toBeNull();
  });
});
