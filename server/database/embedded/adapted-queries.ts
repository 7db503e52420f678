import { LRUCache } from 'lru-cache';
import type { EmbeddedQuery } from '../../grammar/embedded/embedded-query.ts';
import { type CypherReader, ParseTimeout } from '../../grammar/grammar.ts';
import { type CypherType, typeOfValue } from '../../grammar/types/cypher-type.ts';
import type { Notification, ReadOptions, Statement } from '../database.ts';
import { DatabaseError } from '../database-error.ts';
import { deserializeDatabaseError } from '../serialized-error.ts';

/** So many queries are remembered, each with the types of its parameters. */
const MOST_QUERIES = 500;

/** A user's query as the engine gets it. */
export interface Adapted {
  readonly statement: Required<Statement>;
  readonly notifications: readonly Notification[];
}

/** The queries of users, rewritten so that the engine answers them as Neo4j does. */
export class AdaptedQueries {
  readonly #known = new LRUCache<string, EmbeddedQuery>({ max: MOST_QUERIES });

  constructor(private readonly grammar: CypherReader) {}

  /** @throws DatabaseError `refused` for what Neo4j refuses too, `unsupported` for what the engine answers otherwise */
  async adapt({ text, parameters = {} }: Statement, options: ReadOptions): Promise<Adapted> {
    const types = new Map(Object.entries(parameters).map(([name, value]) => [name, typeOfValue(value)] as const));
    const query = await this.#query(text, types, options);
    if (query.kind === 'refused') throw deserializeDatabaseError(query.refusal);
    return { statement: { text: query.text, parameters }, notifications: query.notifications };
  }

  async #query(text: string, types: ReadonlyMap<string, CypherType>, { signal, pauseClock }: ReadOptions): Promise<EmbeddedQuery> {
    const key = JSON.stringify([text, [...types].map(([name, type]) => [name, keyOf(type)])]);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const asking = { ended: signal ?? new AbortController().signal, ...(pauseClock && { pauseClock }) };
    try {
      const query = await this.grammar.ask('adapt', { text, parameters: types }, asking);
      this.#known.set(key, query);
      return query;
    } catch (error) {
      if (!(error instanceof ParseTimeout)) throw error;
      throw new DatabaseError('refused', 'The query could not be read in time; write it in simpler steps.', { cause: error });
    }
  }
}

/** A type as text; a map is no JSON. */
function keyOf({ kind, of, entries, isFull }: CypherType): unknown {
  return [kind, of && keyOf(of), isFull, entries && [...entries].map(([name, type]) => [name, keyOf(type)])];
}
