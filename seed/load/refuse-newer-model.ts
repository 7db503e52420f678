import { z } from 'zod';
import type { WritableDatabase } from '../../server/database/database.ts';
import { queryText } from '../../server/database/query-text.ts';
import { newerModel } from '../../server/database/stored-model.ts';

const READ = { timeoutMs: 60_000, maxRows: 100_000 };

const modelRow = z.tuple([z.string(), z.number().nullable()]).transform(([id, model]) => ({ id, model }));

/**
 * Asked before anything is written: what a newer version of Entente has loaded, or was loading, is not touched.
 * @throws DatabaseError `unreadable`
 */
export async function refuseNewerModel(database: Pick<WritableDatabase, 'read'>): Promise<void> {
  const { rows } = await database.read({ text: queryText('load/current-models') }, READ);
  const newer = newerModel(z.array(modelRow).parse(rows));
  if (newer !== undefined) throw newer;
}
