import { useQuery } from '@tanstack/react-query';
import type {
  ActorAnswer,
  CypherAnswer,
  GraphAnswer,
  InfoAnswer,
  LibraryAnswer,
  RelationAnswer,
  VocabularyAnswer,
} from '../../model/api.ts';
import { get, post } from './api.ts';

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

/** Titles of the sources by id. The graph carries ids only; a source without a title goes by its id. */
export const useSourceTitles = () =>
  useQuery({
    queryKey: ['sources'],
    queryFn: async ({ signal }) => {
      const statement = 'MATCH (s:Source) RETURN s.id AS id, s.title AS title';
      const { data } = await post<CypherAnswer>('cypher', { statement, parameters: {} }, signal);
      return new Map(data.values.map(([id, title]) => [String(id), String(title ?? id)]));
    },
  });
