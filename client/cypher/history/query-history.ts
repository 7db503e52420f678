import { useSyncExternalStore } from 'react';
import { PARAMETER_TYPES, type ParameterType } from '../../../model/library/parameter.ts';
import { hasWords } from '../../../model/text-match.ts';
import { storedList } from '../../data/stored-list.ts';

/** A statement that was run. */
export interface PastQuery {
  readonly statement: string;
  /** The text in the fields of its parameters. */
  readonly texts: Readonly<Record<string, string>>;
  readonly types: Readonly<Record<string, ParameterType>>;
  /** When it was run last, ISO 8601. */
  readonly at: string;
  /** The number of its rows; `null` if it failed or was stopped. */
  readonly rows: number | null;
}

const MOST = 200;

const store = storedList('entente-query-history', isPastQuery);

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

function isPastQuery(value: unknown): value is PastQuery {
  if (typeof value !== 'object' || value === null) return false;
  const { statement, at, rows, texts, types } = value as Partial<Record<keyof PastQuery, unknown>>;
  return (
    typeof statement === 'string' &&
    typeof at === 'string' &&
    (rows === null || typeof rows === 'number') &&
    hasTexts(texts, () => true) &&
    hasTexts(types, (type) => PARAMETER_TYPES.some((each) => each === type))
  );
}

function hasTexts(value: unknown, isRight: (text: string) => boolean): boolean {
  return typeof value === 'object' && value !== null && Object.values(value).every((text) => typeof text === 'string' && isRight(text));
}
