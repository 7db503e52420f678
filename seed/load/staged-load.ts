import { MODEL_VERSION } from '../../model/model-version.ts';
import type { RunInTransaction, WritableDatabase } from '../../server/database/database.ts';
import { queryText } from '../../server/database/query-text.ts';
import { BatchWriter } from './batches.ts';
import { discardStage } from './discard-stage.ts';
import { countNew, type NewRows, writeNew } from './write-graph.ts';

/**
 * Writes new rows in many transactions, for a database keeps in its memory all that a transaction wrote. Until they are
 * published they belong to a dataset that is only staged. Should anything go wrong they are taken away again, unless the database goes with them; where this
 * process ends before it can, the next load does that.
 * @param publish makes them a part of the graph, in a transaction
 */
export async function writeInStages(
  database: WritableDatabase,
  dataset: string,
  rows: NewRows,
  progress: (written: number, total: number) => void,
  publish: (touch: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const statement = (name: string) => ({ text: queryText(`load/${name}`), parameters: { dataset } });
  const touch = () => database.transaction(async (run) => void (await run(statement('stage-goes-on'))));
  const alone: RunInTransaction = (written) =>
    database.transaction(async (run) => {
      await run(statement('stage-goes-on'));
      return run(written);
    });
  try {
    await database.transaction((run) => run({ text: queryText('load/stage'), parameters: { dataset, model: MODEL_VERSION } }));
    const total = countNew(rows);
    await writeNew(new BatchWriter(alone, (written) => progress(written, total)), dataset, 'StagedDataset', rows);
    await publish(touch);
  } catch (error) {
    // Why the load failed is of more use than why tidying up did.
    if (database.isShared) await discardStage(database, dataset).catch(() => undefined);
    throw error;
  }
}
