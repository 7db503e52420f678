import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Question } from '../../model/library/question.ts';
import { fetchPart } from '../data/fetch-part.ts';
import type { UnionGraph } from '../graph/union-graph.ts';
import type { searchIndex } from './search-index.ts';

interface LoadedSearch {
  /** `undefined` until it is loaded: the first page can do without it. */
  readonly search: ReturnType<typeof searchIndex> | undefined;
  readonly error: Error | null;
  retry(): void;
}

/** The search over the graph and the saved questions, which is loaded when it is first opened. */
export function useSearchIndex(unionGraph: UnionGraph, questions: readonly Question[]): LoadedSearch {
  const { data, error, refetch } = useQuery({
    queryKey: ['search'],
    queryFn: () => fetchPart(() => import('./search-index.ts')),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const search = useMemo(() => data?.searchIndex(unionGraph, questions), [data, unionGraph, questions]);
  return { search, error, retry: refetch };
}
