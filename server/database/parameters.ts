import type { BigInteger } from './database.ts';
import { DatabaseError } from './database-error.ts';
import type { TemporalType } from './value-shape.ts';

/** Deeper than anyone writes by hand, and far from the depth at which an engine runs out of stack. */
export const MAX_DEPTH = 100;

const MIN_INTEGER = -(2n ** 63n);
const MAX_INTEGER = 2n ** 63n - 1n;

/** The types that come as a text, but for integers. */
export const TEXT_TYPES: ReadonlySet<string> = new Set<string>([
  'Float',
  'Base64',
  'Point',
  'Date',
  'Time',
  'LocalTime',
  'OffsetDateTime',
  'ZonedDateTime',
  'LocalDateTime',
  'Duration',
] satisfies TypedParameter['$type'][]);

/** A parameter of a type that JSON lacks, as the text that Neo4j prints for it. */
export interface TypedParameter {
  readonly $type: TemporalType | 'Float' | 'Base64' | 'Point';
  readonly value: string;
}

/** How one engine takes what is neither list nor map. */
interface Engine {
  scalar(value: unknown): unknown;
  /** @throws DatabaseError `refused` when the text is not of the type, `unsupported` when the engine lacks it */
  typed(value: TypedParameter): unknown;
}

/**
 * A parameter as an engine takes it, at every depth: what is undefined is null, and an exact integer is the
 * BigInt that it stands for.
 * @throws DatabaseError `refused` or `unsupported`
 */
export function toParameter(value: unknown, engine: Engine, depth = 0): unknown {
  if (value === undefined || value === null) return null;
  if (depth > MAX_DEPTH) throw nestedTooDeeply();
  if (Array.isArray(value)) return value.map((item) => toParameter(item, engine, depth + 1));
  if (typeof value !== 'object') return engine.scalar(value);
  if (isBigInteger(value)) return engine.scalar(exactInteger(value));
  if (isTyped(value)) return engine.typed(value);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toParameter(item, engine, depth + 1)]));
}

/** The integer that a parameter names. @throws DatabaseError `refused` unless it is one of 64 bits */
export function exactInteger({ value }: BigInteger): bigint {
  const integer = /^-?\d{1,19}$/.test(value) ? BigInt(value) : undefined;
  if (integer === undefined || integer < MIN_INTEGER || integer > MAX_INTEGER) {
    throw new DatabaseError(
      'refused',
      `The parameter "${value.slice(0, 40)}" is not an integer between ${MIN_INTEGER} and ${MAX_INTEGER}.`,
    );
  }
  return integer;
}

export function nestedTooDeeply(cause?: unknown): DatabaseError {
  return new DatabaseError('refused', `The parameters are nested too deeply; ${MAX_DEPTH} levels are taken.`, { cause });
}

function isBigInteger(value: object): value is BigInteger {
  return '$type' in value && value.$type === 'Integer' && 'value' in value && typeof value.value === 'string';
}

function isTyped(value: object): value is TypedParameter {
  return '$type' in value && TEXT_TYPES.has(String(value.$type)) && 'value' in value && typeof value.value === 'string';
}
