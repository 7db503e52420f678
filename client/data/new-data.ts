import { notifyManager, type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useState, useSyncExternalStore } from 'react';
import type { LibraryAnswer } from '../../model/api/library.ts';
import type { InfoAnswer } from '../../model/api/server-state.ts';
import type { VocabularyAnswer } from '../../model/api/vocabulary.ts';
import type { GraphDays } from '../url/graph-days.ts';
import { get } from './api.ts';
import { fetchGraph, graphKey } from './graph.ts';
import { latestVersion, subscribeToVersion } from './graph-version.ts';

/** Newer data on the server than the page shows. */
export interface NewData {
  readonly isAvailable: boolean;
  readonly isLoading: boolean;
  /** Why it could not be loaded; empty if nothing is wrong. */
  readonly problem: string;
  /** How often new data was loaded since the page was opened. */
  readonly loadCount: number;
  /** Loads all of it at once. */
  show(): Promise<void>;
}

export const NewDataContext = createContext<NewData | null>(null);

const LOOK = 'look';

/**
 * Compares the versions on the server and on the page.
 * @param shown the version that the page shows; `null` while it shows none
 * @param days of which days its graph is
 */
export function useNewData(shown: string | null, days: GraphDays): NewData {
  const client = useQueryClient();
  const latest = useSyncExternalStore(subscribeToVersion, latestVersion);
  const [isLoading, setLoading] = useState(false);
  const [problem, setProblem] = useState('');
  const [loadCount, setLoadCount] = useState(0);
  return {
    isAvailable: shown !== null && latest !== null && latest !== shown,
    isLoading,
    problem,
    loadCount,
    async show() {
      setLoading(true);
      setProblem('');
      try {
        await reloadAll(client, days);
        setLoadCount((before) => before + 1);
      } catch (error) {
        setProblem(error instanceof Error ? error.message : String(error));
      } finally {
        setLoading(false);
      }
    },
  };
}

/** Polls a small answer, which carries the version of the graph, at intervals and when the page is focused. */
export function usePollForNewData(everyMs: number): void {
  useQuery({
    queryKey: [LOOK],
    queryFn: ({ signal }) => get('actors?limit=1', signal).then(() => null),
    initialData: null,
    refetchInterval: everyMs,
    refetchOnWindowFocus: 'always',
  });
}

/** Replaces all cached answers at once, so that no picture mixes old and new data, and drops all others. */
async function reloadAll(client: QueryClient, days: GraphDays): Promise<void> {
  const words = get<VocabularyAnswer>('vocabulary');
  const [graph, vocabulary, info, library] = await Promise.all([
    fetchGraph(days, words),
    words,
    get<InfoAnswer>('info'),
    get<LibraryAnswer>('library'),
  ]);
  const taken: Readonly<Record<string, unknown>> = { vocabulary, info, library };
  notifyManager.batch(() => {
    for (const [key, answer] of Object.entries(taken)) client.setQueryData([key], answer);
    const shown = graphKey(days);
    client.setQueryData(shown, graph);
    const isKept = (key: readonly unknown[]) =>
      key[0] === LOOK || String(key[0]) in taken || shown.every((part, index) => key[index] === part);
    client.removeQueries({ predicate: ({ queryKey }) => !isKept(queryKey) });
  });
}
