import { useQuery } from '@tanstack/react-query';
import type {
  ActorAnswer,
  DyadAnswer,
  GraphAnswer,
  InfoAnswer,
  LibraryAnswer,
  ProceduresAnswer,
  RelationAnswer,
  SourceAnswer,
  SourcesAnswer,
  VocabularyAnswer,
} from '../../model/api.ts';
import type { PathsAnswer } from '../../model/paths/answer.ts';
import { get, getVersioned } from './api.ts';

/** Hooks for the answers of the API. Each is requested once; details are requested when something is selected. */

export const useInfo = () => useQuery({ queryKey: ['info'], queryFn: ({ signal }) => get<InfoAnswer>('info', signal) });

export const useVocabulary = () =>
  useQuery({ queryKey: ['vocabulary'], queryFn: ({ signal }) => get<VocabularyAnswer>('vocabulary', signal) });

/** The union of all years, with its version. */
export const useGraph = () => useQuery({ queryKey: ['graph'], queryFn: ({ signal }) => getVersioned<GraphAnswer>('graph', signal) });

export const useLibrary = () => useQuery({ queryKey: ['library'], queryFn: ({ signal }) => get<LibraryAnswer>('library', signal) });

/** The procedures that a query may call. */
export const useProcedures = () =>
  useQuery({ queryKey: ['procedures'], queryFn: ({ signal }) => get<ProceduresAnswer>('cypher/procedures', signal) });

export const useActor = (id: string) =>
  useQuery({ queryKey: ['actor', id], queryFn: ({ signal }) => get<ActorAnswer>(`actors/${encodeURIComponent(id)}`, signal) });

export const useRelation = (id: string) =>
  useQuery({ queryKey: ['relation', id], queryFn: ({ signal }) => get<RelationAnswer>(`relations/${encodeURIComponent(id)}`, signal) });

/** All sources. */
export const useSources = () => useQuery({ queryKey: ['sources'], queryFn: ({ signal }) => get<SourcesAnswer>('sources', signal) });

/** One source with its claims. */
export const useSource = (id: string) =>
  useQuery({ queryKey: ['source', id], queryFn: ({ signal }) => get<SourceAnswer>(`sources/${encodeURIComponent(id)}`, signal) });

/** The titles of the sources by id, since the graph has ids only. */
export const useSourceTitles = () =>
  useQuery({
    queryKey: ['sources'],
    queryFn: ({ signal }) => get<SourcesAnswer>('sources', signal),
    select: titlesOf,
  });

function titlesOf({ sources }: SourcesAnswer): ReadonlyMap<string, string> {
  return new Map(sources.map(({ id, title }) => [id, title]));
}

/** The history of two actors. */
export const useDyad = (a: string, b: string) =>
  useQuery({
    queryKey: ['dyad', a, b],
    queryFn: ({ signal }) => get<DyadAnswer>(`dyads/${encodeURIComponent(a)}/${encodeURIComponent(b)}`, signal),
  });

/** The answer of `GET /api/paths` to a query string; `null` requests nothing. */
export const usePathsAnswer = (query: string | null) =>
  useQuery({
    queryKey: ['paths', query],
    queryFn: ({ signal }) => get<PathsAnswer>(`paths?${query}`, signal),
    enabled: query !== null,
  });
