/**
 * The values of an answer that JSON cannot express. Each is a class, since a map of a query can have any keys: a
 * plain object is always a map. In JSON, `$type` names the class.
 */

export class NodeValue {
  readonly $type = 'Node';
  constructor(
    readonly id: string,
    readonly labels: readonly string[],
    readonly properties: Readonly<Record<string, unknown>>,
  ) {}
}

export class RelationshipValue {
  readonly $type = 'Relationship';
  constructor(
    readonly id: string,
    readonly type: string,
    readonly source: string,
    readonly target: string,
    readonly properties: Readonly<Record<string, unknown>>,
  ) {}
}

/** A node, and a relationship and a node for each step. */
export class PathValue {
  readonly $type = 'Path';
  constructor(
    readonly nodes: readonly NodeValue[],
    readonly relationships: readonly RelationshipValue[],
  ) {}
}

/** An integer that a number cannot hold exactly, as its digits. */
export class IntegerValue {
  readonly $type = 'Integer';
  constructor(readonly value: string) {}
}

/** A number that JSON lacks, such as `NaN`, or a float whose value is a whole number. */
export class FloatValue {
  readonly $type = 'Float';
  constructor(readonly value: string) {}
}

export type TypedValue = NodeValue | RelationshipValue | PathValue | IntegerValue | FloatValue;

/** The value as one of these, or `undefined` when it is plain JSON. */
export function typedValue(value: unknown): TypedValue | undefined {
  return CLASSES.some((type) => value instanceof type) ? (value as TypedValue) : undefined;
}

const CLASSES = [NodeValue, RelationshipValue, PathValue, IntegerValue, FloatValue];
