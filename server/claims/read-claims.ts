import { z } from 'zod';
import type { SourceClaim } from '../../model/api/sources.ts';
import { storedOf } from '../../model/field-schemas.ts';
import { EVIDENCE_FIELDS } from '../../model/fields.ts';
import type { Database, ReadOptions, Statement } from '../database/database.ts';
import { queryText } from '../database/query-text.ts';
import { readTable } from '../database/read-table.ts';

/** A claim is stored with its text as `text`; its place in the source is on the relationship between the two. */
const { source: _source, locator: _locator, claim: text, ...stored } = storedOf(EVIDENCE_FIELDS);
const storedClaim = z.object({ ...stored, text });

/** A claim, and the source that makes it: as much of it as the query asks for. */
export type ReadClaim<Source> = SourceClaim & { readonly source: Source };

/** A row of a query that returns the properties of a claim, its place in the source, and of the source what `source` reads. */
const claimRow = <Source>(source: z.ZodType<Source>) =>
  z
    .tuple([storedClaim, z.string(), source])
    .transform(([{ text: claim, ...rest }, locator, from]) => ({ ...rest, claim, locator, source: from }));

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
  return z.array(claimRow(source)).parse(rows);
}

/** Every claim with the id of its source, by relation. @param expected about how many @throws DatabaseError */
export function readAllClaims(database: Pick<Database, 'streamRows'>, expected: number): Promise<ReadClaim<string>[]> {
  const row = claimRow(z.string());
  return readTable(database, { text: queryText('api/claims') }, expected, (each) => row.parse(each));
}
