import { z } from 'zod';
import type { Evidence } from '../../model/api.ts';
import type { ExportedSource } from '../../model/export/content.ts';
import { readClaims } from '../claims/read-claims.ts';
import { readSources } from '../claims/read-sources.ts';
import type { Database } from '../database/database.ts';
import { queryText } from '../database/query-text.ts';
import { WHOLE_TABLE_LIMITS } from '../database/read-limits.ts';
import type { KnownBy } from '../graph/known-by.ts';

/** Every source by its id, in the order of the ids. @throws DatabaseError */
export async function sourcesById(database: Database): Promise<ReadonlyMap<string, ExportedSource>> {
  return new Map((await readSources(database, WHOLE_TABLE_LIMITS)).map((source) => [source.id, source]));
}

/**
 * The evidence of every relation by its id, in the order of `GET /api/relations/:id`.
 * @param known the day by which its sources have to be published, where one is asked for
 * @throws DatabaseError
 */
export async function evidenceByRelation(
  database: Database,
  sources: ReadonlyMap<string, ExportedSource>,
  known?: KnownBy,
): Promise<ReadonlyMap<string, Evidence[]>> {
  const claims = new Map<string, Evidence[]>();
  for (const { relation, ...claim } of await readClaims(database, { text: queryText('api/claims') }, z.string(), WHOLE_TABLE_LIMITS)) {
    const source = sources.get(claim.source);
    if (source === undefined || known?.counts(claim) === false) continue;
    const others = claims.get(relation) ?? [];
    others.push({ ...claim, source, reliability: source.reliability });
    claims.set(relation, others);
  }
  return claims;
}
