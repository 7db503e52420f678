import { MOST_ACTORS_IN_ADDRESS } from '../../url/parsers.ts';
import type { UrlValues } from '../../url/viewer-url.ts';

/** The ways to show a result on the canvas. */
export const CANVAS_MODES = ['highlight', 'replace', 'add'] as const;
export type CanvasMode = (typeof CANVAS_MODES)[number];

type SetAside = Pick<UrlValues, 'only' | 'hide'>;
type OnCanvas = Pick<UrlValues, 'view'> & Partial<Pick<UrlValues, 'show' | 'only' | 'hide'>>;

/**
 * The change of the address that shows a result on the canvas, as one step to undo: *highlight* fades the
 * rest, *replace* also sets the rest aside, *add* only brings back those of its actors that were set aside.
 * @param isLatest whether the result is that of the latest run, the only one that stands out on the canvas
 */
export function showOnCanvas(way: CanvasMode, actorIds: ReadonlySet<string>, { only, hide }: SetAside, isLatest = true): OnCanvas {
  const view = 'canvas';
  const stillHidden = hide.filter((id) => !actorIds.has(id));
  switch (way) {
    case 'highlight':
      return { view, show: true };
    case 'replace':
      return { view, show: isLatest, only: [...actorIds], hide: stillHidden };
    case 'add':
      return { view, hide: stillHidden, ...(only.length > 0 && { only: [...new Set([...only, ...actorIds])] }) };
  }
}

/** Whether the resulting address is short enough to be sent. */
export function fitsAddress(way: CanvasMode, actorIds: ReadonlySet<string>, before: SetAside): boolean {
  return (showOnCanvas(way, actorIds, before).only ?? []).length <= MOST_ACTORS_IN_ADDRESS;
}

/** The actors of a result that were set aside. */
export function setAsideOf(actorIds: ReadonlySet<string>, { only, hide }: SetAside): string[] {
  return [...actorIds].filter((id) => hide.includes(id) || (only.length > 0 && !only.includes(id)));
}
