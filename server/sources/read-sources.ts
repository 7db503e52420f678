import { z } from 'zod';
import { type SourcesAnswer, sourceSchema } from '../../model/api.ts';
import type { Database } from '../database/database.ts';
import { queryText } from '../database/query-text.ts';
import { READ_LIMITS } from '../database/read-limits.ts';

const sourceRows = z.array(z.tuple([sourceSchema]));

/** Every source, in the order of the ids. @throws DatabaseError */
export async function readSources(database: Database, limits = READ_LIMITS): Promise<SourcesAnswer['sources']> {
  const { rows } = await database.read({ text: queryText('api/sources') }, limits);
  return sourceRows.parse(rows).flat();
}
