import type { CampNumber } from '../../model/camps/bad-cycle.ts';
import type { WeightingName } from '../../model/camps/weighting.ts';

interface Words {
  readonly name: string;
  /** What the choice means, as a sentence. */
  readonly says: string;
}

/** How many camps there may be. */
export const NUMBER_WORDS: Readonly<Record<CampNumber, Words>> = {
  any: { name: 'As many as fit best', says: 'Two enemies of one actor need not be friends.' },
  two: { name: 'Two sides', says: 'Whoever is connected stands on one of two sides: the enemy of an enemy is a friend.' },
};

/** What a relation weighs. */
export const WEIGHT_WORDS: Readonly<Record<WeightingName, Words>> = {
  pairs: { name: 'Each pair and sign once', says: 'Support between two actors counts once, and so does hostility, however often told.' },
  relations: { name: 'Each relation', says: 'Ten relations between two actors count ten times one.' },
  net: { name: 'The sign that prevails', says: 'Of two actors counts the sign of which they have more relations.' },
};
