import neo4j, { type Integer, type Node, type Path, type Point, type Relationship } from 'neo4j-driver';
import { AnswerSize } from '../answer-size.ts';
import type { Value } from '../database.ts';
import { toParameter } from '../parameters.ts';
import { PLAIN_VALUE } from '../plain-value.ts';
import type { Entries, ValueShape } from '../value-shape.ts';
import { driverParameter } from './driver-parameter.ts';
import { isTemporal, temporalOf } from './temporal.ts';

/** A map of a query may have the keys by which the driver's own functions tell its types; the classes are the driver's alone. */
const { types } = neo4j;

/** What the driver answers, as the seam's plain JSON. */
export function fromDriver(value: unknown, size = new AnswerSize()): Value {
  return new DriverValues(PLAIN_VALUE, size).shaped(value);
}

/** A parameter as the driver takes it: a whole number is sent as an integer, as `LIMIT` and list indexes demand. */
export function toDriver(value: unknown): unknown {
  return toParameter(value, {
    scalar: (scalar) => {
      if (typeof scalar === 'bigint') return neo4j.int(scalar);
      return typeof scalar === 'number' && Number.isSafeInteger(scalar) ? neo4j.int(scalar) : scalar;
    },
    typed: driverParameter,
    mapProblem: mistakes,
  });
}

/** The keys by which the driver tells its own types from maps. */
const DRIVER_MARK = /^__is[A-Z]\w*__$/;

function mistakes(map: object): string | undefined {
  const mark = Object.entries(map).find(([key, value]) => value === true && DRIVER_MARK.test(key))?.[0];
  return mark && `The driver of Neo4j takes a map with the key ${mark} for a value of its own; give the key another name.`;
}

/** Takes the driver's values apart, and counts them as it goes. */
export class DriverValues<T> {
  constructor(
    private readonly shape: ValueShape<T>,
    private readonly size: AnswerSize,
  ) {}

  /** @throws DatabaseError `refused` when all of them have grown too large */
  shaped(value: unknown): T {
    const { shape } = this;
    this.size.count(value);
    if (value === null || value === undefined) return shape.nothing;
    if (typeof value === 'string') return shape.string(value);
    if (typeof value === 'number') return shape.float(value);
    if (typeof value === 'boolean') return shape.boolean(value);
    if (value instanceof types.Integer) return this.#integer(value);
    if (Array.isArray(value)) return shape.list(value.map((item) => this.shaped(item)));
    if (value instanceof types.Node) return this.#node(value);
    if (value instanceof types.Relationship) return this.#relationship(value);
    if (value instanceof types.Path) return this.#path(value);
    if (isTemporal(value)) return shape.temporal(...temporalOf(value));
    if (value instanceof types.Point) return this.#point(value);
    if (value instanceof Int8Array) return shape.bytes(Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64'));
    return shape.map(this.#entries(value));
  }

  #integer(value: Integer): T {
    const number = value.toNumber();
    return this.shape.integer(Number.isSafeInteger(number) ? number : value.toString());
  }

  #point({ srid, x, y, z }: Point): T {
    return this.shape.point({ srid: Number(srid), coordinates: z === undefined ? [x, y] : [x, y, z] });
  }

  #node({ elementId, labels, properties }: Node): T {
    for (const text of [elementId, ...labels]) this.size.count(text);
    return this.shape.node(elementId, labels, this.#entries(properties));
  }

  #relationship({ elementId, type, startNodeElementId, endNodeElementId, properties }: Relationship): T {
    for (const text of [elementId, type, startNodeElementId, endNodeElementId]) this.size.count(text);
    return this.shape.relationship(elementId, type, startNodeElementId, endNodeElementId, this.#entries(properties));
  }

  #path({ start, segments }: Path): T {
    return this.shape.path(
      [start, ...segments.map(({ end }) => end)].map((node) => this.#node(node)),
      segments.map(({ relationship }) => this.#relationship(relationship)),
    );
  }

  #entries(map: object): Entries<T> {
    return Object.entries(map).map(([key, item]) => {
      this.size.count(key);
      return [key, this.shaped(item)];
    });
  }
}
