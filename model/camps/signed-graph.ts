import type { SignName } from '../coding/sign.ts';
import { compareCodeUnits } from '../compare-code-units.ts';
import { groupBy } from '../tables/group-by.ts';
import { pairKey, pairOf } from '../ties/pair.ts';
import type { NetTie } from './bad-cycle.ts';
import type { Weighting } from './weighting.ts';

const WITHDRAWAL = 'realignment';

/** A relation as far as its sign goes. */
export interface SignedRelation {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly sign: SignName;
  /** Whether its type says little of where its actors stand, such as one that courts another. */
  readonly weak: boolean;
  /** The group of its type; an event of `realignment` takes back what its first actor gave. */
  readonly category: string;
  /** The id of the event that ended it. */
  readonly endedBy?: string | undefined;
}

/** Two actors, as indexes into {@link SignedGraph.actors}, the first before the second, and what stands between them. */
export interface SignedTie {
  readonly a: number;
  readonly b: number;
  /** The weight of their supportive relations, and of their hostile ones. Weights are multiples of one half. */
  readonly support: number;
  readonly hostility: number;
  readonly relations: readonly string[];
}

/** The actors of a window that have a supportive or a hostile relation, and the pairs that these join. */
export interface SignedGraph {
  /** Ids, in order. */
  readonly actors: readonly string[];
  /** In the order of their actors. */
  readonly ties: readonly SignedTie[];
}

/** What speaks for two actors being in one camp; negative: against it; 0: as much for it as against it. */
export function netWeight({ support, hostility }: Pick<SignedTie, 'support' | 'hostility'>): number {
  return support - hostility;
}

/** The ties that speak for or against their actors being in one camp, with their net weights. */
export function netTies({ ties }: SignedGraph): (NetTie & Pick<SignedTie, 'relations'>)[] {
  return ties.map((tie) => ({ a: tie.a, b: tie.b, weight: netWeight(tie), relations: tie.relations })).filter(({ weight }) => weight !== 0);
}

/** What a tie costs wherever its two actors stand: both signs are between them. */
export function mixedWeight({ support, hostility }: Pick<SignedTie, 'support' | 'hostility'>): number {
  return Math.min(support, hostility);
}

/**
 * The signed graph of the relations of a window. Neutral relations, and those of an actor with itself, are left out; so is
 * the withdrawal of support that the window has as well: the support held in the window, and its end is counted by its
 * absence from the next.
 * @param relations those that count, in any order
 */
export function signedGraphOf(relations: readonly SignedRelation[], weighting: Weighting): SignedGraph {
  const counted = withoutEndings(relations).filter(({ sign, source, target }) => sign !== 'neutral' && source !== target);
  const actors = [...new Set(counted.flatMap(({ source, target }) => [source, target]))].sort(compareCodeUnits);
  const numberOf = new Map(actors.map((id, index) => [id, index]));
  const ties = [...groupBy(counted, pairKey).values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const [a = 0, b = 0] = pairOf(first).map((id) => numberOf.get(id));
    return [{ a, b, ...weighting(own), relations: own.map(({ id }) => id).sort(compareCodeUnits) }];
  });
  return { actors, ties: ties.sort((one, other) => one.a - other.a || one.b - other.b) };
}

function withoutEndings(relations: readonly SignedRelation[]): readonly SignedRelation[] {
  const enders = new Set(relations.flatMap(({ sign, endedBy }) => (sign === 'supportive' && endedBy !== undefined ? [endedBy] : [])));
  return relations.filter(({ id, category }) => category !== WITHDRAWAL || !enders.has(id));
}
