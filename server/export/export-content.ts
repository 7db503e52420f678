import type { Evidence, GraphAnswer } from '../../model/api.ts';
import { BUILT_IN_TYPES, type RelationType } from '../../model/coding/vocabulary.ts';
import type { ExportContent, ExportedRelation, ExportedSource, Provenance } from '../../model/export/content.ts';
import type { GraphQuery } from '../../model/filter/filter-query.ts';
import type { Database } from '../database/database.ts';
import { selectGraph } from '../graph/select-graph.ts';
import type { UnionGraph } from '../graph/union-graph.ts';
import { evidenceByRelation, sourcesById } from './claims.ts';
import { provenanceOf } from './provenance.ts';

/** Reads the answer of `/api/graph` to a query, with the evidence. @throws DatabaseError */
export async function readExportContent(
  database: Database,
  graph: UnionGraph,
  query: GraphQuery,
  made: Pick<Provenance, 'created' | 'generator'>,
): Promise<ExportContent> {
  const answer = selectGraph(graph, query);
  const sources = await sourcesById(database);
  const relations = relationsOf(answer, graph, await evidenceByRelation(database, sources, graph.known));
  return {
    provenance: provenanceOf(answer, graph, query, made),
    actors: answer.actors.map((actor) => ({ ...graph.actors.get(actor.id), ...actor })),
    relations,
    sources: sourcesOf(relations, sources),
    types: addedTypesOf(relations, graph),
  };
}

function relationsOf(answer: GraphAnswer, graph: UnionGraph, claims: ReadonlyMap<string, Evidence[]>): ExportedRelation[] {
  const types = new Map(graph.types.map((type) => [type.type, type]));
  const ends = endsOf(answer);
  return answer.relations.flatMap((shown) => {
    const stored = graph.relations.get(shown.id);
    if (stored === undefined) return [];
    const type = types.get(stored.type);
    return [
      {
        ...stored,
        ...shown,
        label: type?.label ?? stored.type,
        symmetric: type?.symmetric ?? false,
        ends: ends.get(stored.id) ?? [],
        evidence: claims.get(stored.id) ?? [],
      },
    ];
  });
}

/** For each event the relations that it ends, without those that the query left out, so that the files are self-contained. */
function endsOf({ relations }: GraphAnswer): ReadonlyMap<string, string[]> {
  const ends = new Map<string, string[]>();
  for (const { id, endedBy } of relations) {
    if (endedBy !== undefined) ends.set(endedBy, [...(ends.get(endedBy) ?? []), id]);
  }
  return ends;
}

function sourcesOf(relations: readonly ExportedRelation[], sources: ReadonlyMap<string, ExportedSource>): ExportedSource[] {
  const used = new Set(relations.flatMap((relation) => [...relation.sources, ...relation.evidence.map(({ source }) => source.id)]));
  return [...sources.values()].filter(({ id }) => used.has(id));
}

function addedTypesOf(relations: readonly ExportedRelation[], { types }: UnionGraph): RelationType[] {
  const used = new Set(relations.map(({ type }) => type));
  return types.filter((type) => used.has(type.type) && !BUILT_IN_TYPES.includes(type));
}
