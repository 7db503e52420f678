import neo4j, { type Integer, type Node, type Path, type Relationship } from 'neo4j-driver';
import { AnswerSize } from '../answer-size.ts';
import type { NodeValue, RelationshipValue, Value } from '../database.ts';
import { toParameter } from '../parameters.ts';

/** What the driver answers, as the seam's plain JSON. */
export function fromDriver(value: unknown, size = new AnswerSize()): Value {
  size.count(value);
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : { $type: 'Float', value: String(value) };
  if (neo4j.isInt(value)) return fromInteger(value);
  if (Array.isArray(value)) return value.map((item) => fromDriver(item, size));
  if (neo4j.isNode(value)) return toNode(value, size);
  if (neo4j.isRelationship(value)) return toRelationship(value, size);
  if (neo4j.isPath(value)) return toPath(value, size);
  if (neo4j.isPoint(value)) return withoutUndefined({ srid: value.srid, x: value.x, y: value.y, z: value.z }, size);
  if (isTemporal(value)) return String(value);
  if (value instanceof Int8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64');
  return mapValues(value, size);
}

/** A parameter as the driver takes it: a whole number is sent as an integer, as `LIMIT` and list indexes demand. */
export function toDriver(value: unknown): unknown {
  return toParameter(value, (scalar) => {
    if (typeof scalar === 'bigint') return neo4j.int(scalar);
    return typeof scalar === 'number' && Number.isSafeInteger(scalar) ? neo4j.int(scalar) : scalar;
  });
}

function fromInteger(value: Integer): Value {
  return value.inSafeRange() ? value.toNumber() : { $type: 'Integer', value: value.toString() };
}

function isTemporal(value: object): boolean {
  return (
    neo4j.isDate(value) ||
    neo4j.isDateTime(value) ||
    neo4j.isLocalDateTime(value) ||
    neo4j.isTime(value) ||
    neo4j.isLocalTime(value) ||
    neo4j.isDuration(value)
  );
}

function toNode({ elementId, labels, properties }: Node, size: AnswerSize): NodeValue {
  for (const text of [elementId, ...labels]) size.count(text);
  return { $type: 'Node', id: elementId, labels, properties: mapValues(properties, size) };
}

function toRelationship(value: Relationship, size: AnswerSize): RelationshipValue {
  for (const text of [value.elementId, value.type, value.startNodeElementId, value.endNodeElementId]) size.count(text);
  return {
    $type: 'Relationship',
    id: value.elementId,
    type: value.type,
    source: value.startNodeElementId,
    target: value.endNodeElementId,
    properties: mapValues(value.properties, size),
  };
}

function toPath({ start, segments }: Path, size: AnswerSize): Value {
  return {
    $type: 'Path',
    nodes: [start, ...segments.map(({ end }) => end)].map((node) => toNode(node, size)),
    relationships: segments.map(({ relationship }) => toRelationship(relationship, size)),
  };
}

function mapValues(map: object, size: AnswerSize): { [key: string]: Value } {
  return Object.fromEntries(
    Object.entries(map).map(([key, item]) => {
      size.count(key);
      return [key, fromDriver(item, size)];
    }),
  );
}

function withoutUndefined(map: object, size: AnswerSize): { [key: string]: Value } {
  return mapValues(Object.fromEntries(Object.entries(map).filter(([, item]) => item !== undefined)), size);
}
