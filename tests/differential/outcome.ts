import type { Value } from '../../server/database/database.ts';
import { analysedQuery, type EmbeddedQuery, rewrittenQuery } from '../../server/grammar/embedded/embedded-query.ts';
import type { CypherType } from '../../server/grammar/types/cypher-type.ts';
import { typeOfValue } from '../../server/grammar/types/cypher-type.ts';

/** An answer in a form in which two databases give the same, or the reason why there is none. */
export type Answer = { readonly fields: readonly string[]; readonly rows: readonly string[] } | Refusal;

interface Refusal {
  readonly error: string;
  /** What the embedded engine says of Neo4j: that it has what is asked for, that it refuses it too, or nothing. */
  readonly neo4j?: 'has it' | 'refuses it';
}

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
  /**
   * Whether Neo4j's analysis of the meaning is also asked where both engines give one answer, as it is for a user. It takes
   * longer than all else; without it, only what it refuses without need stays unseen.
   */
  readonly isAlwaysAnalysed?: boolean;
}

/**
 * Runs a statement on both engines, the embedded one as a user has it. Neo4j is asked for all that is answered, or said of it;
 * what the rewriting refuses need not be asked of it.
 */
export async function outcomeOf(asked: Asked, neo4j: Run, embedded: Run): Promise<Outcome> {
  const { text, parameters = {}, properties, isAlwaysAnalysed = true } = asked;
  const types = new Map(Object.entries(parameters).map(([name, value]) => [name, typeOfValue(value)] as const));
  const query = rewrittenQuery(text, types, properties);
  if (query.kind === 'refused') return refusedOutcome(asked, refusalIn(query, text), neo4j);
  const [answer, expected] = await Promise.all([embedded(query.text, parameters), neo4j(text, parameters)]);
  const isEqual = !('error' in answer) && JSON.stringify(expected) === JSON.stringify(answer);
  const analysed = isEqual && !isAlwaysAnalysed ? query : analysedQuery(query, text);
  if (analysed.kind === 'refused') return refusedOutcome(asked, refusalIn(analysed, text), neo4j);
  if ('error' in answer) return refusedOutcome(asked, answer, neo4j);
  const answered = query.text === text ? 'same' : 'rewritten';
  const different = query.notifications.length > 0 ? 'noted' : 'silent';
  return { kind: isEqual ? answered : different, text, neo4j: expected, embedded: answer };
}

function refusalIn({ refusal: { failure, message } }: Extract<EmbeddedQuery, { kind: 'refused' }>, text: string): Refusal {
  if (failure === 'refused') return { error: message, neo4j: 'refuses it' };
  // The line with long support reads no CYPHER 25.
  const isSaid = message.includes('; Neo4j has.') && !/^\s*CYPHER\s+25\b/i.test(text);
  return { error: message, ...(isSaid && { neo4j: 'has it' }) };
}

/** What becomes of a refusal of the embedded engine, when Neo4j is asked whether it is true what that says of it. */
async function refusedOutcome({ text, parameters = {} }: Asked, refusal: Refusal, neo4j: Run): Promise<Outcome> {
  if (refusal.neo4j === undefined) return { kind: 'refused', text, neo4j: undefined, embedded: refusal };
  // Of what it has, Neo4j may still refuse a value; that it reads the query is seen from its plan.
  const answer = await neo4j(refusal.neo4j === 'has it' ? `EXPLAIN ${text}` : text, parameters);
  const isRefused = 'error' in answer;
  if (isRefused !== (refusal.neo4j === 'refuses it')) return { kind: 'misjudged', text, neo4j: answer, embedded: refusal };
  return { kind: isRefused ? 'both refuse' : 'refused', text, neo4j: answer, embedded: refusal };
}

/** Fails a property with what the engines answered, where nothing says that they differ. */
export function expectNoSilence({ kind, text, neo4j, embedded }: Outcome): void {
  if (kind === 'silent' || kind === 'misjudged') expect([kind, text, embedded]).toEqual(['same', text, neo4j]);
}

/**
 * Rows as text. Unless the statement orders them, rows are sorted, and those that its order leaves alike are; so is what a
 * column has in lists whose order Cypher does not promise.
 */
export function comparable(text: string, fields: readonly string[], rows: readonly (readonly Value[])[]): Answer {
  const loose = looseColumns(text, fields.length);
  const texts = rows.map((row) => row.map((value, at) => JSON.stringify(plain(value, loose[at] ?? true))));
  const keys = /\bORDER\s+BY\b/i.test(text) ? orderColumns(text, fields) : [];
  const ordered = keys === undefined ? texts : alike(texts, keys).flatMap((group) => group.sort(byText));
  return { fields: [...fields], rows: ordered.map((row) => `[${row.join()}]`) };
}

/** What gives lists in an open order: `collect()`, `keys()` and `labels()`, and what a pattern matches. */
const OPEN_ORDER = /\b(collect|keys|labels)\s*[({]|\[\s*(\w+\s*=\s*)?\([^()]*\)\s*<?-/i;

/** Which columns may have such lists: those that are made of them, and all where something before the last RETURN is. */
function looseColumns(text: string, count: number): boolean[] {
  const at = text.search(/\bRETURN\b(?![\s\S]*\bRETURN\b)/i);
  const items = itemsOf(text.slice(at).replace(/^RETURN\s+(DISTINCT\s+)?/i, ''));
  const isAll = at < 0 || items.length !== count || OPEN_ORDER.test(text.slice(0, at));
  return Array.from({ length: count }, (_, place) => (isAll ? OPEN_ORDER.test(text) : OPEN_ORDER.test(items[place] ?? '')));
}

/** Parts between commas that are in no brackets and no text. */
function itemsOf(text: string): string[] {
  const items = [''];
  let depth = 0;
  for (const [part] of text.matchAll(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`|[\s\S]/g)) {
    if (/^[([{]$/.test(part)) depth += 1;
    if (/^[)\]}]$/.test(part)) depth -= 1;
    if (part === ',' && depth === 0) items.push('');
    else items[items.length - 1] += part;
  }
  return items;
}

/** The columns by which the last ORDER BY orders; `undefined` where it orders by something else. */
function orderColumns(text: string, fields: readonly string[]): number[] | undefined {
  const [, last] = /\bRETURN\b(?![\s\S]*\bRETURN\b)[\s\S]*?\bORDER\s+BY\s+([\s\S]+?)\s*(\b(SKIP|OFFSET|LIMIT)\b|$)/i.exec(text) ?? [];
  const columns = last?.split(',').map((item) => fields.indexOf(item.trim().replace(/\s+(ASC|DESC)(ENDING)?$/i, '')));
  return columns?.includes(-1) ? undefined : columns;
}

/** Rows one after the other that have the same in some columns. */
function alike(rows: readonly string[][], columns: readonly number[]): string[][][] {
  const groups: string[][][] = [];
  for (const row of rows) {
    const [before] = groups.at(-1) ?? [];
    if (before !== undefined && columns.every((column) => before[column] === row[column])) groups.at(-1)?.push(row);
    else groups.push([row]);
  }
  return groups;
}

function byText(a: readonly string[], b: readonly string[]): number {
  return a.join() < b.join() ? -1 : 1;
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
