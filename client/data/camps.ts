import { keepPreviousData, type Query, type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import type { CampHistoryAnswer, CampsAnswer } from '../../model/camps/answer.ts';
import type { CampSettings } from '../../model/camps/query.ts';
import { formatWindow } from '../../model/time/window-text.ts';
import type { ViewCriteria } from '../graph/visible-graph.ts';
import { ApiError, get } from './api.ts';
import { criteriaQuery } from './criteria-query.ts';

/** With what the keys of the two queries begin. */
const [WINDOW, HISTORY] = ['camps', 'camp-history'] as const;

/** The camps of the window that is looked at, with the filters of the picture. Those of the last window stay until these are there. */
export function useCamps(
  criteria: ViewCriteria,
  settings: CampSettings,
  options: { readonly readings?: boolean; readonly enabled?: boolean } = {},
) {
  const { readings = false, enabled = true } = options;
  const query = queryOf(criteria, settings);
  query.set('at', formatWindow(criteria.window));
  if (readings) query.set('readings', 'true');
  return useQuery({
    queryKey: [WINDOW, query.toString()],
    queryFn: ({ signal }) => get<CampsAnswer>(`camps?${query}`, signal),
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** The camps of every year, with the filters of the picture, and what became of them. */
export function useCampHistory(criteria: ViewCriteria, settings: CampSettings, enabled = true) {
  const query = queryOf(criteria, settings).toString();
  const client = useQueryClient();
  return useQuery({
    queryKey: [HISTORY, query],
    queryFn: async ({ signal }) => {
      const history = await get<CampHistoryAnswer>(`camps/history?${query}`, signal);
      // Windows that did not wait for it have names of their own.
      const isNamedAlone = ({ state }: Query) => (state.data as CampsAnswer | undefined)?.followed === false;
      void client.invalidateQueries({ queryKey: [WINDOW], predicate: isNamedAlone });
      return history;
    },
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** Whether a query waits for nothing although it has no answer, since somebody has stopped it. */
export function isStopped({ isPending, isPlaceholderData, fetchStatus }: UseQueryResult): boolean {
  return (isPending || isPlaceholderData) && fetchStatus === 'idle';
}

/** Stops all that finds camps, here and on the server, and begins again what has no answer yet. */
export function useStopCamps(): { readonly stop: () => void; readonly again: () => void } {
  const client = useQueryClient();
  const keys = [[WINDOW], [HISTORY]];
  return {
    stop: () => {
      for (const queryKey of keys) void client.cancelQueries({ queryKey });
    },
    again: () => {
      for (const queryKey of keys) {
        void client.refetchQueries({ queryKey, type: 'active', predicate: ({ state }) => state.data === undefined });
      }
    },
  };
}

/** Why the camps of all years are not followed, where they are too many for that; that is no failure to try again. */
export function isTooLarge(error: Error): boolean {
  return error instanceof ApiError && error.problem?.status === 422;
}

function queryOf(criteria: ViewCriteria, { number, weight }: CampSettings): URLSearchParams {
  const query = criteriaQuery(criteria);
  query.set('number', number);
  query.set('weight', weight);
  return query;
}
