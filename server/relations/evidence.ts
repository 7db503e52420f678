import { z } from 'zod';
import { type Evidence, sourceSchema } from '../../model/api.ts';
import { STANCES } from '../../model/coding/codes.ts';
import type { Database } from '../database/database.ts';
import { queryText } from '../database/query-text.ts';
import { READ_LIMITS } from '../database/read-limits.ts';

const claimRow = z.tuple([z.string(), z.string(), z.string(), z.number(), z.enum(STANCES), z.string(), sourceSchema]);

/** The claims about each of these relations, those that support it first. @throws DatabaseError */
export async function evidenceOf(database: Database, relations: readonly string[]): Promise<ReadonlyMap<string, Evidence[]>> {
  const evidence = new Map<string, Evidence[]>(relations.map((id) => [id, []]));
  if (evidence.size === 0) return evidence;
  const query = { text: queryText('api/evidence-of-relations'), parameters: { relations: [...evidence.keys()] } };
  const { rows } = await database.read(query, READ_LIMITS);
  for (const [relation, id, claim, credibility, stance, locator, source] of z.array(claimRow).parse(rows)) {
    evidence.get(relation)?.push({ id, source, locator, claim, reliability: source.reliability, credibility, stance });
  }
  return evidence;
}
