import { digitsOf } from './value-text.ts';

const STEP = '  ';

/** A row as an object of its fields, in JSON. */
export function rowJson(fields: readonly string[], row: readonly unknown[], indent: string): string {
  return jsonText(Object.fromEntries(fields.map((field, column) => [field, row[column]])), indent);
}

/**
 * A value as JSON on several lines. Integers keep all their digits, which JSON allows and `JSON.stringify` does not.
 * @param indent the indentation of the line that it begins on
 */
export function jsonText(value: unknown, indent = ''): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const digits = digitsOf(value);
  // JSON has no number that is not finite.
  if (digits !== undefined) return /^-?\d+$/.test(digits) ? digits : JSON.stringify(digits);
  const inner = indent + STEP;
  const isList = Array.isArray(value);
  const parts = isList
    ? value.map((item) => jsonText(item, inner))
    : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${jsonText(item, inner)}`);
  const [open, close] = isList ? '[]' : '{}';
  return parts.length === 0 ? `${open}${close}` : `${open}\n${inner}${parts.join(`,\n${inner}`)}\n${indent}${close}`;
}
