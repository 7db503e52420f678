import { BUILT_IN_TYPES } from '../../model/vocabulary.ts';
import { queryText, queryTextForType } from '../../server/database/query-text.ts';
import type { Dataset } from '../check/dataset.ts';

const NODES = [
  'actor-id-unique',
  'source-id-unique',
  'claim-id-unique',
  'dataset-id-unique',
  'relation-type-type-unique',
  'actor-name',
  'claim-relation',
  'actor-names-full-text',
];
const RELATIONS = ['relation-id-unique', 'relation-years'];

/** The constraints and indexes that a dataset needs, as statements that can be run again. */
export function schemaFor(dataset: Dataset): string[] {
  const types = [...BUILT_IN_TYPES, ...dataset.vocabulary].map(({ type }) => type);
  return [
    ...NODES.map((name) => queryText(`schema/${name}`)),
    ...types.flatMap((type) => RELATIONS.map((name) => queryTextForType(`schema/${name}`, type))),
  ];
}
