import { notifyManager, type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useState, useSyncExternalStore } from 'react';
import type { GraphAnswer, InfoAnswer, LibraryAnswer, VocabularyAnswer } from '../../model/api.ts';
import { get, getVersioned } from './api.ts';
import { latestVersion, onVersion } from './graph-version.ts';

/** Data that the server has and the page does not show. */
export interface NewData {
  readonly isThere: boolean;
  readonly isComing: boolean;
  /** Why they could not be shown; empty when nothing is wrong. */
  readonly problem: string;
  /** How often they have been taken since the page was opened. */
  readonly times: number;
  /** Takes all of them at once. */
  show(): Promise<void>;
}

export const NewDataContext = createContext<NewData | null>(null);

const LOOK = 'look';

/** @param shown the version of the graph that is shown; `null` while there is none */
export function useNewData(shown: string | null): NewData {
  const client = useQueryClient();
  const latest = useSyncExternalStore(onVersion, latestVersion);
  const [isComing, setComing] = useState(false);
  const [problem, setProblem] = useState('');
  const [times, setTimes] = useState(0);
  return {
    isThere: shown !== null && latest !== null && latest !== shown,
    isComing,
    problem,
    times,
    async show() {
      setComing(true);
      setProblem('');
      try {
        await takeAll(client);
        setTimes((before) => before + 1);
      } catch (error) {
        setProblem(error instanceof Error ? error.message : String(error));
      } finally {
        setComing(false);
      }
    },
  };
}

/** Asks now and then, and whenever the page is looked at again, for a small answer: it tells the version of the graph. */
export function useLook(everyMs: number): void {
  useQuery({
    queryKey: [LOOK],
    queryFn: ({ signal }) => get('actors?limit=1', signal).then(() => null),
    initialData: null,
    refetchInterval: everyMs,
    refetchOnWindowFocus: 'always',
  });
}

/** Puts the new answers in the place of the old ones together, so that no picture is made of both; what else was asked is forgotten. */
async function takeAll(client: QueryClient): Promise<void> {
  const [graph, vocabulary, info, library] = await Promise.all([
    getVersioned<GraphAnswer>('graph'),
    get<VocabularyAnswer>('vocabulary'),
    get<InfoAnswer>('info'),
    get<LibraryAnswer>('library'),
  ]);
  const taken: Readonly<Record<string, unknown>> = { graph, vocabulary, info, library };
  notifyManager.batch(() => {
    for (const [key, answer] of Object.entries(taken)) client.setQueryData([key], answer);
    client.removeQueries({ predicate: ({ queryKey: [key] }) => key !== LOOK && !(String(key) in taken) });
  });
}
