import { formatWindow } from '../../model/time/window-text.ts';
import type { ViewCriteria } from '../graph/visible-graph.ts';
import { criteriaQuery } from './criteria-query.ts';

/** The query string of `GET /api/paths` for paths between two actors under the criteria; `null` until both actors are chosen. */
export function pathsQueryString(path: readonly string[], order: 'together' | 'sequence', criteria: ViewCriteria): string | null {
  const [from, to] = path;
  if (from === undefined || to === undefined) return null;
  const query = criteriaQuery(criteria);
  // What is not known to hold connects nobody.
  query.delete('unknown');
  query.set('from', from);
  query.set('to', to);
  query.set('order', order);
  query.set('at', formatWindow(criteria.window));
  return query.toString();
}
