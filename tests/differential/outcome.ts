import type { Value } from '../../server/database/database.ts';
import { embeddedQuery } from '../../server/grammar/embedded/embedded-query.ts';
import type { CypherType } from '../../server/grammar/types/cypher-type.ts';
import { typeOfValue } from '../../server/grammar/types/cypher-type.ts';

/** An answer in a form in which two databases give the same, or the reason why there is none. */
export type Answer =
  | { readonly fields: readonly string[]; readonly rows: readonly string[] }
  | {
      readonly error: string;
      /** What the embedded engine says of Neo4j: that it has what is asked for, that it refuses it too, or nothing. */
      readonly neo4j?: 'has it' | 'refuses it';
    };

/**
 * How the two engines stand to each other on a statement. Two must not be: `silent`, where the embedded engine answers, Neo4j
 * does otherwise, and nothing says so; and `misjudged`, where it says that Neo4j has what Neo4j refuses, or refuses as a
 * mistake what Neo4j answers.
 */
export interface Outcome {
  readonly kind: 'same' | 'rewritten' | 'noted' | 'refused' | 'both refuse' | 'silent' | 'misjudged';
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

/** Runs a statement on both engines, the embedded one as a user has it. Neo4j is asked for all that is answered, or said of it. */
export async function outcomeOf({ text, parameters = {}, properties }: Asked, neo4j: Run, embedded: Run): Promise<Outcome> {
  const types = new Map(Object.entries(parameters).map(([name, value]) => [name, typeOfValue(value)] as const));
  const query = embeddedQuery(text, types, properties);
  if (query.kind === 'refused') {
    const { failure, message } = query.refusal;
    const isMistake = failure === 'refused';
    return refusedOutcome(text, parameters, { error: message, ...(isMistake && { neo4j: 'refuses it' }) }, neo4j);
  }
  const answer = await embedded(query.text, parameters);
  if ('error' in answer) return refusedOutcome(text, parameters, answer, neo4j);
  const expected = await neo4j(text, parameters);
  if (JSON.stringify(expected) === JSON.stringify(answer))
    return { kind: query.text === text ? 'same' : 'rewritten', text, neo4j: expected, embedded: answer };
  return { kind: query.notifications.length > 0 ? 'noted' : 'silent', text, neo4j: expected, embedded: answer };
}

/** What becomes of a refusal of the embedded engine, when Neo4j is asked whether it is true what that says of it. */
async function refusedOutcome(
  text: string,
  parameters: Readonly<Record<string, unknown>>,
  refusal: Extract<Answer, { error: string }>,
  neo4j: Run,
): Promise<Outcome> {
  if (refusal.neo4j === undefined) return { kind: 'refused', text, neo4j: undefined, embedded: refusal };
  // Of what it has, Neo4j may still refuse a value; that it reads the query is seen from its plan.
  const answer = await neo4j(refusal.neo4j === 'has it' ? `EXPLAIN ${text}` : text, parameters);
  const isRefused = 'error' in answer;
  if (isRefused !== (refusal.neo4j === 'refuses it')) return { kind: 'misjudged', text, neo4j: answer, embedded: refusal };
  return { kind: isRefused ? 'both refuse' : 'refused', text, neo4j: answer, embedded: refusal };
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
