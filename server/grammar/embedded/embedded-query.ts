import { CYPHER_25_FUNCTIONS, FUNCTIONS } from '../../../model/cypher/functions.ts';
import type { Notification } from '../../database/database.ts';
import type { SerializedDatabaseError } from '../../database/serialized-error.ts';
import { differenceOf } from '../dialect/differences.ts';
import { DialectRefusal } from '../dialect/rewriting.ts';
import { mistakesIn } from '../parser/analysis.ts';
import type { CypherType } from '../types/cypher-type.ts';
import { PROPERTY_TYPES } from '../types/property-types.ts';
import { adaptQuery, placeOf } from './adapt-query.ts';

/** What becomes of a user's query for the embedded engine. */
export type EmbeddedQuery =
  | { readonly kind: 'adapted'; readonly text: string; readonly notifications: readonly Notification[] }
  | { readonly kind: 'refused'; readonly refusal: SerializedDatabaseError };

/**
 * A query as the embedded engine answers it like Neo4j, or the reason why it cannot.
 * @param text that Neo4j's grammar reads
 * @param parameters their types
 * @param properties the types of the graph's properties; that of one that is not there is not known
 */
export function embeddedQuery(
  text: string,
  parameters: ReadonlyMap<string, CypherType>,
  properties: ReadonlyMap<string, CypherType> = PROPERTY_TYPES,
): EmbeddedQuery {
  const query = rewrittenQuery(text, parameters, properties);
  // It comes last because it takes ten times as long as the rewriting.
  return query.kind === 'refused' ? query : analysedQuery(query, text);
}

/** The query as {@link embeddedQuery} has it, but for what Neo4j's analysis of its meaning would say. */
export function rewrittenQuery(
  text: string,
  parameters: ReadonlyMap<string, CypherType>,
  properties: ReadonlyMap<string, CypherType> = PROPERTY_TYPES,
): EmbeddedQuery {
  return unlessTooDeep(() => {
    try {
      const { text: adapted, notifications } = adaptQuery(text, { properties, parameters });
      return { kind: 'adapted', text: adapted, notifications };
    } catch (error) {
      if (error instanceof DialectRefusal) return { kind: 'refused', refusal: toldOfNeo4j(error, text) ?? refusalOf(error, text) };
      throw error;
    }
  });
}

/** A rewritten query, or the mistake that Neo4j's analysis finds in the text that it was rewritten from. */
export function analysedQuery(query: EmbeddedQuery, text: string): EmbeddedQuery {
  return unlessTooDeep(() => {
    const mistake = mistakeIn(text);
    return mistake === undefined ? query : { kind: 'refused', refusal: mistake };
  });
}

function unlessTooDeep(work: () => EmbeddedQuery): EmbeddedQuery {
  try {
    return work();
  } catch (error) {
    // Each level of a text is one of the stack.
    if (error instanceof RangeError)
      return { kind: 'refused', refusal: { failure: 'refused', message: 'The query is nested too deeply; write it in simpler steps.' } };
    throw error;
  }
}

/** What Neo4j itself calls a mistake in the text, in its words. */
function mistakeIn(text: string): SerializedDatabaseError | undefined {
  const first = mistakesIn(text).find(({ message }) => !isKnownFunction(message));
  if (first === undefined) return undefined;
  const { line, character } = first.start;
  return {
    failure: 'refused',
    message: first.message,
    code: 'Neo.ClientError.Statement.SyntaxError',
    position: { line: line + 1, column: character + 1 },
  };
}

/** Of what is said to be lacking here and there in Neo4j, or to be refused by both: what Neo4j itself calls a mistake in it. */
function toldOfNeo4j({ id }: DialectRefusal, text: string): SerializedDatabaseError | undefined {
  return id === 'semantics' || differenceOf(id).isLacking ? mistakeIn(text) : undefined;
}

/** Whether a complaint is of a function that is one of Cypher's own: the analysis has no list of them. */
function isKnownFunction(message: string): boolean {
  const name = /^Function (\S+) is not present/.exec(message)?.[1]?.toLowerCase();
  const known = [...FUNCTIONS.map((each) => each.name), ...CYPHER_25_FUNCTIONS];
  return known.some((each) => each.toLowerCase() === name);
}

function refusalOf({ id, node, named }: DialectRefusal, text: string): SerializedDatabaseError {
  const { construct, differs, instead, isLacking } = differenceOf(id);
  const what = named === undefined ? construct : `${named}, of ${construct}`;
  const why = isLacking
    ? `The embedded engine does not have ${what}; Neo4j has.`
    : `The embedded engine would answer otherwise than Neo4j: ${what}. ${differs}`;
  return {
    failure: 'unsupported',
    message: `${why}${instead === undefined ? '' : ` ${instead}`}`,
    code: `Entente.Embedded.${id}`,
    position: placeOf(text, node.start),
  };
}
