import { BUILT_IN_TYPES } from '../../model/coding/vocabulary.ts';
import type { ExportContent, ExportedSource, Provenance } from '../../model/export/content.ts';
import type { GraphQuery } from '../../model/filter/filter-query.ts';
import { inSlices } from '../event-loop/slices.ts';
import { selectGraph } from '../graph/select-graph.ts';
import type { UnionGraph } from '../graph/union-graph.ts';
import type { ExportCamps } from './export-camps.ts';
import { provenanceOf } from './provenance.ts';
import { SelectedRelations } from './selected-relations.ts';

/** What `/api/graph` answers to a query, for an export. */
interface ReadContent {
  readonly content: ExportContent;
  readonly relations: SelectedRelations;
}

/** Reads the answer of `/api/graph` to a query, without the claims, in slices. */
export async function readExportContent(
  graph: UnionGraph,
  query: GraphQuery,
  camps: ExportCamps,
  sources: ReadonlyMap<string, ExportedSource>,
  made: Pick<Provenance, 'created' | 'generator'>,
): Promise<ReadContent> {
  const answer = await selectGraph(graph, query);
  const relations = await SelectedRelations.of(answer.relations, graph);
  const [usedSources, usedTypes] = [new Set<string>(), new Set<string>()];
  await inSlices(relations.stored, (relation) => {
    usedTypes.add(relation.type);
    for (const id of relation.sources) usedSources.add(id);
  });
  const content = {
    provenance: { ...provenanceOf(answer, graph, query, made), camps: camps.provenance },
    actors: answer.actors.flatMap(({ id }) => {
      const [actor, places] = [graph.actors.get(id), camps.places.get(id)];
      return actor === undefined ? [] : [places === undefined ? actor : { ...actor, camps: places }];
    }),
    relations: relations.stored,
    sources: [...sources.values()].filter(({ id }) => usedSources.has(id)),
    types: graph.types.filter((type) => usedTypes.has(type.type) && !BUILT_IN_TYPES.includes(type)),
  };
  return { content, relations };
}
