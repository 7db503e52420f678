import { useQuery } from '@tanstack/react-query';
import type {
  ActorAnswer,
  GraphAnswer,
  InfoAnswer,
  LibraryAnswer,
  RelationAnswer,
  SourcesAnswer,
  VocabularyAnswer,
} from '../../model/api.ts';
import { get } from './api.ts';

/** The answers of the API, each asked for once; only the details of what is selected are asked for later. */

export const useInfo = () => useQuery({ queryKey: ['info'], queryFn: ({ signal }) => get<InfoAnswer>('info', signal) });

export const useVocabulary = () =>
  useQuery({ queryKey: ['vocabulary'], queryFn: ({ signal }) => get<VocabularyAnswer>('vocabulary', signal) });

/** The union of all years. */
export const useGraph = () => useQuery({ queryKey: ['graph'], queryFn: ({ signal }) => get<GraphAnswer>('graph', signal) });

export const useLibrary = () => useQuery({ queryKey: ['library'], queryFn: ({ signal }) => get<LibraryAnswer>('library', signal) });

export const useActor = (id: string) =>
  useQuery({ queryKey: ['actor', id], queryFn: ({ signal }) => get<ActorAnswer>(`actors/${encodeURIComponent(id)}`, signal) });

export const useRelation = (id: string) =>
  useQuery({ queryKey: ['relation', id], queryFn: ({ signal }) => get<RelationAnswer>(`relations/${encodeURIComponent(id)}`, signal) });

/** Titles of the sources by id: the graph carries ids only. */
export const useSourceTitles = () =>
  useQuery({
    queryKey: ['sources'],
    queryFn: async ({ signal }) => {
      const { sources } = await get<SourcesAnswer>('sources', signal);
      return new Map(sources.map(({ id, title }) => [id, title]));
    },
  });
