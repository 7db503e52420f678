import { writeWindow } from '../../model/time/window-text.ts';
import type { Lens } from '../graph/scene.ts';
import { lensQuery } from './lens-query.ts';

/** The query string of `GET /api/paths` for paths between two actors within a lens; `null` until both actors are chosen. */
export function pathsQuery(path: readonly string[], order: 'together' | 'sequence', lens: Lens): string | null {
  const [from, to] = path;
  if (from === undefined || to === undefined) return null;
  const query = lensQuery(lens);
  query.set('from', from);
  query.set('to', to);
  query.set('order', order);
  query.set('at', writeWindow(lens.window));
  return query.toString();
}
