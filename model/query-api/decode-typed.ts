import type { CypherAnswer } from '../api/cypher.ts';
import { FloatValue, IntegerValue, NodeValue, PathValue, RelationshipValue } from './values.ts';

/** The media type of the typed format of Neo4j's Query API. */
export const TYPED_JSON = 'application/vnd.neo4j.query';

/** Decodes the values of a typed answer of `/api/cypher`; see {@link decodeTyped}. @throws TypeError when it is not typed */
export function decodeTypedAnswer(answer: CypherAnswer): CypherAnswer {
  const { fields, values } = answer.data;
  return { ...answer, data: { fields, values: values.map((row) => row.map(decodeTyped)) } };
}

/**
 * Decodes the typed format of Neo4j's Query API into values that are easy to show: plain JSON, and the classes of `values.ts`
 * for what JSON cannot express. Integers become numbers if those are exact; dates, times and points become text.
 * @throws TypeError when it is not typed
 */
export function decodeTyped(typed: unknown): unknown {
  if (!isTyped(typed)) throw new TypeError(`not a typed value: ${JSON.stringify(typed)?.slice(0, 80)}`);
  const { $type: type, _value: value } = typed;
  switch (type) {
    case 'Integer':
      return Number.isSafeInteger(Number(value)) ? Number(value) : new IntegerValue(String(value));
    case 'Float':
      return Number.isFinite(Number(value)) ? Number(value) : new FloatValue(String(value));
    case 'List':
      return (value as unknown[]).map(decodeTyped);
    case 'Map':
      return decodeMap(value);
    case 'Node':
      return decodeNode(value as TypedNode);
    case 'Relationship':
      return decodeRelationship(value as TypedRelationship);
    case 'Path':
      return decodePath(value as unknown[]);
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

function decodeMap(map: unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(map as object).map(([key, value]) => [key, decodeTyped(value)]));
}

function decodeNode({ _element_id: id, _labels: labels, _properties: properties }: TypedNode): NodeValue {
  return new NodeValue(id, labels, decodeMap(properties));
}

function decodeRelationship(relationship: TypedRelationship): RelationshipValue {
  const { _element_id: id, _type: type, _start_node_element_id: source, _end_node_element_id: target } = relationship;
  return new RelationshipValue(id, type, source, target, decodeMap(relationship._properties));
}

/** A node, and then a relationship and a node for each step. */
function decodePath(steps: readonly unknown[]): PathValue {
  const values = steps.map(decodeTyped);
  return new PathValue(
    values.filter((value) => value instanceof NodeValue),
    values.filter((value) => value instanceof RelationshipValue),
  );
}
