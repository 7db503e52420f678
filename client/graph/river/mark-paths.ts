import type { Mark } from './river.ts';

/** The kinds of marks by their form. */
export type MarkForm = 'switched' | 'joined' | 'left' | 'camp';

/** The outlines of marks around their middle, in pixels. */
export const MARK_PATHS: Readonly<Record<MarkForm, string>> = {
  switched: 'M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0Z',
  joined: 'M-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0Z',
  left: 'M-1.5-6h3v12h-3Z',
  camp: 'M0-5l5 5-5 5-5-5Z',
};

/** The form of a mark: that of the most telling of its events. */
export function formOfMark({ events, at }: Mark): MarkForm {
  if ('camp' in at) return 'camp';
  return (['switched', 'left', 'joined'] as const).find((kind) => events.some((event) => event.kind === kind)) ?? 'joined';
}
