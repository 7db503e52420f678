import type { SignName } from '../coding/sign.ts';
import type { SignedRelation, SignedTie } from './signed-graph.ts';

/** What the relations of two actors weigh together. */
export type Weighting = (relations: readonly SignedRelation[]) => Pick<SignedTie, 'support' | 'hostility'>;

/** What relations of two actors may weigh. */
export const WEIGHTING_NAMES = ['pairs', 'relations', 'net'] as const;
export type WeightingName = (typeof WEIGHTING_NAMES)[number];

/**
 * The default. How many relations two actors have says more about how finely somebody coded, and how much was written, than
 * about how close they are; and what outweighs the other sign by one article's detail should not silence it.
 */
export const DEFAULT_WEIGHTING: WeightingName = 'pairs';

/** A relation of a weak type: one that courts another may have been turned down. */
const WEAK = 0.5;

/** Each way to weigh relations, by its name. */
export const WEIGHTINGS: Readonly<Record<WeightingName, Weighting>> = {
  /** Each sign between two actors counts once. */
  pairs: (relations) => ({ support: largest(relations, 'supportive'), hostility: largest(relations, 'hostile') }),
  /** Each relation counts. */
  relations: (relations) => ({ support: sum(relations, 'supportive'), hostility: sum(relations, 'hostile') }),
  /** The sign of which two actors have more counts once; neither, where they have as much of both. */
  net: (relations) => {
    const net = sum(relations, 'supportive') - sum(relations, 'hostile');
    return { support: Math.min(1, Math.max(0, net)), hostility: Math.min(1, Math.max(0, -net)) };
  },
};

function strengths(relations: readonly SignedRelation[], sign: SignName): number[] {
  return relations.filter((relation) => relation.sign === sign).map(({ weak }) => (weak ? WEAK : 1));
}

function largest(relations: readonly SignedRelation[], sign: SignName): number {
  return Math.max(0, ...strengths(relations, sign));
}

function sum(relations: readonly SignedRelation[], sign: SignName): number {
  return strengths(relations, sign).reduce((all, each) => all + each, 0);
}
