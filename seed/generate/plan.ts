/** The years that generated datasets speak of, both inclusive. */
export const FIRST_YEAR = 2003;
export const LAST_YEAR = 2023;

/** What a generated dataset follows from: the same plan gives the same bytes. */
export interface DatasetPlan {
  readonly actors: number;
  readonly relations: number;
  readonly camps: number;
  readonly seed: number;
}

const RELATIONS_OF_AN_ACTOR = 5;
/** A camp of fewer has no core that others gather around. */
const LEAST_CAMP = 20;
const USUAL_CAMPS = 20;

/** A plan with what is not given filled in: five relations an actor, and twenty camps where there are actors for them. */
export function planFor(given: Partial<DatasetPlan> & Pick<DatasetPlan, 'actors'>): DatasetPlan {
  const camps = Math.max(1, Math.min(USUAL_CAMPS, Math.floor(given.actors / LEAST_CAMP)));
  return { relations: given.actors * RELATIONS_OF_AN_ACTOR, camps, seed: 1, ...given };
}
