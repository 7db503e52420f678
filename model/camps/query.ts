import { z } from 'zod';
import {
  askedShape,
  booleanFlag,
  filterShape,
  knownShape,
  type RelationFilter,
  toFilter,
  toWindow,
  windowShape,
} from '../filter/filter-query.ts';
import type { AskedStates } from '../filter/shown-states.ts';
import type { Day } from '../time/day.ts';
import { CAMP_NUMBERS, type CampNumber } from './bad-cycle.ts';
import { DEFAULT_WEIGHTING, WEIGHTING_NAMES, type WeightingName } from './weighting.ts';

/** How camps are found: how many there may be, and what a relation weighs. */
export interface CampSettings {
  readonly number: CampNumber;
  readonly weight: WeightingName;
}

/** Which relations make the camps, and how. */
export interface CampChoice extends RelationFilter, CampSettings {
  readonly asked: AskedStates;
  readonly known: Day | undefined;
}

/** How camps are found. */
export const campShape = {
  number: z
    .enum(CAMP_NUMBERS, `write ${CAMP_NUMBERS.join(' or ')}`)
    .default('any')
    .meta({
      description: 'any: as many camps as fit best (weak balance, Davis 1967); two: two sides in each connected group (Harary 1953)',
    }),
  weight: z
    .enum(WEIGHTING_NAMES, `write ${WEIGHTING_NAMES.join(', ')}`)
    .default(DEFAULT_WEIGHTING)
    .meta({
      description:
        'pairs: each sign between two actors counts once; relations: each relation counts; net: the sign that two actors have more of counts once. A relation of a weak type counts half',
    }),
};

const choiceShape = { ...filterShape, ...askedShape, ...knownShape, ...campShape };

const readingsFlag = booleanFlag.meta({
  description: 'also in how many readings of the evidence each membership holds, which takes longer',
});

/** The query of `GET /api/camps`: a window, the filters of `GET /api/graph`, how many camps, and what a relation weighs. */
export const campsQuery = z
  .strictObject({ ...windowShape, ...choiceShape, readings: readingsFlag })
  .transform(({ year, from, to, at, readings = false, ...rest }, context) => {
    const window = toWindow({ year, from, to, at }, context);
    if (window === null) {
      context.addIssue({ code: 'custom', path: ['year'], message: 'name a window: year=2008, or from= and to=, or at=2004..2008' });
      return z.NEVER;
    }
    return { window, readings, ...toChoice(rest) };
  });
export type CampsQuery = z.infer<typeof campsQuery>;

const year = z
  .string()
  .regex(/^\d{4}$/, 'a year has four digits')
  .transform(Number)
  .optional();

/** The query of `GET /api/camps/history`: the years of which it is told, all that there are when left out. */
export const campHistoryQuery = z
  .strictObject({
    from: year.meta({ description: 'the first year that is told; the first of the data when left out' }),
    to: year.meta({ description: 'the last; the last of the data when left out' }),
    ...choiceShape,
  })
  .transform(({ from, to, ...rest }, context) => {
    if (from !== undefined && to !== undefined && from > to) {
      context.addIssue({ code: 'custom', path: ['to'], message: `to=${to} lies before from=${from}` });
      return z.NEVER;
    }
    return { from, to, ...toChoice(rest) };
  });
export type CampHistoryQuery = z.infer<typeof campHistoryQuery>;

type ChoiceInput = z.infer<z.ZodObject<typeof choiceShape>>;

function toChoice({ presumed, unknown, known, number, weight, ...filter }: ChoiceInput): CampChoice {
  return { asked: { presumed: presumed ?? false, unknown: unknown ?? false }, known, number, weight, ...toFilter(filter) };
}
