import type { WritableDatabase } from '../../server/database/database.ts';
import { openDatabase, openDatabaseForWriting } from '../../server/database/open/open-database.ts';
import type { DatabaseSettings } from '../../server/database/settings.ts';
import { refuseNewerModel } from './refuse-newer-model.ts';

/**
 * Opens the database to load, unless a newer version of Entente has loaded what is there. Of an embedded store this is found
 * out by one who only reads: to open it for writing already changes its file.
 * @throws DatabaseError
 */
export async function openToLoad(settings: DatabaseSettings): Promise<WritableDatabase> {
  if (settings.neo4j === undefined) {
    const reader = await openDatabase(settings);
    await refuseNewerModel(reader).finally(() => reader.close());
  }
  return openDatabaseForWriting(settings);
}
