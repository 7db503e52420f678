import { floatText } from '../float-text.ts';
import { pointText } from '../point-text.ts';
import type { Entries, ValueShape } from '../value-shape.ts';

/** Values as the JSON text of the Query API's plain format: each as the nearest that JSON has. */
export const PLAIN: ValueShape<string> = {
  nothing: 'null',
  boolean: String,
  integer: String,
  float: (value) => (Number.isFinite(value) ? floatText(value) : `"${value}"`),
  string: (value) => JSON.stringify(value),
  bytes: (base64) => `"${base64}"`,
  temporal: (_, iso, zone) => (zone === undefined ? `"${iso}"` : JSON.stringify(`${iso}[${zone}]`)),
  point: (point) => `"${pointText(point)}"`,
  list: (items) => `[${items.join(',')}]`,
  map: object,
  node: (id, labels, properties) =>
    `{"elementId":${JSON.stringify(id)},"labels":${JSON.stringify(labels)},"properties":${object(properties)}}`,
  relationship: (id, type, source, target, properties) =>
    `{"elementId":${JSON.stringify(id)},"startNodeElementId":${JSON.stringify(source)},"endNodeElementId":${JSON.stringify(target)},` +
    `"type":${JSON.stringify(type)},"properties":${object(properties)}}`,
  path: (nodes, relationships) => `[${alternating(nodes, relationships).join(',')}]`,
};

/** The JSON text of a map whose values are JSON text. */
export function object(entries: Entries<string>): string {
  return `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${value}`).join(',')}}`;
}

/** A path from its first node to its last, with the relationships between them. */
export function alternating(nodes: readonly string[], relationships: readonly string[]): string[] {
  return nodes.flatMap((node, index) => [...relationships.slice(index - 1, index), node]);
}
