import type { WritableDatabase } from '../../server/database/database.ts';
import { queryText } from '../../server/database/query-text.ts';
import { addClaimKeys } from './claim-keys.ts';
import { discardStages } from './discard-stage.ts';
import { graphChanges } from './graph-changes.ts';
import { type LoadOptions, loadedIn, STAGED_FROM } from './load-dataset.ts';
import { refuseNewerModel } from './refuse-newer-model.ts';
import { type RemovedRows, removalBegun, removeInStages, sizeOf } from './remove-in-stages.ts';
import { schemaOfNodes } from './schema.ts';
import { readStoredGraph } from './stored-graph.ts';
import { writeGraph } from './write-graph.ts';

/** What was removed with a dataset, and what is left. */
export interface Removal extends RemovedRows {
  /** How many datasets are left. */
  readonly left: number;
}

/** No dataset with that id is loaded. */
export class UnknownDatasetError extends Error {
  override name = 'UnknownDatasetError';

  constructor(id: string, loaded: readonly { readonly id: string; readonly title: string }[]) {
    const known = loaded.map((each) => `${each.id} (${each.title})`).join(', ');
    super(`No dataset "${id}" is loaded. ${loaded.length === 0 ? 'None is.' : `Loaded: ${known}.`}`);
  }
}

/**
 * Removes a dataset from the graph: its relations, claims and types, and the actors and sources that no other dataset
 * includes. The remaining actors keep their places. All of it is gone for whoever asks, or nothing; a removal that was broken
 * off is brought to its end.
 *
 * @param stagedFrom from how many rows on it is removed in many transactions, where the database has a way to do that
 * @param progress is told how many of them are gone
 * @throws UnknownDatasetError, DatabaseError
 */
export async function removeDataset(
  database: WritableDatabase,
  id: string,
  { stagedFrom = STAGED_FROM, progress = () => undefined }: Pick<LoadOptions, 'stagedFrom' | 'progress'> = {},
): Promise<Removal> {
  await refuseNewerModel(database);
  const begun = database.isShared ? await removalBegun(database, id) : undefined;
  await discardStages(database);
  await addClaimKeys(database);
  await database.defineSchema(schemaOfNodes());
  const isLarge = database.isShared && ((await sizeOf(database, id)) ?? 0) >= stagedFrom;
  const removal = begun ?? (isLarge ? await removeInStages(database, id, progress) : undefined);
  return removal === undefined ? removeAtOnce(database, id) : { ...removal, left: (await loadedIn(database)).length };
}

/** In one transaction. */
function removeAtOnce(database: WritableDatabase, id: string): Promise<Removal> {
  return database.transaction(async (run) => {
    const stored = await readStoredGraph(run);
    const dataset = stored.datasets.find((each) => each.id === id);
    if (dataset === undefined) throw new UnknownDatasetError(id, stored.datasets);
    const nothing = { id, actors: [], relations: [], sources: [], claims: [], types: [] };
    const changes = graphChanges(id, stored, nothing);
    await writeGraph(run, id, stored, changes, [], () => undefined);
    await run({ text: queryText('load/remove-dataset'), parameters: { id } });
    const shared = {
      actors: sharedOf(changes.actors.removed, stored.actors),
      sources: sharedOf(changes.sources.removed, stored.sources),
    };
    return {
      title: dataset.title,
      removed: {
        actors: changes.actors.removed.length - shared.actors,
        relations: changes.relations.removed.length,
        sources: changes.sources.removed.length - shared.sources,
        claims: changes.claims.removed.length,
      },
      shared,
      left: stored.datasets.length - 1,
    };
  });
}

function sharedOf(ids: readonly string[], stored: readonly { readonly id: string; readonly datasets: readonly string[] }[]): number {
  const own = new Set(ids);
  return stored.filter(({ id, datasets }) => own.has(id) && datasets.length > 1).length;
}
