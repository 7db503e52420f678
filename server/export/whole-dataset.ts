import { z } from 'zod';
import { relationType } from '../../model/api/vocabulary.ts';
import { sortBySourceOrder } from '../../model/export/claim-order.ts';
import type { DatasetRow, WholeDataset } from '../../model/export/dataset-files.ts';
import type { Database } from '../database/database.ts';
import { queryText } from '../database/query-text.ts';
import { readTable } from '../database/read-table.ts';
import type { DatasetInfo } from '../graph/union-graph.ts';

/** A property of a type that no cell can hold was added by somebody else, and is ignored. */
const cell = z
  .union([z.string(), z.number(), z.boolean(), z.array(z.string())])
  .optional()
  .catch(undefined);
const properties = z.record(z.string(), cell);
const aboutRow = z.tuple([z.string().nullable()]);
const relationRow = z.tuple([z.string(), z.string(), z.string(), properties]);
const claimRow = z.tuple([z.string(), z.string(), z.string(), properties]);

/** Reads a whole dataset from the graph, in an order that depends on its ids only. @throws DatabaseError */
export async function readWholeDataset(database: Database, dataset: DatasetInfo): Promise<WholeDataset> {
  const { id, title, version } = dataset;
  const expected = dataset.actors + dataset.relations + dataset.claims;
  const rows = <T>(query: string, row: z.ZodType<T>): Promise<T[]> =>
    readTable(database, { text: queryText(`export/${query}`), parameters: { dataset: id } }, expected, (each) => row.parse(each));

  const [about] = (await rows('about', aboutRow)).flat();
  const relations = await rows('relations', relationRow);
  const claims = await rows('claims', claimRow);
  return {
    name: id,
    title,
    version,
    about: about == null ? {} : z.record(z.string(), z.unknown()).parse(JSON.parse(about)),
    actors: (await rows('actors', z.tuple([properties]))).flat(),
    relations: withEnds(relations.map(([type, source, target, stored]) => ({ ...stored, type, source, target }))),
    sources: (await rows('sources', z.tuple([properties]))).flat(),
    evidence: byRelation(
      claims.map(([source, locator, claim, stored]) => ({ ...stored, source, locator, claim })),
      relations.map(([, , , stored]) => stored),
    ),
    vocabulary: (await rows('types', z.tuple([relationType]))).flat(),
  };
}

/** The graph stores for a relation what ended it; the dataset format lists for an event what it ends. */
function withEnds(relations: readonly DatasetRow[]): DatasetRow[] {
  const ends = new Map<unknown, string[]>();
  for (const { id, endedBy } of relations) {
    if (endedBy !== undefined) ends.set(endedBy, [...(ends.get(endedBy) ?? []), String(id)]);
  }
  return relations.map((relation) => ({ ...relation, ends: ends.get(relation.id) ?? [] }));
}

/** The claims by their relations. */
function byRelation(claims: readonly DatasetRow[], relations: readonly DatasetRow[]): DatasetRow[] {
  const ofRelation = new Map<unknown, DatasetRow[]>();
  for (const claim of claims) {
    const known = ofRelation.get(claim.relation);
    if (known === undefined) ofRelation.set(claim.relation, [claim]);
    else known.push(claim);
  }
  return relations.flatMap(({ id, sources }) =>
    sortBySourceOrder(ofRelation.get(id) ?? [], Array.isArray(sources) ? sources : [], ({ source }) => String(source)),
  );
}
