import type { ProcedureInfo } from '../../../model/api.ts';
import type { World } from '../../graph/world.ts';
import type { GraphNames } from './task.ts';

/** The labels of evidence and datasets, which every graph has. */
const LABELS = ['Actor', 'Source', 'Claim', 'Dataset', 'RelationType'];
const RELATION_TYPES = ['STATES', 'SUBJECT', 'OBJECT', 'INCLUDES', 'DEFINES'];
const PROPERTIES = [
  ...['id', 'name', 'kind', 'aliases', 'description', 'active', 'x', 'y'],
  ...['from', 'to', 'fromLatest', 'toEarliest', 'fromYear', 'toYear', 'dates', 'startStatus', 'endStatus', 'endedBy', 'ends'],
  ...['sign', 'category', 'status', 'confidence', 'channel', 'summary', 'sources', 'dataset'],
  ...['title', 'author', 'publisher', 'published', 'url', 'reliability'],
  ...['locator', 'text', 'credibility', 'stance', 'relation'],
  ...['version', 'hash', 'loadedAt', 'actors', 'relations', 'claims'],
  ...['type', 'label', 'inverseLabel', 'temporality', 'symmetric', 'weak', 'definition'],
];

/** The labels, relation types and properties of the graph, and the procedures that a query may call. */
export function graphNames(
  { types, kinds, relations }: Pick<World, 'types' | 'kinds' | 'relations'>,
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
