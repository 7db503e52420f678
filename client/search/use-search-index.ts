import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { allOf } from '../../model/all-of.ts';
import type { Question } from '../../model/library/question.ts';
import { fetchPart } from '../data/fetch-part.ts';
import type { Publisher } from '../graph/publishers.ts';
import { runSteps } from '../graph/slices.ts';
import type { UnionGraph } from '../graph/union-graph.ts';
import type { Search } from './search-index.ts';

interface LoadedSearch {
  /** `undefined` until it is loaded and its index is made: the first page can do without it. */
  readonly search: Search | undefined;
  readonly error: Error | null;
  retry(): void;
}

/** Up to so many actors are indexed at once. */
const SMALL = 1000;

/** The search over the graph and the saved questions, which is loaded when it is first opened; many actors are indexed in slices. */
export function useSearchIndex(unionGraph: UnionGraph, questions: readonly Question[], publishers: readonly Publisher[]): LoadedSearch {
  const { data, error, refetch } = useQuery({
    queryKey: ['search'],
    queryFn: () => fetchPart(() => import('./search-index.ts')),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const isSmall = unionGraph.actors.length <= SMALL;
  const atOnce = useMemo(
    () => (isSmall && data !== undefined ? allOf(data.searchIndexInSteps(unionGraph, questions, publishers)) : undefined),
    [isSmall, data, unionGraph, questions, publishers],
  );
  const [later, setLater] = useState<Search>();
  useEffect(() => {
    if (isSmall || data === undefined) return;
    return runSteps(data.searchIndexInSteps(unionGraph, questions, publishers), (search) => setLater(() => search)).stop;
  }, [isSmall, data, unionGraph, questions, publishers]);
  return { search: atOnce ?? later, error, retry: refetch };
}
