import type { WritableDatabase } from '../../server/database/database.ts';
import { queryText } from '../../server/database/query-text.ts';

/**
 * Gives claims that an early version stored their key. In a transaction of its own: Neo4j refuses a key that is given, taken
 * away and given again in one.
 */
export async function addClaimKeys(database: WritableDatabase): Promise<void> {
  await database.transaction(async (run) => void (await run({ text: queryText('load/claim-keys') })));
}
