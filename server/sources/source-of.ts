import { z } from 'zod';
import type { SourceAnswer } from '../../model/api/sources.ts';
import { readClaims } from '../claims/read-claims.ts';
import { readSources } from '../claims/read-sources.ts';
import type { Database } from '../database/database.ts';
import { queryText } from '../database/query-text.ts';
import { READ_LIMITS } from '../database/read-limits.ts';
import { notFound } from '../http/http-problem.ts';

/** A source with all its claims. @throws HttpProblem 404 that names the id, DatabaseError */
export async function sourceOf(database: Database, id: string): Promise<SourceAnswer> {
  const source = (await readSources(database)).find((each) => each.id === id);
  if (source === undefined) throw notFound('source', id);
  const query = { text: queryText('api/source-claims'), parameters: { source: source.id } };
  const claims = await readClaims(database, query, z.string(), READ_LIMITS);
  return { ...source, claims: claims.map(({ source: _, ...claim }) => claim) };
}
