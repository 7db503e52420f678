import type { GrafeoValue } from '@grafeo-db/js';
import { AnswerSize } from '../answer-size.ts';
import type { Value } from '../database.ts';
import { DatabaseError } from '../database-error.ts';
import { type TextType, toParameter } from '../parameters.ts';
import { PLAIN_VALUE } from '../plain-value.ts';
import type { Entries, ValueShape } from '../value-shape.ts';

type EngineMap = { readonly [key: string]: GrafeoValue };

/** What the engine answers, as the seam's plain JSON. */
export function fromEngine(value: GrafeoValue, size = new AnswerSize()): Value {
  return new EngineValues(PLAIN_VALUE, size).shaped(value);
}

/** A parameter as the engine takes it: big integers are exact, and what is undefined is null. @throws DatabaseError */
export function toEngine(value: unknown): unknown {
  return toParameter(value, { scalar: (scalar) => scalar, typed, mapProblem: mistakes });
}

function typed(type: TextType, text: string, isWithin: boolean): unknown {
  if (type === 'Float') return float(text, isWithin);
  if (type === 'Base64') return Buffer.from(text, 'base64');
  const instead = `pass text, and write ${type === 'Duration' ? 'duration' : 'date'}($text) or the like`;
  throw new DatabaseError('unsupported', `The embedded engine takes no ${type} as a parameter: ${instead}. Neo4j does.`);
}

/** A whole float becomes one where it stands in the query, which only a parameter of its own does. */
function float(text: string, isWithin: boolean): number {
  const number = Number(text);
  if (!isWithin || !Number.isInteger(number)) return number;
  throw new DatabaseError(
    'unsupported',
    `The embedded engine takes ${text} within a list or a map for an integer, which it divides otherwise: pass it as a parameter of its own. Neo4j takes it.`,
  );
}

/** The keys by which the engine tells a date or a time from a map, whatever else is in it. */
const MARKS: ReadonlyMap<string, string> = new Map([
  ['$date', 'string'],
  ['$time', 'string'],
  ['$duration', 'string'],
  ['$zoned_datetime', 'string'],
  ['$timestamp_us', 'number'],
]);

function mistakes(map: object): string | undefined {
  const mark = Object.entries(map).find(([key, value]) => MARKS.get(key) === typeof value)?.[0];
  return (
    mark && `The embedded engine takes a map with the key ${mark} for a date or a time; give the key another name. Neo4j takes it as it is.`
  );
}

/**
 * Takes the engine's values apart, and counts them as it goes. The engine marks nodes and relationships by the names
 * of their keys only, so a map that a query builds with exactly these keys is taken for one. It does not tell a whole
 * float from an integer, nor a date or a time from its text, but for a local date-time.
 */
export class EngineValues<T> {
  constructor(
    private readonly shape: ValueShape<T>,
    private readonly size: AnswerSize,
  ) {}

  /** @throws DatabaseError `refused` when all of them have grown too large */
  shaped(value: GrafeoValue): T {
    const { shape } = this;
    this.size.count(value);
    if (value === null) return shape.nothing;
    if (typeof value === 'boolean') return shape.boolean(value);
    if (typeof value === 'string') return shape.string(value);
    if (typeof value === 'number') return isInteger(value) ? shape.integer(value) : shape.float(value);
    if (typeof value === 'bigint') return this.#integer(value);
    if (Array.isArray(value)) return shape.list(value.map((item) => this.shaped(item)));
    // The engine gives a Date for a local date-time only, which has no zone to print.
    if (value instanceof Date) return shape.temporal('LocalDateTime', value.toISOString().replace(/\.?0*Z$/, ''));
    if (value instanceof Uint8Array) return shape.bytes(Buffer.from(value).toString('base64'));
    if (value instanceof Float32Array) return shape.list(Array.from(value, (item) => shape.float(item)));
    const map = Object.fromEntries(Object.entries(value));
    if (isNode(map)) return this.#node(map);
    if (isRelationship(map)) return this.#relationship(map);
    if (isPath(map)) return this.#path(map);
    return shape.map(this.#entries(map));
  }

  #integer(value: bigint): T {
    const number = Number(value);
    return this.shape.integer(Number.isSafeInteger(number) ? number : String(value));
  }

  #node({ _id, _labels, ...properties }: EngineNode): T {
    for (const label of _labels) this.size.count(label);
    return this.shape.node(String(_id), _labels, this.#entries(properties));
  }

  #relationship({ _id, _type, _source, _target, ...properties }: EngineRelationship): T {
    this.size.count(_type);
    return this.shape.relationship(String(_id), _type, String(_source), String(_target), this.#entries(properties));
  }

  #path({ nodes, edges }: EnginePath): T {
    return this.shape.path(
      nodes.filter(isNode).map((node) => this.#node(node)),
      edges.filter(isRelationship).map((edge) => this.#relationship(edge)),
    );
  }

  #entries(map: EngineMap): Entries<T> {
    return Object.entries(map).map(([key, item]) => {
      this.size.count(key);
      return [key, this.shaped(item)];
    });
  }
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

function isInteger(value: number): boolean {
  return Number.isSafeInteger(value) && !Object.is(value, -0);
}

function isId(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'bigint';
}
