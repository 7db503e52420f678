/**
 * What a query answers that JSON has no word for. Each is a class, since a map of a query can have any keys: what is
 * plain is the user's. Written as JSON, `$type` says what it is.
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

/** An integer that a number does not hold exactly, by its digits. */
export class IntegerValue {
  readonly $type = 'Integer';
  constructor(readonly value: string) {}
}

/** A number that JSON has not, such as `NaN`, or one that is whole and no integer. */
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
