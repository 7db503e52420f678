import Graph from 'graphology';
import louvain from 'graphology-communities-louvain';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { onSpiral, type Position } from './position.ts';
import { addBond, type Bond, type TieGraph } from './tie-graph.ts';

/** The community of each actor, by its id. */
export type Communities = ReadonlyMap<string, string>;

/** How much a hostile tie between two communities takes from their support for each other. */
const HOSTILE_AGAINST_SUPPORT = 0.5;
/** What draws together two communities that are only hostile to each other, so that none drifts away. */
const LEAST_ATTRACTION = 0.001;
const ITERATIONS = 500;
/** The distance between two neighbours before the forces act, in the units of these. */
const STEP = 8;

/**
 * Actors that support each other more than others: communities by the method of Louvain (Blondel et al. 2008,
 * doi:10.1088/1742-5468/2008/10/P10008) over the ties that are not hostile. They are the same for the same graph.
 */
export function communitiesOf(graph: TieGraph): Communities {
  const found = louvain(graph, { getEdgeWeight: 'support', randomWalk: false });
  return new Map(Object.entries(found).map(([id, community]) => [id, String(community)]));
}

/**
 * Puts communities near those that they support and far from those that they are hostile to, and
 * the actors of each around its centre.
 */
export function arrangeByCommunity(graph: TieGraph, communities: Communities): void {
  const centres = centresOf(communityGraph(graph, communities));
  const radius = 2 * STEP * Math.sqrt(graph.order);
  const placed = new Map<string, number>();
  graph.updateEachNodeAttributes((id) => {
    const community = communities.get(id) ?? '';
    const index = placed.get(community) ?? 0;
    placed.set(community, index + 1);
    const centre = centres.get(community) ?? { x: 0, y: 0 };
    const place = onSpiral(index);
    return { x: centre.x * radius + place.x * STEP, y: centre.y * radius + place.y * STEP };
  });
}

type CommunityGraph = Graph<{ readonly members: number; readonly x: number; readonly y: number }, Bond>;

function communityGraph(graph: TieGraph, communities: Communities): CommunityGraph {
  const members = new Map<string, number>();
  for (const community of communities.values()) members.set(community, (members.get(community) ?? 0) + 1);
  const between: CommunityGraph = new Graph({ type: 'undirected', multi: false, allowSelfLoops: false });
  for (const [community, count] of members) between.addNode(community, { members: count, ...onSpiral(between.order) });
  graph.forEachEdge((_, bond, source, target) => {
    const [a = '', b = ''] = [communities.get(source), communities.get(target)];
    if (a !== b) addBond(between, a, b, bond);
  });
  return between;
}

/** The places of the communities, within the unit circle. */
function centresOf(between: CommunityGraph): Map<string, Position> {
  const getEdgeWeight = (_: string, bond: Bond, a: string, b: string) => {
    const members = between.getNodeAttribute(a, 'members') * between.getNodeAttribute(b, 'members');
    return Math.max(LEAST_ATTRACTION, bond.support - HOSTILE_AGAINST_SUPPORT * bond.hostility) / Math.sqrt(members);
  };
  const settings = forceAtlas2.inferSettings(between);
  if (between.order > 1) forceAtlas2.assign(between, { iterations: ITERATIONS, getEdgeWeight, settings });
  const reach = between.reduceNodes((longest, _, { x, y }) => Math.max(longest, Math.hypot(x, y)), 0) || 1;
  return new Map(between.mapNodes((id, { x, y }) => [id, { x: x / reach, y: y / reach }]));
}
