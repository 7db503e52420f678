import { floatText } from '../float-text.ts';
import { pointText } from '../point-text.ts';
import type { ValueShape } from '../value-shape.ts';
import { alternating, object } from './plain.ts';

/** Values as the JSON text of the Query API's typed format: each with the name of its type. */
export const TYPED: ValueShape<string> = {
  nothing: typed('Null', 'null'),
  boolean: (value) => typed('Boolean', String(value)),
  integer: (value) => typed('Integer', `"${value}"`),
  float: (value) => typed('Float', `"${floatText(value)}"`),
  string: (value) => typed('String', JSON.stringify(value)),
  bytes: (base64) => typed('Base64', `"${base64}"`),
  temporal: (type, iso, zone) => typed(type, zone === undefined ? `"${iso}"` : JSON.stringify(`${iso}[${zone}]`)),
  point: (point) => typed('Point', `"${pointText(point)}"`),
  list: (items) => typed('List', `[${items.join(',')}]`),
  map: (entries) => typed('Map', object(entries)),
  node: (id, labels, properties) =>
    typed('Node', `{"_element_id":${JSON.stringify(id)},"_labels":${JSON.stringify(labels)},"_properties":${object(properties)}}`),
  relationship: (id, type, source, target, properties) =>
    typed(
      'Relationship',
      `{"_element_id":${JSON.stringify(id)},"_start_node_element_id":${JSON.stringify(source)},` +
        `"_end_node_element_id":${JSON.stringify(target)},"_type":${JSON.stringify(type)},"_properties":${object(properties)}}`,
    ),
  path: (nodes, relationships) => typed('Path', `[${alternating(nodes, relationships).join(',')}]`),
};

function typed(type: string, value: string): string {
  return `{"$type":"${type}","_value":${value}}`;
}
