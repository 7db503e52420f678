import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { ActorAnswer } from '../../model/api/actors.ts';
import type { DyadAnswer } from '../../model/api/dyad.ts';
import type { LibraryAnswer } from '../../model/api/library.ts';
import type { ProceduresAnswer } from '../../model/api/procedures.ts';
import type { RelationAnswer } from '../../model/api/relation.ts';
import type { SchemaAnswer } from '../../model/api/schema.ts';
import type { InfoAnswer } from '../../model/api/server-state.ts';
import type { SourceAnswer, SourcesAnswer } from '../../model/api/sources.ts';
import type { VocabularyAnswer } from '../../model/api/vocabulary.ts';
import type { PathsAnswer } from '../../model/paths/answer.ts';
import type { Day } from '../../model/time/day.ts';
import type { GraphDays } from '../url/graph-days.ts';
import { get } from './api.ts';
import { fetchGraph, graphKey } from './graph.ts';
import { latestVersion, subscribeToVersion } from './graph-version.ts';
import { asKnown } from './known.ts';

/** Hooks for the answers of the API. Each is requested once; details are requested when something is selected. */

export const useInfo = () => useQuery({ queryKey: ['info'], queryFn: ({ signal }) => get<InfoAnswer>('info', signal) });

const vocabulary = queryOptions({
  queryKey: ['vocabulary'],
  queryFn: ({ signal }) => get<VocabularyAnswer>('vocabulary', signal),
});
export const useVocabulary = () => useQuery(vocabulary);

/** The union of all years, as {@link fetchGraph} gives it. */
export const useGraph = (days: GraphDays) =>
  useQuery({
    queryKey: graphKey(days),
    queryFn: ({ client, signal }) => fetchGraph(days, client.ensureQueryData(vocabulary), signal),
    // It is another whenever it is asked for, and looking for parts that are the same takes as long as making it.
    structuralSharing: false,
    // What was seen stays until the other is there.
    placeholderData: keepPreviousData,
  });

export const useLibrary = () => useQuery({ queryKey: ['library'], queryFn: ({ signal }) => get<LibraryAnswer>('library', signal) });

/** The procedures that a query may call. */
export const useProcedures = () =>
  useQuery({ queryKey: ['procedures'], queryFn: ({ signal }) => get<ProceduresAnswer>('cypher/procedures', signal) });

/** The names in the graph that a query is run on now, which may be newer than the one that the page shows. */
export const useGraphSchema = () =>
  useQuery({
    queryKey: ['schema', useSyncExternalStore(subscribeToVersion, latestVersion)],
    queryFn: ({ signal }) => get<SchemaAnswer>('cypher/schema', signal),
    placeholderData: keepPreviousData,
  });

export const useActor = (id: string, known: Day | null) =>
  useQuery({
    queryKey: ['actor', id, known],
    queryFn: ({ signal }) => get<ActorAnswer>(asKnown(`actors/${encodeURIComponent(id)}`, known), signal),
  });

export const useRelation = (id: string, known: Day | null) =>
  useQuery({
    queryKey: ['relation', id, known],
    queryFn: ({ signal }) => get<RelationAnswer>(asKnown(`relations/${encodeURIComponent(id)}`, known), signal),
  });

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
export const useDyad = (a: string, b: string, known: Day | null) =>
  useQuery({
    queryKey: ['dyad', a, b, known],
    queryFn: ({ signal }) => get<DyadAnswer>(asKnown(`dyads/${encodeURIComponent(a)}/${encodeURIComponent(b)}`, known), signal),
  });

/** The answer of `GET /api/paths` to a query string; `null` requests nothing. */
export const usePathsAnswer = (query: string | null) =>
  useQuery({
    queryKey: ['paths', query],
    queryFn: ({ signal }) => get<PathsAnswer>(`paths?${query}`, signal),
    enabled: query !== null,
  });
