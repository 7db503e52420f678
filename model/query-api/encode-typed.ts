import { FloatValue, IntegerValue } from './values.ts';

/** Encodes parameters, by name, in the typed format of Neo4j's Query API. */
export function encodeTypedParameters(parameters: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, encodeTyped(value)]));
}

/** Encodes a value: a whole number is an integer, unless it is marked as a float. */
function encodeTyped(value: unknown): { readonly $type: string; readonly _value: unknown } {
  if (value === null || value === undefined) return typed('Null', null);
  if (typeof value === 'boolean') return typed('Boolean', value);
  if (typeof value === 'number') return typed(Number.isSafeInteger(value) ? 'Integer' : 'Float', String(value));
  if (value instanceof IntegerValue || value instanceof FloatValue) return typed(value.$type, value.value);
  if (Array.isArray(value)) return typed('List', value.map(encodeTyped));
  if (typeof value === 'object') return typed('Map', encodeTypedParameters(value as Record<string, unknown>));
  return typed('String', String(value));
}

function typed($type: string, _value: unknown) {
  return { $type, _value };
}
