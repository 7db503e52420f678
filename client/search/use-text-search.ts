import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { SearchAnswer, SearchedKind } from '../../model/api/search.ts';
import type { Day } from '../../model/time/day.ts';
import { get } from '../data/api.ts';

/** So long nothing is typed before the server is asked, milliseconds. */
const PAUSE = 120;
/** The longest query that the server takes, characters. */
const LONGEST = 200;

interface TextSearch {
  /** `undefined` while the query that is typed has not been answered. */
  readonly answer: SearchAnswer | undefined;
  readonly isPending: boolean;
  readonly error: Error | null;
  retry(): void;
}

/** What the server finds in the texts of the graph. @param kind the only kind that is wanted @param limit how many of each kind */
export function useTextSearch(typed: string, kind: SearchedKind | undefined, limit: number, known: Day | null): TextSearch {
  const query = typed.trim().slice(0, LONGEST);
  const [asked] = useDebouncedValue(query, PAUSE);
  const parameters = new URLSearchParams({
    q: asked,
    limit: String(limit),
    ...(kind !== undefined && { kind }),
    ...(known !== null && { known }),
  });
  const { data, error, refetch } = useQuery({
    queryKey: ['texts', String(parameters)],
    queryFn: ({ signal }) => get<SearchAnswer>(`search?${parameters}`, signal),
    enabled: asked !== '' && asked === query,
  });
  const answer = asked === query && query !== '' ? data : undefined;
  return { answer, isPending: query !== '' && answer === undefined && error === null, error, retry: refetch };
}
