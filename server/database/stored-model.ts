import { MODEL_VERSION, modelVersionOf } from '../../model/model-version.ts';
import { DatabaseError } from './database-error.ts';

/** A dataset that is stored, and with which version of the model. */
export interface StoredModel {
  readonly id: string;
  readonly model: number | null | undefined;
}

/**
 * Why nothing here is read or written: a newer version of Entente has loaded a dataset, and what its data mean is not known.
 * @returns nothing where there is no such dataset
 */
export function newerModel(datasets: readonly StoredModel[]): DatabaseError | undefined {
  const newer = datasets.filter(({ model }) => modelVersionOf(model) > MODEL_VERSION);
  if (newer.length === 0) return undefined;
  const version = Math.max(...newer.map(({ model }) => modelVersionOf(model)));
  return new DatabaseError(
    'unreadable',
    `A newer version of Entente loaded ${namesOf(newer)} here (version ${version} of the model, where this one knows ${MODEL_VERSION}): start that version, or have this one use another store, by ENTENTE_DATA or NEO4J_URI; nothing was changed.`,
  );
}

/** Why nothing is read: an older version of Entente has loaded a dataset. @param datasets those of that version; none where it is not known which they are */
export function olderModel(datasets: readonly Pick<StoredModel, 'id'>[]): DatabaseError {
  const named = datasets.length === 0 ? 'this graph' : namesOf(datasets);
  return new DatabaseError(
    'unreadable',
    `An older version of Entente loaded ${named} in a form that is not read any more: load it again, by \`npm run seed\` what ships and by \`npm run seed -- FOLDER\` a dataset of your own (with the embedded engine, stop Entente first and start it again then).`,
  );
}

function namesOf(datasets: readonly Pick<StoredModel, 'id'>[]): string {
  return datasets.map(({ id }) => `"${id}"`).join(', ');
}
