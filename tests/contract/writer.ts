/**
 * A process that writes to an embedded store until it is killed: one transaction that is acknowledged, then one that
 * is never finished. Its arguments are the data folder and what to do last: `write` or `query`.
 */
import { openDatabaseForWriting } from '../../server/database/open/open-database.ts';
import { AMPLE, RUNAWAY } from './texts.ts';

const [dataFolder = '', last] = process.argv.slice(2);
const database = await openDatabaseForWriting({ dataFolder });
const rows = (from: number) => ({ text: 'UNWIND range($from, $from + 9999) AS x CREATE (:Actor {id: x})', parameters: { from } });

await database.transaction((run) => run(rows(0)));
console.log('acknowledged');
if (last === 'query') {
  console.log('in the middle');
  await database.read({ text: RUNAWAY }, { ...AMPLE, timeoutMs: 600_000 });
}
await database.transaction(async (run) => {
  for (let from = 10_000; ; from += 10_000) {
    await run(rows(from));
    if (from === 50_000) console.log('in the middle');
  }
});
