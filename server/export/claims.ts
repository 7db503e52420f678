import { z } from 'zod';
import type { Evidence } from '../../model/api.ts';
import { STANCES } from '../../model/coding/codes.ts';
import type { ExportedSource } from '../../model/export/content.ts';
import type { Database, ReadOptions } from '../database/database.ts';
import { queryText } from '../database/query-text.ts';
import { readSources } from '../sources/read-sources.ts';

/** Reads all claims of all relations in one query, which is far faster than one query each. */
const ALL_CLAIMS: ReadOptions = { timeoutMs: 60_000, maxRows: 10_000_000 };

const claimRow = z.tuple([z.string(), z.string(), z.string(), z.number(), z.enum(STANCES), z.string(), z.string()]);

/** Every source by its id, in the order of the ids. @throws DatabaseError */
export async function sourcesById(database: Database): Promise<ReadonlyMap<string, ExportedSource>> {
  return new Map((await readSources(database, ALL_CLAIMS)).map((source) => [source.id, source]));
}

/** The evidence of every relation by its id, in the order of `GET /api/relations/:id`. @throws DatabaseError */
export async function readClaims(
  database: Database,
  sources: ReadonlyMap<string, ExportedSource>,
): Promise<ReadonlyMap<string, Evidence[]>> {
  const { rows } = await database.read({ text: queryText('api/claims') }, ALL_CLAIMS);
  const claims = new Map<string, Evidence[]>();
  for (const [id, relation, claim, credibility, stance, locator, from] of z.array(claimRow).parse(rows)) {
    const source = sources.get(from);
    if (source === undefined) continue;
    const known = claims.get(relation) ?? [];
    known.push({ id, source, locator, claim, reliability: source.reliability, credibility, stance });
    claims.set(relation, known);
  }
  return claims;
}
