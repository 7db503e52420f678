import type { WritableDatabase } from '../../server/database/database.ts';
import { queryText } from '../../server/database/query-text.ts';
import { discardStages } from './discard-stage.ts';
import { graphChanges } from './graph-changes.ts';
import { schemaOfNodes } from './schema.ts';
import { readStoredGraph } from './stored-graph.ts';
import { writeGraph } from './write-graph.ts';

/** What was removed with a dataset, and what is left. */
export interface Removal {
  readonly title: string;
  readonly removed: { readonly actors: number; readonly relations: number; readonly sources: number; readonly claims: number };
  /** Actors and sources that stay, because other datasets include them. */
  readonly shared: { readonly actors: number; readonly sources: number };
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
 * Removes a dataset from the graph, in one transaction: its relations, claims and types, and the actors and sources
 * that no other dataset includes. The remaining actors keep their places.
 *
 * @throws UnknownDatasetError, DatabaseError
 */
export async function removeDataset(database: WritableDatabase, id: string): Promise<Removal> {
  await discardStages(database);
  await database.defineSchema(schemaOfNodes());
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
