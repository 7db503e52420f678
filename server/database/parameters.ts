import { types } from 'node:util';
import { DatabaseError } from './database-error.ts';
import type { TemporalType } from './value-shape.ts';

/** Deeper than anyone writes by hand, and far from the depth at which an engine runs out of stack. */
export const MAX_DEPTH = 100;

const MIN_INTEGER = -(2n ** 63n);
const MAX_INTEGER = 2n ** 63n - 1n;

/** The types of a parameter that JSON lacks, and whose values come as a text. */
export type TextType = TemporalType | 'Float' | 'Base64' | 'Point';

const TEXT_TYPES: ReadonlySet<string> = new Set<string>([
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
] satisfies TextType[]);

/** Whether it is the name of a type whose values are sent as text. */
export function isTextType(type: string): type is TextType {
  return TEXT_TYPES.has(type);
}

/**
 * A parameter of a type that JSON lacks, or an integer that a number does not hold, as the text that Neo4j prints for it:
 * a Map with the one entry of type and text. No JSON is a Map, so that it is never taken for what a user sent, and unlike
 * a class of ours a Map stays one on the way to another thread or process.
 */
export type TypedParameter = ReadonlyMap<TextType | 'Integer', string>;

/** @param text the value as Neo4j prints it; whether it is of the type shows when an engine takes it */
export function typedParameter(type: TextType | 'Integer', text: string): TypedParameter {
  return new Map([[type, text]]);
}

/** How one engine takes what is neither list nor map. */
interface ParameterEncoder {
  scalar(value: unknown): unknown;
  /**
   * @param isWithin whether it is within a list or a map
   * @throws DatabaseError `refused` when the text is not of the type, `unsupported` when the engine lacks it
   */
  typed(type: TextType, text: string, isWithin: boolean): unknown;
  /** Why it cannot take a map, which it would take for a value of another type. */
  mapProblem(map: object): string | undefined;
}

/**
 * A parameter as an engine takes it, at every depth: what is undefined is null, and an exact integer is the
 * BigInt that it stands for.
 * @throws DatabaseError `refused` or `unsupported`
 */
export function toParameter(value: unknown, engine: ParameterEncoder, depth = 0): unknown {
  if (value === undefined || value === null) return null;
  if (depth > MAX_DEPTH) throw nestedTooDeeply();
  if (Array.isArray(value)) return value.map((item) => toParameter(item, engine, depth + 1));
  if (typeof value !== 'object') return engine.scalar(value);
  if (types.isMap(value)) return typed(value as TypedParameter, engine, depth > 0);
  const mistaken = engine.mapProblem(value);
  if (mistaken !== undefined) throw new DatabaseError('unsupported', mistaken);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toParameter(item, engine, depth + 1)]));
}

function typed(value: TypedParameter, engine: ParameterEncoder, isWithin: boolean): unknown {
  const [[type, text] = ['Integer', ''] as const] = value;
  return type === 'Integer' ? engine.scalar(exactInteger(text)) : engine.typed(type, text, isWithin);
}

/** The integer that a text names. @throws DatabaseError `refused` unless it is one of 64 bits */
export function exactInteger(text: string): bigint {
  const integer = /^-?\d{1,19}$/.test(text) ? BigInt(text) : undefined;
  if (integer === undefined || integer < MIN_INTEGER || integer > MAX_INTEGER) {
    throw new DatabaseError('refused', `The parameter "${text.slice(0, 40)}" is not an integer between ${MIN_INTEGER} and ${MAX_INTEGER}.`);
  }
  return integer;
}

/** What is thrown for parameters that are nested more than MAX_DEPTH levels deep. */
export function nestedTooDeeply(cause?: unknown): DatabaseError {
  return new DatabaseError('refused', `The parameters are nested too deeply; ${MAX_DEPTH} levels are taken.`, { cause });
}
