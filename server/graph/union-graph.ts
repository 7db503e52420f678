import { createHash } from 'node:crypto';
import { z } from 'zod';
import { actorNode } from '../../model/api/actor-node.ts';
import type { ActorAnswer } from '../../model/api/actors.ts';
import type { InfoAnswer } from '../../model/api/server-state.ts';
import { relationType } from '../../model/api/vocabulary.ts';
import { BUILT_IN_TYPES, type RelationType } from '../../model/coding/vocabulary.ts';
import { compareCodeUnits } from '../../model/compare-code-units.ts';
import { storedOf } from '../../model/field-schemas.ts';
import { ACTOR_FIELDS } from '../../model/fields.ts';
import { memoizeLatest } from '../../model/memoize-async.ts';
import { MODEL_VERSION, modelVersionOf } from '../../model/model-version.ts';
import { endedWithFinder } from '../../model/time/ended-with.ts';
import type { Database, Statement } from '../database/database.ts';
import { DatabaseError } from '../database/database-error.ts';
import { queryText } from '../database/query-text.ts';
import { READ_LIMITS } from '../database/read-limits.ts';
import { readTable } from '../database/read-table.ts';
import { newerModel, olderModel } from '../database/stored-model.ts';
import type { KnownBy } from './known-by.ts';
import { relationMaker, relationProperties, type StoredRelation } from './stored-relation.ts';

/** All that is known of an actor, but for what it is in. */
export type StoredActor = Omit<ActorAnswer, 'datasets' | 'relations'>;

export type DatasetInfo = InfoAnswer['datasets'][number];

/** All actors and relations of all years, as the database has them at one version. */
export interface UnionGraph {
  /** An opaque text that changes whenever the data changes, and is the same after a restart. */
  readonly version: string;
  readonly datasets: readonly DatasetInfo[];
  /** How many claims all datasets have. */
  readonly claimCount: number;
  readonly actors: ReadonlyMap<string, StoredActor>;
  readonly relations: ReadonlyMap<string, StoredRelation>;
  /** The built-in types, and those that datasets add. */
  readonly types: readonly RelationType[];
  /** What was known on a day, where it is the graph as it was known then. */
  readonly known?: KnownBy | undefined;
}

type Readable = Pick<Database, 'read' | 'streamRows'>;

const optional = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? undefined);

const model = optional(z.number());
const datasetRow = z.tuple([
  z.string(),
  model,
  z.string(),
  optional(z.string()),
  z.string(),
  z.string(),
  z.number(),
  z.number(),
  z.number(),
]);
const datasetModel = z
  .tuple([z.string(), model])
  .rest(z.unknown())
  .transform(([id, version]) => ({ id, model: version }));
const actor = actorNode.pick({ x: true, y: true }).extend(storedOf(ACTOR_FIELDS));
/** A database and what it holds at one moment. */
interface Snapshot {
  readonly database: Readable;
  readonly datasets: readonly DatasetInfo[];
  readonly version: string;
}

const ACTORS_A_PAGE = 1000;
/** More than they usually have. */
const RELATIONS_A_PAGE = 10_000;

/** How often the graph is read when the data change again and again. */
const ATTEMPTS = 3;

/** What was read of the graph is of two versions. */
class ChangedMeanwhile extends DatabaseError {
  constructor() {
    super('unavailable', 'The data were being loaded while the graph was read. Ask again when that is done.');
  }
}

/** Reads the union graph and keeps it until the version of the data changes. */
export class UnionGraphCache {
  readonly #graphOf;

  /** @param actorsAPage of how many actors the relations are read at a time */
  constructor(actorsAPage = ACTORS_A_PAGE) {
    this.#graphOf = memoizeLatest((snapshot: Snapshot) => readGraph(snapshot, actorsAPage), isSameGraph);
  }

  /**
   * The union graph as the database has it now. It is read in pieces, and anew when the data have changed meanwhile, so
   * that it is of one version.
   * @throws DatabaseError
   */
  async current(database: Readable): Promise<UnionGraph> {
    for (let attempt = 1; ; attempt += 1) {
      const datasets = await readDatasets(database);
      try {
        return await this.#graphOf({ database, datasets, version: versionOf(datasets) });
      } catch (error) {
        if (!(error instanceof ChangedMeanwhile) || attempt === ATTEMPTS) throw error;
      }
    }
  }

  /** The version that the database has now. @throws DatabaseError */
  async version(database: Readable): Promise<string> {
    return versionOf(await readDatasets(database));
  }
}

/** A database that was reopened has the same graph if it has the same datasets. */
function isSameGraph(known: Snapshot, next: Snapshot): boolean {
  return known.version === next.version && (known.database === next.database || next.datasets.length > 0);
}

function versionOf(datasets: readonly DatasetInfo[]): string {
  const loaded = datasets.map(({ id, hash, loadedAt }) => `${id} ${hash} ${loadedAt}`).sort();
  return createHash('sha256').update(loaded.join('\n')).digest('base64url').slice(0, 22);
}

async function readDatasets(database: Readable): Promise<DatasetInfo[]> {
  const { rows } = await database.read({ text: queryText('api/datasets') }, READ_LIMITS);
  refuseOtherModels(rows);
  return checked('api/datasets', rows, datasetRow).map(([id, , title, version, hash, loadedAt, actors, relations, claims]) => ({
    id,
    title,
    version,
    hash,
    loadedAt,
    actors,
    relations,
    claims,
  }));
}

