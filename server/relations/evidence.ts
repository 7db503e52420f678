import type { Evidence } from '../../model/api/sources.ts';
import { readClaims } from '../claims/read-claims.ts';
import { storedSource } from '../claims/read-sources.ts';
import type { Database } from '../database/database.ts';
import { queryText } from '../database/query-text.ts';
import { READ_LIMITS } from '../database/read-limits.ts';
import type { KnownBy } from '../graph/known-by.ts';

/** The claims about each of these relations: those that support it, then those that dispute its dates, then those that dispute it. @throws DatabaseError */
export async function evidenceOf(
  database: Database,
  relations: readonly string[],
  known?: KnownBy,
): Promise<ReadonlyMap<string, Evidence[]>> {
  const evidence = new Map<string, Evidence[]>(relations.map((id) => [id, []]));
  if (evidence.size === 0) return evidence;
  const query = { text: queryText('api/evidence-of-relations'), parameters: { relations: [...evidence.keys()] } };
  for (const { relation, ...claim } of await readClaims(database, query, storedSource, READ_LIMITS)) {
    if (known?.counts({ ...claim, source: claim.source.id }) === false) continue;
    evidence.get(relation)?.push({ ...claim, reliability: claim.source.reliability });
  }
  return evidence;
}
