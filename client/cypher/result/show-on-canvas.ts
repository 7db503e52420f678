import { MOST_ACTORS_IN_ADDRESS } from '../../url/parsers.ts';
import type { UrlValues } from '../../url/viewer-url.ts';

/** How a result comes to the canvas. */
export const WAYS = ['highlight', 'replace', 'add'] as const;
export type Way = (typeof WAYS)[number];

type SetAside = Pick<UrlValues, 'only' | 'hide'>;
type OnCanvas = Pick<UrlValues, 'view'> & Partial<Pick<UrlValues, 'show' | 'only' | 'hide'>>;

/**
 * The one change of the address that brings a result to the canvas, so that it is one step to undo: *highlight* fades the
 * rest, *replace* also sets the rest aside, *add* brings back those of its actors that were set aside, and only that.
 */
export function onCanvas(way: Way, actorIds: ReadonlySet<string>, { only, hide }: SetAside): OnCanvas {
  const view = 'canvas';
  const stillHidden = hide.filter((id) => !actorIds.has(id));
  switch (way) {
    case 'highlight':
      return { view, show: true };
    case 'replace':
      return { view, show: true, only: [...actorIds], hide: stillHidden };
    case 'add':
      return { view, hide: stillHidden, ...(only.length > 0 && { only: [...new Set([...only, ...actorIds])] }) };
  }
}

/** Whether a result that comes to the canvas in this way still fits into an address. */
export function fitsAddress(way: Way, actorIds: ReadonlySet<string>, before: SetAside): boolean {
  return (onCanvas(way, actorIds, before).only ?? []).length <= MOST_ACTORS_IN_ADDRESS;
}

/** Those of the actors that were set aside, and would be added. */
export function setAsideOf(actorIds: ReadonlySet<string>, { only, hide }: SetAside): string[] {
  return [...actorIds].filter((id) => hide.includes(id) || (only.length > 0 && !only.includes(id)));
}
