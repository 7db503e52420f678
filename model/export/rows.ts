import { IntegerValue, NodeValue, RelationshipValue } from '../query-api/values.ts';
import { csv } from './csv.ts';

/** The rows of a Cypher answer: JSON, and the classes of `query-api/values.ts`. */
export interface CypherRows {
  readonly fields: readonly string[];
  readonly values: readonly (readonly unknown[])[];
}

/**
 * The rows as CSV, one column a field. Actors and relations are written by their id in the dataset,
 * integers with all their digits, null as nothing; lists, maps, paths and all else as JSON.
 */
export function rowsCsv({ fields, values }: CypherRows): Generator<string> {
  return csv(
    fields.map((name, index) => ({ name, of: (row: readonly unknown[]) => cellText(row[index]) })),
    values,
  );
}

/** A value of a row as the text of its cell. */
export function cellText(value: unknown): string | number | boolean | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof IntegerValue) return value.value;
  return entityId(value) ?? JSON.stringify(value);
}

function entityId(value: unknown): string | undefined {
  if (!(value instanceof NodeValue) && !(value instanceof RelationshipValue)) return undefined;
  const { id } = value.properties;
  return typeof id === 'string' ? id : undefined;
}
