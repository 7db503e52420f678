import type { GraphAnswer } from '../../model/api/graph.ts';
import { BUILT_IN_TYPES } from '../../model/coding/vocabulary.ts';
import type { ExportContent, ExportedSource, Provenance, SelectedRelation } from '../../model/export/content.ts';
import type { GraphQuery } from '../../model/filter/filter-query.ts';
import { inSlices } from '../event-loop/slices.ts';
import { selectGraph } from '../graph/select-graph.ts';
import type { UnionGraph } from '../graph/union-graph.ts';
import type { ExportCamps } from './export-camps.ts';
import { provenanceOf } from './provenance.ts';

/** Reads the answer of `/api/graph` to a query, without the claims, in slices. */
export async function readExportContent(
  graph: UnionGraph,
  query: GraphQuery,
  camps: ExportCamps,
  sources: ReadonlyMap<string, ExportedSource>,
  made: Pick<Provenance, 'created' | 'generator'>,
): Promise<ExportContent> {
  const answer = await selectGraph(graph, query);
  const relations = await relationsOf(answer, graph);
  const [usedSources, usedTypes] = [new Set<string>(), new Set<string>()];
  await inSlices(relations, (relation) => {
    usedTypes.add(relation.type);
    for (const id of relation.sources) usedSources.add(id);
  });
  return {
    provenance: { ...provenanceOf(answer, graph, query, made), camps: camps.provenance },
    actors: answer.actors.map((actor) => {
      const places = camps.places.get(actor.id);
      return { ...graph.actors.get(actor.id), ...actor, ...(places && { camps: places }) };
    }),
    relations,
    sources: [...sources.values()].filter(({ id }) => usedSources.has(id)),
    types: graph.types.filter((type) => usedTypes.has(type.type) && !BUILT_IN_TYPES.includes(type)),
  };
}

async function relationsOf({ relations }: GraphAnswer, graph: UnionGraph): Promise<SelectedRelation[]> {
  const types = new Map(graph.types.map((type) => [type.type, type]));
  const ends = await endsOf(relations);
  const selected: SelectedRelation[] = [];
  await inSlices(relations, (shown) => {
    const stored = graph.relations.get(shown.id);
    if (stored === undefined) return;
    const type = types.get(stored.type);
    selected.push({
      ...stored,
      ...shown,
      label: type?.label ?? stored.type,
      symmetric: type?.symmetric ?? false,
      ends: ends.get(stored.id) ?? [],
    });
  });
  return selected;
}

/** For each event the relations that it ends, without those that the query left out, so that the files are self-contained. */
async function endsOf(relations: GraphAnswer['relations']): Promise<ReadonlyMap<string, string[]>> {
  const ends = new Map<string, string[]>();
  await inSlices(relations, ({ id, endedBy }) => {
    if (endedBy !== undefined) ends.set(endedBy, [...(ends.get(endedBy) ?? []), id]);
  });
  return ends;
}
