import { useSyncExternalStore } from 'react';
import * as z from 'zod/mini';
import { PARAMETER_TYPES, type ParameterType } from '../../../model/library/parameter.ts';
import { hasWords } from '../../../model/text-match.ts';
import { storedList } from '../../data/stored-list.ts';

/** A statement that was run, or whose plan was asked for. */
export interface PastQuery {
  readonly statement: string;
  /** The text in the fields of its parameters. */
  readonly texts: Readonly<Record<string, string>>;
  readonly types: Readonly<Record<string, ParameterType>>;
  /** When it was run last, ISO 8601. */
  readonly at: string;
  /** The number of its rows; `null` if it failed, was stopped, or asked for its plan. */
  readonly rows: number | null;
}

const MOST = 200;

const pastQuery = z.looseObject({
  statement: z.string(),
  texts: z.record(z.string(), z.string()),
  types: z.record(z.string(), z.enum(PARAMETER_TYPES)),
  at: z.string(),
  rows: z.nullable(z.number()),
});
const store = storedList<PastQuery>('entente-query-history', pastQuery);

/** The queries that were run in this browser, the latest first. */
export function useQueryHistory(): readonly PastQuery[] {
  return useSyncExternalStore(store.subscribe, store.items);
}

/** Adds a query to the top of the history and removes an older entry of the same query. */
export function addToHistory(query: PastQuery): void {
  const isSame = (other: PastQuery) => other.statement === query.statement && JSON.stringify(other.texts) === JSON.stringify(query.texts);
  try {
    store.store([query, ...store.items().filter((other) => !isSame(other))].slice(0, MOST));
  } catch {
    // Without storage there is no history, and the query runs anyway.
  }
}

export function clearHistory(): void {
  store.store([]);
}

/** The queries that have all the words, in any order, in their text or parameters. */
export function searchHistory(queries: readonly PastQuery[], words: string): readonly PastQuery[] {
  return queries.filter(({ statement, texts }) => hasWords(`${statement} ${Object.values(texts).join(' ')}`, words));
}
