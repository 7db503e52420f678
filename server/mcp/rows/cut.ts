import { z } from 'zod';

/** How many of how many an answer has. */
export const shownOf = z
  .object({ shown: z.number().int(), of: z.number().int() })
  .meta({ description: 'how many of how many are here; ask for more with limit, or narrow the question' });
export type ShownOf = z.infer<typeof shownOf>;

/** `50 of 312 relations`, or `12 relations` where nothing is left out. */
export function countWords({ shown, of }: ShownOf, one: string, many = `${one}s`): string {
  const what = of === 1 ? one : many;
  return shown === of ? `${of.toLocaleString('en')} ${what}` : `${shown.toLocaleString('en')} of ${of.toLocaleString('en')} ${what}`;
}
