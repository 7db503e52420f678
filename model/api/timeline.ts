import { z } from 'zod';
import { VISIBLE_STATES, type VisibleState } from '../time/relation-time.ts';

const signCounts = z.object({ supportive: z.number(), neutral: z.number(), hostile: z.number() });

const countsByState = Object.fromEntries(VISIBLE_STATES.map((state) => [state, signCounts])) as Record<VisibleState, typeof signCounts>;

/**
 * The answer of `GET /api/timeline`: for each year from the first to the last, the number of relations in each state,
 * by sign.
 */
export const timelineAnswer = z.object({
  years: z.array(z.object({ year: z.number(), ...countsByState })),
});
/** The relations of each year; see {@link timelineAnswer}. */
export type TimelineAnswer = z.infer<typeof timelineAnswer>;
