import { z } from 'zod';
import { MODEL_VERSION, modelVersionOf } from '../../model/model-version.ts';
import type { Database } from '../../server/database/database.ts';
import { queryText } from '../../server/database/query-text.ts';
import { READ_LIMITS } from '../../server/database/read-limits.ts';

/** A dataset that is loaded, as far as it says what it was loaded from. */
export interface LoadedDataset {
  readonly id: string;
  /** Of the files that it was loaded from; empty where it does not say. */
  readonly hash: string;
  /** The version of the model with which it was loaded, where it says so. */
  readonly model: number | null;
  readonly version: string | null;
  /** Whether an older version of Entente loaded it in a form that is not read any more. */
  readonly isOutdated: boolean;
}

const datasetRow = z.object({
  id: z.string(),
  hash: z.string().nullable(),
  model: z.number().nullable(),
  version: z.string().nullable(),
});

/** The datasets that are loaded. @throws DatabaseError */
export async function loadedDatasets(database: Pick<Database, 'read'>): Promise<LoadedDataset[]> {
  const { fields, rows } = await database.read({ text: queryText('load/current-datasets') }, READ_LIMITS);
  const datasets = rows.map((row) => datasetRow.parse(Object.fromEntries(fields.map((field, index) => [field, row[index]]))));
  // Before there were versions of the model, what a relation lacks has to tell.
  const isUnversioned = datasets.some(({ model }) => model === null);
  const outdated = isUnversioned ? await database.read({ text: queryText('load/current-outdated-datasets') }, READ_LIMITS) : undefined;
  const lacking = new Set(outdated?.rows.map(([id]) => id));
  return datasets.map(({ hash, ...dataset }) => ({
    ...dataset,
    hash: hash ?? '',
    isOutdated: modelVersionOf(dataset.model) < MODEL_VERSION || lacking.has(dataset.id),
  }));
}
