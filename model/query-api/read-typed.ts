import type { CypherAnswer } from '../api.ts';
import { FloatValue, IntegerValue, NodeValue, PathValue, RelationshipValue } from './values.ts';

/** The media type of the typed format of Neo4j's Query API. */
export const TYPED_JSON = 'application/vnd.neo4j.query';

/** Decodes the values of a typed answer of `/api/cypher`; see {@link readTyped}. @throws TypeError when it is not typed */
export function readTypedAnswer(answer: CypherAnswer): CypherAnswer {
  const { fields, values } = answer.data;
  return { ...answer, data: { fields, values: values.map((row) => row.map(readTyped)) } };
}

/**
 * Decodes the typed format of Neo4j's Query API into values that are easy to show: plain JSON, and the classes of `values.ts`
 * for what JSON cannot express. Integers become numbers if those are exact; dates, times and points become text.
 * @throws TypeError when it is not typed
 */
export function readTyped(typed: unknown): unknown {
  if (!isTyped(typed)) throw new TypeError(`not a typed value: ${JSON.stringify(typed)?.slice(0, 80)}`);
  const { $type: type, _value: value } = typed;
  switch (type) {
    case 'Integer':
      return Number.isSafeInteger(Number(value)) ? Number(value) : new IntegerValue(String(value));
    case 'Float':
      return Number.isFinite(Number(value)) ? Number(value) : new FloatValue(String(value));
    case 'List':
      return (value as unknown[]).map(readTyped);
    case 'Map':
      return readMap(value);
    case 'Node':
      return readNode(value as TypedNode);
    case 'Relationship':
      return readRelationship(value as TypedRelationship);
    case 'Path':
      return readPath(value as unknown[]);
    default:
      return value;
  }
}

interface Typed {
  readonly $type: string;
  readonly _value: unknown;
}

interface TypedNode {
  readonly _element_id: string;
  readonly _labels: readonly string[];
  readonly _properties: unknown;
}

interface TypedRelationship {
  readonly _element_id: string;
  readonly _start_node_element_id: string;
  readonly _end_node_element_id: string;
  readonly _type: string;
  readonly _properties: unknown;
}

function isTyped(value: unknown): value is Typed {
  return typeof value === 'object' && value !== null && '$type' in value && '_value' in value;
}

function readMap(map: unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(map as object).map(([key, value]) => [key, readTyped(value)]));
}

function readNode({ _element_id: id, _labels: labels, _properties: properties }: TypedNode): NodeValue {
  return new NodeValue(id, labels, readMap(properties));
}

function readRelationship(relationship: TypedRelationship): RelationshipValue {
  const { _element_id: id, _type: type, _start_node_element_id: source, _end_node_element_id: target } = relationship;
  return new RelationshipValue(id, type, source, target, readMap(relationship._properties));
}

/** A node, and then a relationship and a node for each step. */
function readPath(steps: readonly unknown[]): PathValue {
  const values = steps.map(readTyped);
  return new PathValue(
    values.filter((value) => value instanceof NodeValue),
    values.filter((value) => value instanceof RelationshipValue),
  );
}
