import { z } from 'zod';
import type { SourcesAnswer } from '../../model/api.ts';
import { storedOf } from '../../model/field-schemas.ts';
import { SOURCE_FIELDS } from '../../model/fields.ts';
import type { Database } from '../database/database.ts';
import { queryText } from '../database/query-text.ts';
import { READ_LIMITS } from '../database/read-limits.ts';

/** The properties of a source. */
export const storedSource = z.object(storedOf(SOURCE_FIELDS));
const sourceRows = z.array(z.tuple([storedSource]));

/** Every source, in the order of the ids. @throws DatabaseError */
export async function readSources(database: Database, limits = READ_LIMITS): Promise<SourcesAnswer['sources']> {
  const { rows } = await database.read({ text: queryText('api/sources') }, limits);
  return sourceRows.parse(rows).flat();
}
