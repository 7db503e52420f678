import { z } from 'zod';
import type { Source } from '../../model/api/sources.ts';
import { storedOf } from '../../model/field-schemas.ts';
import { SOURCE_FIELDS } from '../../model/fields.ts';
import type { Database } from '../database/database.ts';
import { queryText } from '../database/query-text.ts';
import { readTable } from '../database/read-table.ts';

/** The properties of a source. */
export const storedSource = z.object(storedOf(SOURCE_FIELDS));

/** Every source, in the order of the ids. @param expected about how many @throws DatabaseError */
export async function readSources(database: Pick<Database, 'streamRows'>, expected = 0): Promise<Source[]> {
  return readTable(database, { text: queryText('api/sources') }, expected, ([source]) => storedSource.parse(source));
}

const claimCount = z.tuple([z.string(), z.number()]);

/** By source, how many claims are taken from it that were not retracted; none of a source without any. @throws DatabaseError */
export async function readClaimCounts(database: Pick<Database, 'streamRows'>): Promise<ReadonlyMap<string, number>> {
  return new Map(await readTable(database, { text: queryText('api/source-claim-counts') }, 0, (row) => claimCount.parse(row)));
}
