import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { CampHistoryAnswer, CampsAnswer } from '../../model/camps/answer.ts';
import type { CampSettings } from '../../model/camps/query.ts';
import { formatWindow } from '../../model/time/window-text.ts';
import type { ViewCriteria } from '../graph/visible-graph.ts';
import { get } from './api.ts';
import { criteriaQuery } from './criteria-query.ts';

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
    queryKey: ['camps', query.toString()],
    queryFn: ({ signal }) => get<CampsAnswer>(`camps?${query}`, signal),
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** The camps of every year, with the filters of the picture, and what became of them. */
export function useCampHistory(criteria: ViewCriteria, settings: CampSettings, enabled = true) {
  const query = queryOf(criteria, settings).toString();
  return useQuery({
    queryKey: ['camp-history', query],
    queryFn: ({ signal }) => get<CampHistoryAnswer>(`camps/history?${query}`, signal),
    placeholderData: keepPreviousData,
    enabled,
  });
}

function queryOf(criteria: ViewCriteria, { number, weight }: CampSettings): URLSearchParams {
  const query = criteriaQuery(criteria);
  query.set('number', number);
  query.set('weight', weight);
  return query;
}
