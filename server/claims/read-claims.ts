import { z } from 'zod';
import type { SourceClaim } from '../../model/api.ts';
import { storedOf } from '../../model/field-schemas.ts';
import { EVIDENCE_FIELDS } from '../../model/fields.ts';
import type { Database, ReadOptions, Statement } from '../database/database.ts';

/** A claim is stored with its text as `text`; its place in the source is on the relationship between the two. */
const { source: _source, locator: _locator, claim: text, ...stored } = storedOf(EVIDENCE_FIELDS);
const storedClaim = z.object({ ...stored, text });

/** A claim, and the source that makes it: as much of it as the query asks for. */
export type ReadClaim<Source> = SourceClaim & { readonly source: Source };

/**
 * The claims that a query finds, in its order.
 * @param query returns the properties of a claim, its place in the source, and of the source what `source` reads
 * @throws DatabaseError
 */
export async function readClaims<Source>(
  database: Pick<Database, 'read'>,
  query: Statement,
  source: z.ZodType<Source>,
  limits: ReadOptions,
): Promise<ReadClaim<Source>[]> {
  const { rows } = await database.read(query, limits);
  return z
    .array(z.tuple([storedClaim, z.string(), source]))
    .parse(rows)
    .map(([{ text: claim, ...rest }, locator, from]) => ({ ...rest, claim, locator, source: from }));
}
