import type Sigma from 'sigma';
import type { Coordinates } from 'sigma/types';
import type { Hover } from '../graph/emphasis.ts';
import type { Line } from '../graph/subgraph.ts';
import type { Hittable, Lens } from './hit-test.ts';
import { lineAt, type Picture, relationsDrawn } from './picture.ts';

/**
 * Finds what is under the pointer, in what the programs have drawn. Sigma's own way draws everything once more and reads
 * a pixel of it back, for which the page waits until the graphics card has drawn all: seconds, where a processor plays one.
 */
export class Picking {
  /** Those that are drawn on top first. */
  private readonly actors: Hittable[] = [];
  private readonly lines: Hittable[] = [];

  readonly addActors = (drawn: Hittable): void => void this.actors.unshift(drawn);
  readonly addLines = (drawn: Hittable): void => void this.lines.unshift(drawn);

  /** The actor at a point of the canvas, in pixels, or else what the line there stands for; `null` if there is neither. */
  at(sigma: Sigma, at: Coordinates, picture: Picture): Hover {
    const point = sigma.viewportToFramedGraph(at);
    const lens = lensOf(sigma, point, at);
    const actor = picture.visibleGraph.unionGraph.actorIds[topmost(this.actors, point, lens)];
    if (actor !== undefined) return { kind: 'actor', id: actor };
    const line = lineAt(picture, topmost(this.lines, point, lens));
    return line === undefined ? null : targetOf(picture, line);
  }
}

/** The one relation of a line that is drawn, or the tie if there are several. */
function targetOf(picture: Picture, line: Line): Hover {
  const [only, ...more] = relationsDrawn(picture, line);
  if (only !== undefined && more.length === 0) return { kind: 'relation', id: only.id };
  return { kind: 'tie', id: line.id, actors: [line.source, line.target] };
}

/** The index of what is on top, or -1. */
function topmost(layers: readonly Hittable[], point: Coordinates, lens: Lens): number {
  for (const layer of layers) {
    const found = layer.topmostAt(point, lens);
    if (found !== undefined) return found;
  }
  return -1;
}

function lensOf(sigma: Sigma, point: Coordinates, at: Coordinates): Lens {
  const above = sigma.viewportToFramedGraph({ x: at.x, y: at.y - 1 });
  const pixel = Math.hypot(above.x - point.x, above.y - point.y);
  return { unit: 1 / pixel, scale: sigma.scaleSize(1), up: { x: (above.x - point.x) / pixel, y: (above.y - point.y) / pixel } };
}
