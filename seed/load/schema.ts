import type { SchemaStatement } from '../../server/database/database.ts';
import { queryText, queryTextForType } from '../../server/database/query-text.ts';
import type { Dataset } from '../check/dataset.ts';

const NODES = [
  'actor-id-unique',
  'source-id-unique',
  'drop-claim-id-unique',
  'claim-key-unique',
  'dataset-id-unique',
  'relation-type-type-unique',
  'actor-name',
  'claim-relation',
];
const RELATIONS = ['relation-id-unique', 'relation-years'];

/**
 * The constraints and indexes that a dataset needs, those of relations for the types that it has, as statements that can be
 * run repeatedly. The id of a claim used to be unique in the whole graph: that constraint is dropped.
 */
export function schemaFor(dataset: Pick<Dataset, 'relations'>): SchemaStatement[] {
  const types = [...new Set(dataset.relations.map(({ type }) => type))];
  return [
    ...schemaOfNodes(),
    { kind: 'full-text', text: queryText('schema/actor-names-full-text') },
    ...types.flatMap((type) =>
      RELATIONS.map((name) => ({ kind: 'relationship' as const, text: queryTextForType(`schema/${name}`, type) })),
    ),
  ];
}

/** The statements that do not depend on the dataset. */
export function schemaOfNodes(): SchemaStatement[] {
  return NODES.map((name) => ({ kind: 'node', text: queryText(`schema/${name}`) }));
}
