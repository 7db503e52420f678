import { z } from 'zod';
import type { WritableDatabase } from '../../server/database/database.ts';
import { queryText } from '../../server/database/query-text.ts';
import { discardStage } from './discard-stage.ts';
import type { LoadProgress } from './load-dataset.ts';

/** What was removed with a dataset, and what stays because other datasets include it. */
export interface RemovedRows {
  readonly title: string;
  readonly removed: { readonly actors: number; readonly relations: number; readonly sources: number; readonly claims: number };
  readonly shared: { readonly actors: number; readonly sources: number };
}

const READ = { timeoutMs: 60_000, maxRows: 1 };
const count = z.number();
const removalRow = z.tuple([z.string(), count, count, count, count, count, count]);

/** How many rows a dataset has; `undefined` where it is not loaded. */
export async function sizeOf(database: WritableDatabase, dataset: string): Promise<number | undefined> {
  const { rows } = await database.read({ text: queryText('load/current-size'), parameters: { dataset } }, READ);
  return z.array(z.tuple([count])).parse(rows)[0]?.[0];
}

/**
 * Takes a dataset out in many transactions. The first and small one makes it a dataset that is only staged, which nobody sees;
 * those after it take its rows away, and where this process ends before they have, the next load or removal does.
 */
export async function removeInStages(database: WritableDatabase, dataset: string, progress: LoadProgress): Promise<RemovedRows> {
  await database.transaction(async (run) => {
    const exclude = async (kind: string) => {
      const text = queryText('load/exclude-shared').replace('SHARED_KIND', kind);
      return Number((await run({ text, parameters: { dataset } })).rows[0]?.[0] ?? 0);
    };
    const [sharedActors, sharedSources] = [await exclude('Actor'), await exclude('Source')];
    await run({ text: queryText('load/exclude-all-types'), parameters: { dataset } });
    await run({ text: queryText('load/unpublish'), parameters: { dataset, sharedActors, sharedSources } });
  });
  const removal = await removalBegun(database, dataset);
  if (removal === undefined) throw new TypeError(`The removal of ${dataset} has begun, and is not there.`);
  const { actors, relations, sources, claims } = removal.removed;
  const total = actors + relations + sources + claims;
  await discardStage(database, dataset, (gone) => progress('taking out', total === 0 ? 1 : gone / total, total));
  return removal;
}

/** What a removal in stages takes away that is not at its end; `undefined` where there is none. */
export async function removalBegun(database: WritableDatabase, dataset: string): Promise<RemovedRows | undefined> {
  const { rows } = await database.read({ text: queryText('load/current-removal'), parameters: { dataset } }, READ);
  const [row] = z.array(removalRow).parse(rows);
  if (row === undefined) return undefined;
  const [title, actors, relations, sources, claims, sharedActors, sharedSources] = row;
  return { title, removed: { actors, relations, sources, claims }, shared: { actors: sharedActors, sources: sharedSources } };
}
