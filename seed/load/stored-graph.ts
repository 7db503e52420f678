import { z } from 'zod';
import { ACTOR_KINDS, kindLabel } from '../../model/coding/actor-kinds.ts';
import { BUILT_IN_TYPES } from '../../model/coding/vocabulary.ts';
import type { RunInTransaction } from '../../server/database/database.ts';
import { DatabaseError } from '../../server/database/database-error.ts';
import { queryText, queryTextForType } from '../../server/database/query-text.ts';
import type { ActorGraphRow, ClaimGraphRow, NodeRow, Properties, RelationGraphRow } from './graph-rows.ts';

interface Shared {
  /** The datasets that include it. */
  readonly datasets: readonly string[];
}

interface Owned {
  readonly dataset: string;
}

/** From this many relations on they are read type by type. */
const MANY = 20_000;

/** A dataset that is loaded. */
export interface StoredDataset {
  readonly id: string;
  readonly title: string;
  readonly hash: string;
  /** What else its descriptor says, as JSON. */
  readonly about: string | undefined;
  /** The version of the model with which it was loaded, if it says so. */
  readonly model: number | undefined;
}

/** The content of the graph before a load, of every dataset. */
export interface StoredGraph {
  readonly datasets: readonly StoredDataset[];
  readonly actors: readonly (ActorGraphRow & Shared)[];
  readonly sources: readonly (NodeRow & Shared)[];
  readonly relations: readonly (RelationGraphRow & Owned)[];
  readonly claims: readonly (ClaimGraphRow & Owned)[];
  readonly types: readonly (NodeRow & Owned)[];
}

const properties: z.ZodType<Properties> = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]));
const datasetRow = z
  .tuple([z.string(), z.string(), z.string().nullable(), z.string(), z.string().nullable(), z.number().nullable(), z.number().nullable()])
  .rest(z.unknown());
const actorRow = z.tuple([z.string(), z.array(z.string()), properties.and(z.object({ kind: z.enum(ACTOR_KINDS) }))]);
const sourceRow = z.tuple([z.string(), z.array(z.string()), properties]);
const relationRow = z.tuple([z.string(), z.string(), z.string(), z.string(), z.string(), properties]);
const claimRow = z.tuple([z.string(), z.string(), z.string(), z.string(), properties]);
const typeRow = z.tuple([z.string(), z.string(), properties]);

/**
 * Reads the graph, in the transaction that is going to change it.
 * @throws DatabaseError
 */
export async function readStoredGraph(run: RunInTransaction): Promise<StoredGraph> {
  const rows = async <T>(query: string, row: z.ZodType<T>, text = queryText(`load/${query}`)): Promise<T[]> => {
    const parsed = z.array(row).safeParse((await run({ text })).rows);
    if (parsed.success) return parsed.data;
    throw new DatabaseError(
      'refused',
      `The database holds something that the seed job did not load and cannot read (${query}: ${parsed.error.issues[0]?.message}).`,
    );
  };
  const datasets = await rows('current-datasets', datasetRow);
  const types = (await rows('current-types', typeRow)).map(([id, dataset, stored]) => ({ id, dataset, properties: stored }));
  const names = new Set([...BUILT_IN_TYPES.map(({ type }) => type), ...types.map(({ id }) => id)]);
  const count = datasets.reduce((sum, [, , , , , own]) => sum + (own ?? 0), 0);
  const read: z.infer<typeof relationRow>[][] = [];
  // The embedded engine ends what takes it longer than half a minute.
  if (count < MANY) read.push(await rows('current-relations', relationRow));
  else
    for (const type of names)
      read.push(await rows('current-relations', relationRow, queryTextForType('load/current-relations-of-type', type)));
  const relations = read
    .flat()
    .map(([id, dataset, type, source, target, stored]) => ({ id, dataset, type, source, target, properties: stored }));
  // A claim is about the two actors of its relation.
  const about = new Map(relations.map((relation) => [relation.id, relation]));
  return {
    datasets: datasets.map(([id, hash, , title, text, , model]) => ({
      id,
      hash,
      title,
      about: text ?? undefined,
      model: model ?? undefined,
    })),
    actors: (await rows('current-actors', actorRow)).map(([id, datasets, stored]) => ({
      id,
      datasets,
      label: kindLabel(stored.kind),
      properties: stored,
    })),
    sources: (await rows('current-sources', sourceRow)).map(([id, datasets, stored]) => ({ id, datasets, properties: stored })),
    relations,
    claims: (await rows('current-claims', claimRow)).map(([id, dataset, source, locator, stored]) => {
      const { source: subject = '', target: object = '' } = about.get(String(stored.relation)) ?? {};
      return { id, dataset, source, locator, subject, object, properties: stored };
    }),
    types,
  };
}
