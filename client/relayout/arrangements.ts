import { graphlib, layout } from '@dagrejs/dagre';
import { hierarchy, pack } from 'd3-hierarchy';
import { BELONGING } from '../../model/coding/belonging.ts';
import type { Actor, Relation } from '../graph/union-graph.ts';
import type { Arrangement } from '../state/relayout-context.ts';
import type { ActorPositions, LayoutPoint } from '../url/parsers.ts';

/** The space for an actor with its name, in any unit: the result is scaled. */
const NAMED = { width: 110, height: 40 };

/** Actors to be arranged, with the relations of all years among them, so that the places are those of all years too. */
export interface Arranged {
  readonly actors: readonly Pick<Actor, 'id' | 'kind' | 'x' | 'y'>[];
  readonly relations: readonly Pick<Relation, 'source' | 'target' | 'type' | 'category' | 'info'>[];
}

/**
 * New places for actors, within the bounds of those that they have in their dataset. `y` points up.
 * `command`: who leads or controls stands above, in layers (Sugiyama's method, as dagre does it), and who has no such relation
 * below all of these. `kind`: those of one kind together in a circle.
 */
export function arrange(arrangement: Arrangement, arranged: Arranged): ActorPositions {
  const places = arrangement === 'command' ? byCommand(arranged) : byKind(arranged);
  return within(arranged.actors, places, arrangement === 'kind');
}

function byCommand({ actors, relations }: Arranged): Map<string, LayoutPoint> {
  const graph = new graphlib.Graph();
  graph.setGraph({ rankdir: 'TB', nodesep: 10, ranksep: 50, acyclicer: 'greedy' });
  graph.setDefaultEdgeLabel(() => ({}));
  const ids = new Set(actors.map(({ id }) => id));
  for (const { source, target, type, category, info } of relations) {
    if (category !== 'authority' || info.symmetric || source === target || !ids.has(source) || !ids.has(target)) continue;
    const [above, below] = BELONGING.has(type) ? [target, source] : [source, target];
    for (const id of [above, below]) graph.setNode(id, { ...NAMED });
    graph.setEdge(above, below);
  }
  layout(graph);
  const placed = new Map(graph.nodes().map((id): [string, LayoutPoint] => [id, { x: graph.node(id).x, y: -graph.node(id).y }]));
  const rest = actors.filter(({ id }) => !placed.has(id));
  const lowest = [...placed.values()].reduce((least, { y }) => Math.min(least, y), 0);
  const widest = [...placed.values()].reduce((most, { x }) => Math.max(most, x), 0);
  const columns = Math.max(1, Math.ceil(Math.max(widest / NAMED.width, Math.sqrt(rest.length))));
  rest.forEach(({ id }, index) => {
    const [column, row] = [index % columns, Math.floor(index / columns)];
    placed.set(id, { x: column * NAMED.width, y: lowest - (row + 2) * NAMED.height });
  });
  return placed;
}

function byKind({ actors }: Arranged): Map<string, LayoutPoint> {
  const kinds = [...new Set(actors.map(({ kind }) => kind))];
  interface Branch {
    readonly id?: string;
    readonly children?: readonly Branch[];
  }
  const tree: Branch = {
    children: kinds.map((each) => ({ children: actors.filter(({ kind }) => kind === each).map(({ id }) => ({ id })) })),
  };
  const root = hierarchy<Branch>(tree, ({ children }) => children).sum(({ id }) => (id === undefined ? 0 : 1));
  const packed = pack<Branch>()
    .size([1000, 1000])
    .padding(({ depth }) => (depth === 0 ? 60 : 12))(root);
  return new Map(packed.leaves().flatMap(({ data, x, y }) => (data.id === undefined ? [] : [[data.id, { x, y: -y }] as const])));
}

/** Moves and scales places into the bounds that the actors had. @param isShapeKept whether both directions are scaled alike */
function within(actors: Arranged['actors'], places: ReadonlyMap<string, LayoutPoint>, isShapeKept: boolean): ActorPositions {
  const from = boundsOf([...places.values()]);
  const to = boundsOf(actors);
  const across = to.width / (from.width || 1);
  const down = to.height / (from.height || 1);
  const [sx, sy] = isShapeKept ? [Math.min(across, down), Math.min(across, down)] : [across, down];
  return new Map([...places].map(([id, { x, y }]) => [id, { x: to.x + (x - from.x) * sx, y: to.y + (y - from.y) * sy }] as const));
}

/** The middle and the size of the box around points. */
function boundsOf(points: readonly LayoutPoint[]): LayoutPoint & { readonly width: number; readonly height: number } {
  let [left, right, bottom, top] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { x, y } of points) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [bottom, top] = [Math.min(bottom, y), Math.max(top, y)];
  }
  if (points.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  return { x: (left + right) / 2, y: (bottom + top) / 2, width: right - left, height: top - bottom };
}
