import { FloatValue, IntegerValue, NodeValue, PathValue, RelationshipValue } from '../../../model/query-api/values.ts';
import { PLAIN_VALUE } from '../plain-value.ts';
import type { ValueShape } from '../value-shape.ts';

/** Values as those of an answer that is shown: what JSON has no word for is of a class, so that no map is taken for it. */
export const ROW_VALUE: ValueShape<unknown> = {
  ...PLAIN_VALUE,
  integer: (value) => (typeof value === 'number' ? value : new IntegerValue(value)),
  float: (value) => (Number.isFinite(value) ? value : new FloatValue(String(value))),
  list: (items) => [...items],
  map: (entries) => Object.fromEntries(entries),
  node: (id, labels, properties) => new NodeValue(id, labels, Object.fromEntries(properties)),
  relationship: (id, type, source, target, properties) => new RelationshipValue(id, type, source, target, Object.fromEntries(properties)),
  path: (nodes, relationships) =>
    new PathValue(
      nodes.filter((node) => node instanceof NodeValue),
      relationships.filter((relationship) => relationship instanceof RelationshipValue),
    ),
};
