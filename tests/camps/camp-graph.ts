import type { LayoutTie } from '../../model/layout/layout-tie.ts';
import { type Random, randomFrom } from '../../model/random.ts';

/** A graph whose camps are known. */
export interface CampGraph {
  /** Ids. */
  readonly actors: readonly string[];
  readonly ties: readonly LayoutTie[];
  /** The number of each actor's camp, from 0. */
  readonly campOf: ReadonlyMap<string, number>;
}

/** The shares of all ties; the rest are neutral. */
const SUPPORTIVE = 0.65;
const HOSTILE = 0.25;
/** The shares of supportive and of neutral ties that stay inside a camp, and of hostile ones between two; the rest join anybody. */
const SUPPORTIVE_INSIDE = 0.92;
const NEUTRAL_INSIDE = 0.5;
const HOSTILE_BETWEEN = 0.9;
/** Most hostile ties between camps join a camp and one of its rivals. */
const WITH_RIVALS = 0.7;
const RIVALS = 2;
const WEAK = 0.1;
/** The exponent of the distribution of degrees, as of a power law with exponent 3.5. */
const TAIL = 1 / 2.5;

/**
 * Actors in camps of unequal size, the same for the same numbers. Degrees have a heavy tail. Of the
 * ties 65 % are supportive, 25 % hostile and 10 % neutral; 8 % of the supportive ones, half of the neutral
 * ones and 10 % of the hostile ones take no notice of camps.
 * @param tieCount five for each actor, unless it is said
 */
export function campGraph(actorCount: number, { tieCount = 5 * actorCount, camps = 20, seed = 1 } = {}): CampGraph {
  const random = randomFrom(seed);
  const all = crowd(Array.from({ length: actorCount }, (_, index) => ({ id: `actor-${index + 1}`, pull: (1 - random.next()) ** -TAIL })));
  const sizes = crowd(Array.from({ length: camps }, (_, camp) => ({ id: camp, pull: (camp + 2) ** -0.5 })));
  const campOf = new Map(all.members.map(({ id }, index) => [id, index < camps ? index : sizes.pick(random)]));
  const inside = Array.from({ length: camps }, (_, camp) => crowd(all.members.filter(({ id }) => campOf.get(id) === camp)));
  const anybody = () => all.pick(random);
  const memberOf = (camp: number) => inside[camp]?.pick(random) ?? anybody();
  const peerOf = (id: string) => memberOf(campOf.get(id) ?? 0);
  const rivalOf = (id: string) => {
    const camp = campOf.get(id) ?? 0;
    const isRival = random.happens(WITH_RIVALS);
    // The rivals of a camp are those before and after it, so that rivalry is mutual.
    const step = isRival ? 1 + random.below(RIVALS / 2) : 1 + random.below(camps - 1);
    return memberOf((camp + (random.happens(0.5) ? step : camps - step)) % camps);
  };
  const ties = Array.from({ length: tieCount }, (): LayoutTie => {
    const source = anybody();
    const kind = random.next();
    if (kind < SUPPORTIVE) {
      return { source, target: random.happens(SUPPORTIVE_INSIDE) ? peerOf(source) : anybody(), sign: 1, weak: random.happens(WEAK) };
    }
    if (kind < SUPPORTIVE + HOSTILE)
      return { source, target: random.happens(HOSTILE_BETWEEN) ? rivalOf(source) : anybody(), sign: -1, weak: false };
    return { source, target: random.happens(NEUTRAL_INSIDE) ? peerOf(source) : anybody(), sign: 0, weak: false };
  });
  return { actors: all.members.map(({ id }) => id), ties, campOf };
}

interface Member<T> {
  readonly id: T;
  readonly pull: number;
}

/** Members that are picked as often as they pull. */
function crowd<T>(members: readonly Member<T>[]) {
  const sums = new Float64Array(members.length);
  let sum = 0;
  for (const [index, { pull }] of members.entries()) {
    sum += pull;
    sums[index] = sum;
  }
  const pick = (random: Random): T => {
    const sought = random.next() * sum;
    let [low, high] = [0, members.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) > sought) high = middle;
      else low = middle + 1;
    }
    const member = members[low];
    if (member === undefined) throw new Error('nobody to pick');
    return member.id;
  };
  return { members, pick };
}
