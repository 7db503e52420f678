import { z } from 'zod';
import { askedShape, booleanFlag, filterShape, knownShape, toFilter } from '../filter/filter-query.ts';
import { parseWindow } from '../time/window-text.ts';
import { PATH_ORDERS } from './find-paths.ts';
import { MAX_PATH_STEPS } from './path-relation.ts';

const DEFAULT_ORDER = 'together';
const DEFAULT_PATHS = 20;
const MOST_PATHS = 100;
const DEFAULT_LENGTH = 6;

const actor = (role: string) =>
  z
    .string(`write the id of the actor ${role}`)
    .min(1, `write the id of the actor ${role}`)
    .meta({ description: `id of the actor ${role}` });
const count = (least: number, most: number, fallback: number) =>
  z.coerce
    .number()
    .int()
    .min(least)
    .max(most)
    .optional()
    .meta({ description: `${least} to ${most}; ${fallback} when left out` });

const window = z
  .string()
  .transform((text, context) => {
    const parsed = parseWindow(text);
    if (parsed === null) context.addIssue({ code: 'custom', message: 'write 2008, 2004..2008, 2008-06 or 2008-06-13..2008-07' });
    return parsed;
  })
  .optional();

/** The query of `GET /api/paths`. */
export const pathsQuery = z
  .strictObject({
    from: actor('to start from'),
    to: actor('to arrive at'),
    order: z
      .enum(PATH_ORDERS, `write ${PATH_ORDERS.join(' or ')}`)
      .optional()
      .meta({ description: 'relations that held at the same time (when left out), or that began one after the other' }),
    year: z
      .string()
      .regex(/^(?!0000)\d{4}$/, 'a year has four digits')
      .optional(),
    at: window.meta({ description: '2008, 2004..2008, 2008-06: both ends inclusive as written; without it, all years' }),
    ...filterShape,
    ...knownShape,
    presumed: askedShape.presumed,
    directed: booleanFlag.meta({
      description: 'whether a tie is walked only from its first actor to its second, unless its type is symmetric',
    }),
    limit: count(1, MOST_PATHS, DEFAULT_PATHS),
    maxLength: count(1, MAX_PATH_STEPS, DEFAULT_LENGTH),
  })
  .refine(({ from, to }) => from === undefined || from !== to, {
    path: ['to'],
    message: 'from and to are the same actor; a path needs two',
    when: () => true,
  })
  .refine(({ year, at: written }) => year === undefined || written === undefined, {
    path: ['at'],
    message: 'give only one of: year; at',
    when: () => true,
  })
  .transform(({ from, to, order, year, at: written, known, presumed, directed, limit, maxLength, ...filter }) => ({
    from,
    to,
    order: order ?? DEFAULT_ORDER,
    window: (year === undefined ? written : parseWindow(year)) ?? null,
    known,
    presumed: presumed === true || (filter.state?.only.includes('presumed') ?? false),
    directed: directed ?? false,
    limit: limit ?? DEFAULT_PATHS,
    maxLength: maxLength ?? DEFAULT_LENGTH,
    relations: toFilter(filter),
  }));
export type PathsQuery = z.infer<typeof pathsQuery>;
