import { z } from 'zod';
import { ACTOR_KINDS } from '../coding/actor-kinds.ts';
import { CONFIDENCES, STATUSES } from '../coding/codes.ts';
import { SIGN_NAMES } from '../coding/sign.ts';
import { CHANGES } from '../comparison/compare-windows.ts';
import { unknownValueMessage } from '../spelling/unknown-value.ts';
import { addDays, type Day } from '../time/day.ts';
import { EdtfError } from '../time/edtf.ts';
import { VISIBLE_STATES } from '../time/relation-time.ts';
import type { Window } from '../time/window.ts';
import { windowBetween } from '../time/window-between.ts';
import { parseWindow } from '../time/window-text.ts';
import { type FacetChoice, parseChoice, parseIds } from './facet-choice.ts';
import { DISPUTES, FACETS, type Facet, type Filter, INDEPENDENT_SOURCES } from './filter.ts';

/**
 * The query parameters that select relations. Filters, window and actors have the same form as in the
 * address of the viewer, so that the address of a picture is also the address of its data.
 */

const text = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat().join(','));

const FORM = 'FUNDS,TRAINS lets only these pass; -FUNDS leaves it out';

/** One facet. @param known the values there are, where they are the same for every dataset */
export const facetChoice = (known?: readonly string[]) =>
  text
    .transform((value, context): FacetChoice | null => {
      const parsed = parseChoice(value);
      const unknown = [...(parsed?.only ?? []), ...(parsed?.not ?? [])].filter((each) => known !== undefined && !known.includes(each));
      for (const each of unknown) context.addIssue({ code: 'custom', message: unknownValueMessage(each, known ?? []) });
      return parsed;
    })
    .optional()
    .meta({ description: FORM });
const ids = text.transform(parseIds).optional().meta({ description: 'ids, separated by commas' });

const FACET_SHAPE = {
  category: facetChoice(),
  type: facetChoice(),
  sign: facetChoice(SIGN_NAMES),
  state: facetChoice(VISIBLE_STATES),
  kind: facetChoice(ACTOR_KINDS).meta({ description: `of both actors: ${FORM}` }),
  touches: facetChoice(ACTOR_KINDS).meta({
    description: 'kinds of which one actor at least is: state lets what touches a state pass; -state leaves it out',
  }),
  status: facetChoice(STATUSES),
  confidence: facetChoice(CONFIDENCES),
  dispute: facetChoice(DISPUTES),
  independent: facetChoice(INDEPENDENT_SOURCES),
  source: facetChoice(),
  dataset: facetChoice(),
} satisfies Partial<Record<Facet, unknown>>;

export const filterShape = { ...FACET_SHAPE, hide: ids, only: ids };

/** The facet that only a comparison has. */
export const changeShape = { change: facetChoice([...CHANGES, 'none']) };

const date = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/, 'write a year, month or day: 2008, 2008-06 or 2008-06-13')
  .optional();

/** The window as `year=2008`, as `from=2004&to=2008`, or as the viewer writes it, `at=2004..2008`. */
export const windowShape = {
  year: z
    .string()
    .regex(/^\d{4}$/, 'a year has four digits')
    .optional(),
  from: date,
  to: date,
  at: z.string().optional().meta({ description: '2008, 2004..2008, 2008-06: both ends inclusive as written' }),
};

export const booleanFlag = z
  .enum(['true', 'false'], 'write true or false')
  .transform((value) => value === 'true')
  .optional();

/** The last day of the year, month or day that is written. */
export const lastDay = date.transform((written, context): Day | undefined => {
  try {
    return written === undefined ? undefined : addDays(windowBetween(written, written).to, -1);
  } catch (error) {
    if (!(error instanceof EdtfError)) throw error;
    context.addIssue({ code: 'custom', message: error.message });
    return z.NEVER;
  }
});

/** The day by which sources have to be published to count. */
export const knownShape = {
  known: lastDay.meta({
    description:
      'only sources published by then count: 2008, 2008-12 or 2008-12-31. Relations, states and counts follow; dates, summaries and descriptions are as they were written, from all sources',
  }),
};

/** The query of answers that are about one thing: as it was known on a day. */
export const knownQuery = z.strictObject(knownShape);

/** The states that are left out unless they are asked for, here or by a filter that names them. */
export const askedShape = {
  presumed: booleanFlag.meta({ description: 'also what is presumed to continue: after its last attestation, and said to go on' }),
  unknown: booleanFlag.meta({
    description: 'also what may have held: before a beginning, or after an end, that none of its sources dates',
  }),
};

/** How many relations are sent at the most. */
export const limitShape = { limit: z.coerce.number().int().min(1).optional().meta({ description: 'the most relations that are sent' }) };

/** Which relations are selected, whatever the window. */
export interface RelationFilter {
  readonly filter: Filter;
  /** Ids of actors whose relations are left out. */
  readonly hide: readonly string[];
  /** Unless empty: relations between these actors only. */
  readonly only: readonly string[];
}

type FilterInput = Readonly<Partial<Record<Facet, FacetChoice | null | undefined>>> & {
  readonly hide?: readonly string[] | undefined;
  readonly only?: readonly string[] | undefined;
};

/** Turns the facets of a request into a filter. */
export function toFilter({ hide = [], only = [], ...facets }: FilterInput): RelationFilter {
  const set = FACETS.flatMap((facet) => (facets[facet] == null ? [] : [[facet, facets[facet]]]));
  return { filter: Object.fromEntries(set), hide, only };
}

type WindowInput = Readonly<Partial<Record<keyof typeof windowShape, string | undefined>>>;

/** The window of a request; `null` when it names none: the union of all years. */
export function toWindow({ year, from, to, at }: WindowInput, context: z.RefinementCtx): Window | null {
  const fail = (path: string, message: string) => {
    context.addIssue({ code: 'custom', path: [path], message });
    return z.NEVER;
  };
  const ways = [year, from ?? to, at].filter((given) => given !== undefined).length;
  if (ways === 0) return null;
  if (ways > 1) return fail(year === undefined ? 'at' : 'year', 'give only one of: year; from and to; at');
  if (at !== undefined) return parseWindow(at) ?? fail('at', 'write 2008, 2004..2008, 2008-06 or 2008-06-13');
  const first = year ?? from ?? to ?? '';
  const last = year ?? to ?? from ?? '';
  try {
    return windowBetween(first, last);
  } catch (error) {
    if (error instanceof EdtfError || error instanceof RangeError) return fail(year === undefined ? 'to' : 'year', error.message);
    throw error;
  }
}

/** The filters without a window, for answers that are about all years. */
export const filterQuery = z
  .strictObject({ ...filterShape, ...knownShape })
  .transform(({ known, ...filter }) => ({ known, ...toFilter(filter) }));

export const graphShape = { ...windowShape, ...filterShape, ...askedShape, ...knownShape, ...limitShape };

type GraphInput = z.infer<z.ZodObject<typeof graphShape>>;

export function toGraphQuery({ year, from, to, at, presumed, unknown, known, limit, ...filter }: GraphInput, context: z.RefinementCtx) {
  return {
    window: toWindow({ year, from, to, at }, context),
    known,
    asked: { presumed: presumed ?? false, unknown: unknown ?? false },
    limit,
    ...toFilter(filter),
  };
}

/** The query of `GET /api/graph`, and of an actor's neighbours. */
export const graphQuery = z.strictObject(graphShape).transform(toGraphQuery);
export type GraphQuery = z.infer<typeof graphQuery>;
