import type { Value } from '../../server/database/database.ts';
import { embeddedQuery } from '../../server/grammar/embedded/embedded-query.ts';
import type { CypherType } from '../../server/grammar/types/cypher-type.ts';
import { typeOfValue } from '../../server/grammar/types/cypher-type.ts';

/** An answer in a form in which two databases give the same, or the reason why there is none. */
export type Answer = { readonly fields: readonly string[]; readonly rows: readonly string[] } | { readonly error: string };

/**
 * How the two engines stand to each other on a statement. `silent` is the one that must not be: the embedded engine answers,
 * Neo4j does otherwise, and nothing says so.
 */
export interface Outcome {
  readonly kind: 'same' | 'rewritten' | 'noted' | 'refused' | 'both refuse' | 'silent';
  readonly text: string;
  readonly neo4j: Answer | undefined;
  readonly embedded: Answer;
}

/** What runs a statement, and gives its answer or its refusal. */
export type Run = (text: string, parameters: Readonly<Record<string, unknown>>) => Promise<Answer>;

/** A statement of the corpus. */
export interface Asked {
  readonly text: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** The types of the properties in the graph; without them, those of the project's own graph. */
  readonly properties?: ReadonlyMap<string, CypherType>;
}

/** Runs a statement on both engines, the embedded one as a user has it. What that refuses need not be asked of Neo4j. */
export async function outcomeOf({ text, parameters = {}, properties }: Asked, neo4j: Run, embedded: Run): Promise<Outcome> {
  const types = new Map(Object.entries(parameters).map(([name, value]) => [name, typeOfValue(value)] as const));
  const query = embeddedQuery(text, types, properties);
  if (query.kind === 'refused') {
    const isMistake = query.refusal.failure === 'refused';
    const answer = isMistake ? await neo4j(text, parameters) : undefined;
    const kind = answer !== undefined && 'error' in answer ? 'both refuse' : 'refused';
    return { kind, text, neo4j: answer, embedded: { error: query.refusal.message } };
  }
  const answer = await embedded(query.text, parameters);
  if ('error' in answer) return { kind: 'refused', text, neo4j: undefined, embedded: answer };
  const expected = await neo4j(text, parameters);
  if (JSON.stringify(expected) === JSON.stringify(answer))
    return { kind: query.text === text ? 'same' : 'rewritten', text, neo4j: expected, embedded: answer };
  return { kind: query.notifications.length > 0 ? 'noted' : 'silent', text, neo4j: expected, embedded: answer };
}

/**
 * Rows as text. Unless the statement orders them, rows are sorted; so is what lists have in an order that Cypher does not
 * promise: of `collect()` without an order, of `keys()` and `labels()`.
 */
export function comparable(text: string, fields: readonly string[], rows: readonly (readonly Value[])[]): Answer {
  const isOrdered = /\bORDER\s+BY\b/i.test(text);
  const areListsLoose = /\b(collect|keys|labels|nodes|relationships)\s*[({]|\|/i.test(text);
  const texts = rows.map((row) => JSON.stringify(row.map((value) => plain(value, areListsLoose))));
  return { fields: [...fields], rows: isOrdered ? texts : texts.sort() };
}

/** A value without the ids that each database makes up; the last digits of floats are those of the machine's libraries. */
function plain(value: Value, areListsLoose: boolean): unknown {
  const inner = (each: Value): unknown => plain(each, areListsLoose);
  if (Array.isArray(value)) {
    const items = value.map(inner);
    return areListsLoose ? items.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) : items;
  }
  if (typeof value === 'number') return Number(value.toPrecision(12));
  if (typeof value !== 'object' || value === null) return value;
  const { $type, id: _id, source: _source, target: _target, labels, ...others } = value;
  const isEntity = $type === 'Node' || $type === 'Relationship';
  const parts = isEntity ? { ...others, $type, labels: Array.isArray(labels) ? labels.toSorted() : null } : value;
  return Object.entries(parts)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => [key, inner(item ?? null)]);
}
