import { MODEL_VERSION } from '../../model/model-version.ts';
import type { Dataset } from '../check/dataset.ts';
import { countRows, graphChanges } from './graph-changes.ts';
import { type GraphRows, graphRows, wholeClaim, wholeRelation } from './graph-rows.ts';
import type { LoadProgress, LoadReport } from './load-dataset.ts';
import { mergeShared } from './shared-rows.ts';
import type { StoredDataset, StoredGraph } from './stored-graph.ts';
import { movedOthers, unionLayout } from './union-layout.ts';
import { aboutText, type MovedActor } from './write-graph.ts';

/** What a graph holds, and what each load would report. */
export interface FirstGraph {
  readonly graph: StoredGraph;
  readonly reports: readonly LoadReport[];
}

const EMPTY: StoredGraph = { datasets: [], actors: [], sources: [], relations: [], claims: [], types: [] };

/** What an empty graph would hold after these datasets have been loaded into it, one after the other. No two have one id. */
export function firstGraph(datasets: readonly Dataset[], progress: LoadProgress): FirstGraph {
  const reports: LoadReport[] = [];
  let graph = EMPTY;
  for (const dataset of datasets) {
    const { positions, report: layout } = unionLayout(dataset, graph, false, (done) => progress('laying out', done));
    const rows = mergeShared(graphRows(dataset, positions), dataset.id, graph);
    reports.push({ rows: countRows(graphChanges(dataset.id, graph, rows)), layout });
    graph = withDataset(graph, dataset, rows, movedOthers(dataset, graph, positions));
  }
  return { graph, reports };
}

function withDataset(graph: StoredGraph, dataset: Dataset, rows: GraphRows, moved: readonly MovedActor[]): StoredGraph {
  const { id, title, hash } = dataset;
  const positions = new Map(moved.map((actor) => [actor.id, { x: actor.x, y: actor.y }]));
  const actors = graph.actors.map((actor) => ({ ...actor, properties: { ...actor.properties, ...positions.get(actor.id) } }));
  const own = <T extends { readonly id: string }>(added: readonly T[]) => added.map((row) => ({ ...row, dataset: id }));
  const known: StoredDataset = { id, title, hash, about: aboutText(dataset), model: MODEL_VERSION };
  return {
    datasets: [...graph.datasets, known],
    actors: joined(actors, rows.actors, id),
    sources: joined(graph.sources, rows.sources, id),
    relations: graph.relations.concat(own(rows.relations.map(wholeRelation))),
    claims: graph.claims.concat(own(rows.claims.map(wholeClaim))),
    types: graph.types.concat(own(rows.types)),
  };
}

/** Rows that datasets share, with those of another one, whose values are already joined with theirs. */
function joined<T extends { readonly id: string }>(
  before: readonly (T & { readonly datasets: readonly string[] })[],
  added: readonly T[],
  dataset: string,
): (T & { readonly datasets: readonly string[] })[] {
  const all = new Map(before.map((row) => [row.id, row]));
  for (const row of added) all.set(row.id, { ...row, datasets: [...(all.get(row.id)?.datasets ?? []), dataset] });
  return [...all.values()];
}
