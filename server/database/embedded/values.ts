import type { GrafeoValue } from '@grafeo-db/js';
import { AnswerSize } from '../answer-size.ts';
import type { NodeValue, PathValue, RelationshipValue, Value } from '../database.ts';
import { toParameter } from '../parameters.ts';

type EngineMap = { readonly [key: string]: GrafeoValue };

/**
 * What the engine answers, as the seam's plain JSON. The engine marks nodes and relationships by the names of
 * their keys only, so a map that a query builds with exactly these keys is taken for one.
 */
export function fromEngine(value: GrafeoValue, size = new AnswerSize()): Value {
  size.count(value);
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : { $type: 'Float', value: String(value) };
  if (typeof value === 'bigint') return fromBigInt(value);
  if (Array.isArray(value)) return value.map((item) => fromEngine(item, size));
  // The engine gives a Date for a local date-time only, which has no zone to print.
  if (value instanceof Date) return value.toISOString().replace('Z', '');
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (value instanceof Float32Array) return Array.from(value);
  const map = Object.fromEntries(Object.entries(value));
  if (isNode(map)) return toNode(map, size);
  if (isRelationship(map)) return toRelationship(map, size);
  if (isPath(map)) return toPath(map, size);
  return mapValues(map, size);
}

/** A parameter as the engine takes it: big integers become exact again, and what is undefined is null. */
export function toEngine(value: unknown): unknown {
  return toParameter(value, (scalar) => scalar);
}

function fromBigInt(value: bigint): Value {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : { $type: 'Integer', value: String(value) };
}

type EngineNode = EngineMap & { readonly _labels: string[] };
type EngineRelationship = EngineMap & { readonly _type: string };
type EnginePath = { readonly nodes: EngineMap[]; readonly edges: EngineMap[] };

function isNode(map: EngineMap): map is EngineNode {
  return isId(map._id) && Array.isArray(map._labels) && map._labels.every((label) => typeof label === 'string');
}

function isRelationship(map: EngineMap): map is EngineRelationship {
  return isId(map._id) && isId(map._source) && isId(map._target) && typeof map._type === 'string';
}

/** The engine sorts the keys of a map, so `nodes` before `edges` is a path and never a map that a query built. */
function isPath(map: object): map is EnginePath {
  const keys = Object.keys(map);
  return keys.length === 2 && keys[0] === 'nodes' && keys[1] === 'edges';
}

function isId(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'bigint';
}

function toNode({ _id, _labels, ...properties }: EngineNode, size: AnswerSize): NodeValue {
  for (const label of _labels) size.count(label);
  return { $type: 'Node', id: String(_id), labels: [..._labels], properties: mapValues(properties, size) };
}

function toRelationship({ _id, _type, _source, _target, ...properties }: EngineRelationship, size: AnswerSize): RelationshipValue {
  size.count(_type);
  return {
    $type: 'Relationship',
    id: String(_id),
    type: _type,
    source: String(_source),
    target: String(_target),
    properties: mapValues(properties, size),
  };
}

function toPath({ nodes, edges }: EnginePath, size: AnswerSize): PathValue {
  return {
    $type: 'Path',
    nodes: nodes.filter(isNode).map((node) => toNode(node, size)),
    relationships: edges.filter(isRelationship).map((edge) => toRelationship(edge, size)),
  };
}

function mapValues(map: EngineMap, size: AnswerSize): { [key: string]: Value } {
  return Object.fromEntries(
    Object.entries(map).map(([key, item]) => {
      size.count(key);
      return [key, fromEngine(item, size)];
    }),
  );
}
