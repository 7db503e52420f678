import type { Value } from './database.ts';
import { pointText } from './point-text.ts';
import type { ValueShape } from './value-shape.ts';

/** The shape that the project's own queries get: plain JSON, with `$type` on what JSON has no word for. */
export const PLAIN_VALUE: ValueShape<Value> = {
  nothing: null,
  boolean: (value) => value,
  integer: (value) => (typeof value === 'number' ? value : { $type: 'Integer', value }),
  float: (value) => (Number.isFinite(value) ? value : { $type: 'Float', value: String(value) }),
  string: (value) => value,
  bytes: (base64) => base64,
  temporal: (_, iso, zone) => (zone === undefined ? iso : `${iso}[${zone}]`),
  point: pointText,
  list: (items) => [...items],
  map: Object.fromEntries,
  node: (id, labels, properties) => ({ $type: 'Node', id, labels: [...labels], properties: Object.fromEntries(properties) }),
  relationship: (id, type, source, target, properties) => ({
    ...{ $type: 'Relationship', id, type, source, target },
    properties: Object.fromEntries(properties),
  }),
  path: (nodes, relationships) => ({ $type: 'Path', nodes: [...nodes], relationships: [...relationships] }),
};
