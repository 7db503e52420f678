import type { ProcedureInfo } from '../../../model/api/procedures.ts';
import { ACTOR_FIELDS, EVIDENCE_FIELDS, RELATION_FIELDS, SOURCE_FIELDS } from '../../../model/fields.ts';
import { TIME_PROPERTIES } from '../../../model/time/time-properties.ts';
import type { UnionGraph } from '../../graph/union-graph.ts';
import type { GraphNames } from './task.ts';

/** The labels of evidence and datasets, which every graph has. */
const LABELS = ['Actor', 'Source', 'Claim', 'Dataset', 'RelationType'];
const RELATION_TYPES = ['STATES', 'SUBJECT', 'OBJECT', 'INCLUDES', 'DEFINES'];
/** Columns that are no property: relationships say the same. */
const NO_PROPERTIES = ['source', 'target', 'ends', 'claim'];
const COLUMNS = Object.keys({ ...ACTOR_FIELDS, ...RELATION_FIELDS, ...SOURCE_FIELDS, ...EVIDENCE_FIELDS });
const PROPERTIES = [
  ...COLUMNS.filter((column) => !NO_PROPERTIES.includes(column)),
  ...['x', 'y', 'text'],
  ...TIME_PROPERTIES,
  'endedBy',
  ...['sign', 'category', 'sources', 'independentSources', 'dataset'],
  ...['version', 'hash', 'loadedAt', 'actors', 'relations', 'claims'],
  ...['label', 'inverseLabel', 'temporality', 'symmetric', 'weak', 'definition'],
];

/** The labels, relation types and properties of the graph, and the procedures that a query may call. */
export function graphNames(
  { types, kinds, relations }: Pick<UnionGraph, 'types' | 'kinds' | 'relations'>,
  procedures: readonly ProcedureInfo[] = [],
): GraphNames {
  const used = [...types, ...relations].map(({ type }) => type);
  return {
    labels: [...LABELS, ...kinds.map(({ label }) => label)],
    relationTypes: [...new Set([...used, ...RELATION_TYPES])],
    properties: PROPERTIES,
    procedures,
  };
}
