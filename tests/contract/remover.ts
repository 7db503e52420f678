/**
 * A process that takes a large dataset out of a Neo4j and stops in the middle of a transaction, until it is killed. Its
 * arguments are the address of the server, the id of the dataset, from how many rows on it is large, and how many
 * transactions are committed before.
 */
import { removeDataset } from '../../seed/load/remove-dataset.ts';
import { openDatabaseForWriting } from '../../server/database/open/open-database.ts';
import { withTransactions } from './with-transactions.ts';

const [uri = '', id = '', stagedFrom, before] = process.argv.slice(2);
const database = await openDatabaseForWriting({ neo4j: { uri, username: 'neo4j', password: '' }, dataFolder: '' });
let committed = 0;
await removeDataset(
  withTransactions(database, async (work) => {
    const result = await database.transaction(async (run) => {
      const done = await work(run);
      if (committed === Number(before)) {
        console.log('in the middle');
        await new Promise((resolve) => setTimeout(resolve, 600_000));
      }
      return done;
    });
    committed += 1;
    return result;
  }),
  id,
  { stagedFrom: Number(stagedFrom) },
);
