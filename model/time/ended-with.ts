import { existence } from './limits.ts';
import type { RelationTime } from './relation-time.ts';
import { readDates } from './relation-times.ts';

/** What of a relation's time shows whether it ended with one of its actors. */
type LimitedTime = Pick<RelationTime, 'dating' | 'endStatus' | 'possibleTo'>;

/**
 * Returns a function that finds the actor with whose existence a relation ended; `undefined` where nothing limits it, or
 * where its own dates, an event or another spell do.
 * @param activeOf the `active` dates of an actor, by its id
 */
export function endedWithFinder(
  activeOf: (id: string) => string | undefined,
): (relation: { readonly source: string; readonly target: string }, time: LimitedTime) => string | undefined {
  const ends = new Map<string, string | undefined>();
  const endOf = (id: string) => {
    if (!ends.has(id)) ends.set(id, existence(readDates(activeOf(id))).to);
    return ends.get(id);
  };
  return ({ source, target }, { dating, endStatus, possibleTo }) => {
    if (dating !== 'dated' || endStatus === 'ended' || possibleTo === undefined) return undefined;
    return [source, target].find((id) => endOf(id) === possibleTo);
  };
}
