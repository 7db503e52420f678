import neo4j, { type Integer, type Node, type Path, type Relationship } from 'neo4j-driver';
import type { BigInteger, NodeValue, RelationshipValue, Value } from '../database.ts';

/** What the driver answers, as the seam's plain JSON. */
export function fromDriver(value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : { $type: 'Float', value: String(value) };
  if (neo4j.isInt(value)) return fromInteger(value);
  if (Array.isArray(value)) return value.map(fromDriver);
  if (neo4j.isNode(value)) return toNode(value);
  if (neo4j.isRelationship(value)) return toRelationship(value);
  if (neo4j.isPath(value)) return toPath(value);
  if (neo4j.isPoint(value)) return withoutUndefined({ srid: value.srid, x: value.x, y: value.y, z: value.z });
  if (isTemporal(value)) return String(value);
  if (value instanceof Int8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64');
  return mapValues(value);
}

/** A parameter as the driver takes it: a whole number is sent as an integer, as `LIMIT` and list indexes demand. */
export function toDriver(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(toDriver);
  if (typeof value !== 'object') return value;
  if (isBigInteger(value)) return neo4j.int(value.value);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toDriver(item)]));
}

function isBigInteger(value: object): value is BigInteger {
  return '$type' in value && value.$type === 'Integer' && 'value' in value && typeof value.value === 'string';
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

function toNode({ elementId, labels, properties }: Node): NodeValue {
  return { $type: 'Node', id: elementId, labels, properties: mapValues(properties) };
}

function toRelationship(value: Relationship): RelationshipValue {
  return {
    $type: 'Relationship',
    id: value.elementId,
    type: value.type,
    source: value.startNodeElementId,
    target: value.endNodeElementId,
    properties: mapValues(value.properties),
  };
}

function toPath({ start, segments }: Path): Value {
  return {
    $type: 'Path',
    nodes: [start, ...segments.map(({ end }) => end)].map(toNode),
    relationships: segments.map(({ relationship }) => toRelationship(relationship)),
  };
}

function mapValues(map: object): { [key: string]: Value } {
  return Object.fromEntries(Object.entries(map).map(([key, item]) => [key, fromDriver(item)]));
}

function withoutUndefined(map: object): { [key: string]: Value } {
  return mapValues(Object.fromEntries(Object.entries(map).filter(([, item]) => item !== undefined)));
}
