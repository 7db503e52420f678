import { z } from 'zod';
import type { Evidence } from '../../model/api/sources.ts';
import type { ExportedRelation, ExportedSource } from '../../model/export/content.ts';
import { readClaims } from '../claims/read-claims.ts';
import { readSources } from '../claims/read-sources.ts';
import type { Database } from '../database/database.ts';
import { queryText } from '../database/query-text.ts';
import { READ_LIMITS } from '../database/read-limits.ts';
import type { KnownBy } from '../graph/known-by.ts';
import type { UnionGraph } from '../graph/union-graph.ts';
import type { SelectedRelations } from './selected-relations.ts';

/** Relations whose claims are read at once: some hundred thousand characters in most formats. */
const PAGE = 100;

/** Every source by its id, in the order of the ids. @throws DatabaseError */
export async function sourcesById(
  database: Database,
  { claimCount }: Pick<UnionGraph, 'claimCount'>,
): Promise<ReadonlyMap<string, ExportedSource>> {
  return new Map((await readSources(database, claimCount)).map((source) => [source.id, source]));
}

/**
 * The relations with their claims, a page at a time, the claims in the order of `GET /api/relations/:id`. A page is read
 * when it is asked for.
 * @param known the day by which the sources of claims have to be published, where one is asked for
 * @throws DatabaseError
 */
export async function* withClaims(
  relations: Pick<SelectedRelations, 'length' | 'slice'>,
  sources: ReadonlyMap<string, ExportedSource>,
  database: Database,
  known?: KnownBy,
): AsyncGenerator<ExportedRelation[]> {
  for (let start = 0; start < relations.length; start += PAGE) {
    const page = relations.slice(start, start + PAGE);
    const ids = page.map(({ id }) => id);
    const statement = { text: queryText('api/claims-of-relations'), parameters: { relations: ids } };
    const claims = new Map<string, Evidence[]>(ids.map((id) => [id, []]));
    for (const { relation, ...claim } of await readClaims(database, statement, z.string(), READ_LIMITS)) {
      const source = sources.get(claim.source);
      if (source === undefined || known?.counts(claim) === false) continue;
      claims.get(relation)?.push({ ...claim, source, reliability: source.reliability });
    }
    yield page.map((relation) => ({ ...relation, evidence: claims.get(relation.id) ?? [] }));
  }
}
