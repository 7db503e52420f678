/** A process that opens the store of a data folder to read or to write, and prints its nodes, or why it did not open. */
import { openDatabase, openDatabaseForWriting } from '../../../../server/database/open/open-database.ts';

const [dataFolder = '', mode] = process.argv.slice(2);
try {
  const database = await (mode === 'write' ? openDatabaseForWriting : openDatabase)({ dataFolder });
  const { rows } = await database.read({ text: 'MATCH (n) RETURN count(n)' }, { timeoutMs: 10_000, maxRows: 1 });
  console.log(`${rows[0]?.[0]} nodes`);
  await database.close();
} catch (error) {
  console.log(error instanceof Error ? error.message : error);
}
process.exit();
