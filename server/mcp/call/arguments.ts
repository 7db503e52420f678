import { z } from 'zod';
import { filterShape, knownShape, type RelationFilter, toFilter } from '../../../model/filter/filter-query.ts';
import { parseWindow } from '../../../model/time/window-text.ts';

const FORM = 'write 2008, 2004..2008, 2008-06 or 2008-06-13';

/** A window, as the address of the viewer has it. */
export const windowArgument = z
  .string()
  .transform((text, context) => {
    const parsed = parseWindow(text);
    if (parsed === null) context.addIssue({ code: 'custom', message: `"${text}" is no window; ${FORM}` });
    return parsed ?? z.NEVER;
  })
  .meta({ description: 'a year, month, day, or two with .. between (both inclusive): 2008, 2008-06, 2008-06-13, 2004..2008' });

/** The window of a question that can also be asked of all years. */
export const atArgument = windowArgument.optional();

export const knownArgument = knownShape.known.meta({
  description: 'only sources published by then count (2008, 2008-12 or 2008-12-31): what was known at the time',
});

const { type, category, sign, state, kind, touches, status, confidence, dispute, independent, source, dataset, only } = filterShape;

/** Which relations, whatever the window. */
export const filterArguments = { type, category, sign, kind, touches, status, confidence, dispute, independent, source, dataset, only };
/** Which relations in a window. */
export const windowFilterArguments = { ...filterArguments, state };

type FilterArguments = z.infer<z.ZodObject<typeof windowFilterArguments>>;

/** The filter that arguments say. */
export function filterOf({ only: among, ...facets }: Partial<FilterArguments>): RelationFilter {
  return toFilter({ ...facets, only: among });
}

/** The states that are left out unless they are asked for. */
export const askedArguments = {
  presumed: z.boolean().default(false).meta({ description: 'also what is only presumed to continue in the window' }),
  unknown: z.boolean().default(false).meta({ description: 'also what is not known to have held in the window' }),
};

/** How many rows. */
export function limitArgument(fallback: number, most: number) {
  return z
    .number()
    .int()
    .min(1)
    .max(most)
    .default(fallback)
    .meta({ description: `the most rows, 1 to ${most}` });
}

/** The id of something. @param of what, with its article */
export function idArgument(of: string) {
  return z
    .string()
    .min(1, `write the id of ${of}`)
    .max(200)
    .meta({ description: `id of ${of}` });
}