/** What is stored by another version is not read at all, before it is found to be otherwise. @throws DatabaseError */
function refuseOtherModels(rows: readonly (readonly unknown[])[]): void {
  const datasets = z.array(datasetModel).safeParse(rows).data ?? [];
  const newer = newerModel(datasets);
  if (newer !== undefined) throw newer;
  const older = datasets.filter((each) => modelVersionOf(each.model) < MODEL_VERSION);
  if (older.length > 0) throw olderModel(older);
}

async function readGraph(snapshot: Snapshot, actorsAPage: number): Promise<UnionGraph> {
  const { database, datasets, version } = snapshot;
  const expected = sum(datasets, (dataset) => dataset.actors);
  const actors = new Map((await rowsOf(database, 'api/actors', z.tuple([actor]), expected)).map(([each]) => [each.id, each]));
  const claimCount = sum(datasets, ({ claims }) => claims);
  const relations = await readRelations(snapshot, actors, claimCount, actorsAPage);
  const added = await rowsOf(database, 'api/relation-types', z.tuple([relationType]), 0);
  if (versionOf(await readDatasets(database)) !== version) throw new ChangedMeanwhile();
  return { version, datasets, claimCount, actors, relations, types: [...BUILT_IN_TYPES, ...added.flat()] };
}

/**
 * Reads the relations in pages, each of those that go out from some of the actors: the embedded engine, and Neo4j where it
 * sorts, holds the whole of an answer.
 */
async function readRelations(
  { database, datasets }: Snapshot,
  actors: ReadonlyMap<string, StoredActor>,
  claimCount: number,
  actorsAPage: number,
): Promise<UnionGraph['relations']> {
  const claims = await rowsOf(database, 'api/claim-counts', z.tuple([z.string(), z.number(), z.number()]), claimCount);
  const claimsOf = new Map(claims.map(([relation, count]) => [relation, count]));
  const disputed = new Set(claims.filter(([, , disputing]) => disputing > 0).map(([relation]) => relation));
  const relationOf = relationMaker({ claimsOf, disputed, endedWith: endedWithFinder((id) => actors.get(id)?.active) });
  const row = z.tuple([z.string(), z.string(), z.string(), relationProperties]);
  // Of a dataset that is being loaded or taken out, a part may be there, which is not shown.
  const loaded = datasets.map(({ id }) => id);
  const relations: StoredRelation[] = [];
  const ids = [...actors.keys()];
  for (let start = 0; start < ids.length; start += actorsAPage) {
    const parameters = { datasets: loaded, actors: ids.slice(start, start + actorsAPage) };
    const page = await rowsOf(database, 'api/relations', row, RELATIONS_A_PAGE, parameters);
    for (const [type, source, target, properties] of page) relations.push(relationOf(type, source, target, properties));
  }
  relations.sort((a, b) => compareCodeUnits(a.id, b.id));
  return new Map(relations.map((each) => [each.id, each]));
}

function sum(datasets: readonly DatasetInfo[], count: (dataset: DatasetInfo) => number): number {
  return datasets.reduce((all, dataset) => all + count(dataset), 0);
}

/**
 * Reads and checks the rows of a query: a database that the seed job did not fill may return anything.
 * @param expected about how many
 */
async function rowsOf<T>(
  database: Readable,
  query: string,
  row: z.ZodType<T>,
  expected: number,
  parameters: Statement['parameters'] = {},
): Promise<T[]> {
  const unread: (readonly unknown[])[] = [];
  const rows = await readTable(database, { text: queryText(query), parameters }, expected, (each) => {
    const parsed = row.safeParse(each);
    if (parsed.success) return parsed.data;
    unread.push(each);
    return undefined;
  });
  checked(query, unread, row);
  return rows.filter((each) => each !== undefined);
}

/** @throws DatabaseError that says what cannot be read */
function checked<T>(query: string, rows: readonly (readonly unknown[])[], row: z.ZodType<T>): T[] {
  const parsed = z.array(row).safeParse(rows);
  if (parsed.success) return parsed.data;
  const { path = [], message = '' } = parsed.error.issues[0] ?? {};
  if (path.at(-1) === 'dating' || path.at(-1) === 'independentSources') throw loadedByOlderVersion(rows);
  const found = JSON.stringify(rows[Number(path[0])])?.slice(0, 200);
  throw new DatabaseError(
    'unreadable',
    `The database holds something that Entente did not load and cannot read (${query}: ${path.slice(1).join('.')}: ${message}): ${found}`,
  );
}

/** Relations of an older version lack a property that says what their claims attest. @param rows of api/relations */
function loadedByOlderVersion(rows: readonly (readonly unknown[])[]): DatabaseError {
  const stored = z.object({ dating: z.string(), independentSources: z.number() });
  const old = rows.map((row) => row.at(-1)).filter((properties) => !stored.safeParse(properties).success);
  const datasets = new Set(old.flatMap((properties) => z.object({ dataset: z.string() }).safeParse(properties).data?.dataset ?? []));
  return olderModel([...datasets].map((id) => ({ id })));
}
