import { MultiDirectedGraph } from 'graphology';
import type { SerializedGraph } from 'graphology-types';
import Sigma from 'sigma';
import { tallyOf } from '../../../client/graph/tally.ts';
import type { UnionGraph } from '../../../client/graph/union-graph.ts';
import { visibleGraphOf } from '../../../client/graph/visible-graph.ts';
import { edgeCurvesOf } from '../../../client/surface/edge-curves.ts';
import { LabelLayer } from '../../../client/surface/labels.ts';
import { isActorDrawn, isRelationDrawn, lookOfActor, lookOfRelation, type Picture } from '../../../client/surface/picture.ts';
import { viewCriteria } from '../../client/council.ts';
import { pictureOf } from './product-way.ts';
import { timed, type Way } from './way.ts';

/** `import`: the bound graph is cleared and filled again. `swap`: a new graph is built and then bound. */
export type Refill = 'import' | 'swap';

/**
 * The obvious ways, which draw the same with the programs and settings of `model`: filter all
 * relations, make a graph of what is left, and draw that.
 */
export function otherWay(refill: Refill, unionGraph: UnionGraph, container: HTMLElement, first: number, model: Sigma): Way {
  const courses = edgeCurvesOf(unionGraph.relations);
  let picture = pictureOf(visibleGraphOf(unionGraph, viewCriteria(first)));
  let graph = new MultiDirectedGraph();
  graph.import(contentOf(picture, courses));
  const sigma = new Sigma(graph, container, { ...model.getSettings(), nodeReducer: null, edgeReducer: null });
  sigma.setCustomBBox(model.getCustomBBox());
  sigma.createCanvasContext('names');
  const context = sigma.getCanvases().names?.getContext('2d');
  if (context === undefined || context === null) throw new Error('no 2D canvas');
  const labels = new LabelLayer(context);
  sigma.on('afterRender', () => labels.draw(sigma, picture, null, null, courses));
  sigma.resize(true);
  sigma.refresh();
  return {
    show(year) {
      const parts: Record<string, number> = {};
      const visibleGraph = timed(parts, 'scene', () => visibleGraphOf(unionGraph, viewCriteria(year)));
      timed(parts, 'tally', () => tallyOf(visibleGraph));
      timed(parts, 'canvas', () => {
        picture = pictureOf(visibleGraph);
        const content = contentOf(picture, courses);
        if (refill === 'import') {
          graph.clear();
          graph.import(content);
        } else {
          graph = new MultiDirectedGraph();
          graph.import(content);
          sigma.setGraph(graph);
        }
        sigma.refresh();
      });
      return parts;
    },
  };
}

function contentOf(picture: Picture, courses: ReturnType<typeof edgeCurvesOf>): Partial<SerializedGraph> {
  const { actors, relations } = picture.visibleGraph.unionGraph;
  return {
    nodes: actors
      .filter((actor) => isActorDrawn(picture, actor))
      .map((actor) => ({ key: actor.id, attributes: { x: actor.x, y: actor.y, ...lookOfActor(picture, actor, null) } })),
    edges: relations
      .filter((relation) => isRelationDrawn(picture, relation))
      .map((relation) => {
        const { curvature, loop } = courses.get(relation.id) ?? { curvature: 0, loop: null };
        const type = loop !== null ? 'loop' : curvature === 0 ? 'straight' : 'curve';
        const attributes = { ...lookOfRelation(picture, relation, null), type, bend: loop ?? curvature };
        return { key: relation.id, source: relation.source, target: relation.target, attributes };
      }),
  };
}
