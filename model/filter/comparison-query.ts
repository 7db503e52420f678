import { z } from 'zod';
import { chronological } from '../comparison/compare-windows.ts';
import { knownInOrder } from '../comparison/known-days.ts';
import type { Day } from '../time/day.ts';
import type { Window } from '../time/window.ts';
import { parseWindow } from '../time/window-text.ts';
import { askedShape, changeShape, filterShape, knownShape, lastDay, limitShape, toFilter, toWindow, windowShape } from './filter-query.ts';

const comparedShape = {
  vs: z.string().optional().meta({ description: 'the other window, as in at' }),
  vsKnown: z.literal('all').or(lastDay).optional().meta({
    description: 'instead of vs, to compare what was known: the other day by which sources have to be published; all: every source',
  }),
};

/** The two sides of a comparison: two windows as they were known on one day, or one window as it was known on two. */
export type ComparisonSides =
  | { readonly of: 'windows'; readonly windows: readonly [Window, Window]; readonly known: Day | undefined }
  | { readonly of: 'knowledge'; readonly window: Window; readonly known: readonly [Day | undefined, Day | undefined] };

/** The query of `GET /api/comparison`. */
export const comparisonQuery = z
  .strictObject({ ...windowShape, ...comparedShape, ...filterShape, ...changeShape, ...askedShape, ...knownShape, ...limitShape })
  .transform(({ year, from, to, at, vs, vsKnown, presumed, unknown, known, limit, ...filter }, context) => ({
    sides: toSides({ window: toWindow({ year, from, to, at }, context), vs, known, vsKnown }, context),
    asked: { presumed: presumed ?? false, unknown: unknown ?? false },
    limit,
    ...toFilter(filter),
  }));
export type ComparisonQuery = z.infer<typeof comparisonQuery>;

interface SidesInput {
  readonly window: Window | null;
  readonly vs: string | undefined;
  readonly known: Day | undefined;
  readonly vsKnown: Day | 'all' | undefined;
}

function toSides({ window, vs, known, vsKnown }: SidesInput, context: z.RefinementCtx): ComparisonSides {
  const fail = (path: string, message: string) => {
    context.addIssue({ code: 'custom', path: [path], message });
    return z.NEVER;
  };
  if (window === null) return fail('at', 'a comparison needs a window: 2008, 2004..2008, 2008-06 or 2008-06-13');
  if ((vs === undefined) === (vsKnown === undefined))
    return fail('vs', 'give one of: vs, the other window; vsKnown, the other day by which sources have to be published');
  if (vsKnown !== undefined) {
    const other = vsKnown === 'all' ? undefined : vsKnown;
    return other === known
      ? fail('vsKnown', 'the same as known; name another day, or all')
      : { of: 'knowledge', window, known: knownInOrder(known, other) };
  }
  const other = parseWindow(vs ?? '');
  return other === null
    ? fail('vs', 'write 2008, 2004..2008, 2008-06 or 2008-06-13')
    : { of: 'windows', windows: chronological(window, other), known };
}
