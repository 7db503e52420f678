import type { SignName } from '../coding/sign.ts';
import { compareCodeUnits } from '../compare-code-units.ts';
import { finish, type Steps } from '../steps.ts';
import { pairOf } from '../ties/pair.ts';
import type { NetTie } from './bad-cycle.ts';
import type { Weighting } from './weighting.ts';

const WITHDRAWAL = 'realignment';
/** Relations or pairs that make a step: a fraction of a millisecond. */
const AT_ONCE = 100;

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
  const net: (NetTie & Pick<SignedTie, 'relations'>)[] = [];
  for (const tie of ties) {
    const weight = netWeight(tie);
    if (weight !== 0) net.push({ a: tie.a, b: tie.b, weight, relations: tie.relations });
  }
  return net;
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
  return finish(signedGraphSteps(relations, weighting));
}

/** The same, a few relations or pairs at a time. */
export function* signedGraphSteps(relations: readonly SignedRelation[], weighting: Weighting): Steps<SignedGraph> {
  const counted = yield* countedSteps(relations);
  const ids = new Set<string>();
  for (const { source, target } of counted) ids.add(source).add(target);
  yield;
  const actors = [...ids].sort(compareCodeUnits);
  yield;
  const numberOf = new Map(actors.map((id, index) => [id, index]));
  const pairs = new Map<number, SignedRelation[]>();
  for (const [index, relation] of counted.entries()) {
    if (index % AT_ONCE === 0) yield;
    const [one, other] = pairOf(relation);
    const [a, b] = [numberOf.get(one) ?? 0, numberOf.get(other) ?? 0];
    const own = pairs.get(a * actors.length + b);
    if (own === undefined) pairs.set(a * actors.length + b, [relation]);
    else own.push(relation);
  }
  yield;
  // In the order of their actors.
  const sorted = Float64Array.from(pairs.keys()).sort();
  const ties: SignedTie[] = [];
  for (const [index, pair] of sorted.entries()) {
    if (index % AT_ONCE === 0) yield;
    const own = pairs.get(pair) ?? [];
    const { support, hostility } = weighting(own);
    const ofPair = own.map(({ id }) => id).sort(compareCodeUnits);
    ties.push({ a: Math.floor(pair / actors.length), b: pair % actors.length, support, hostility, relations: ofPair });
  }
  return { actors, ties };
}

function* countedSteps(relations: readonly SignedRelation[]): Steps<SignedRelation[]> {
  const enders = new Set<string>();
  for (const { sign, endedBy } of relations) if (sign === 'supportive' && endedBy !== undefined) enders.add(endedBy);
  yield;
  const isEnding = ({ id, category }: SignedRelation) => category === WITHDRAWAL && enders.has(id);
  const counted: SignedRelation[] = [];
  for (const [index, relation] of relations.entries()) {
    if (index % AT_ONCE === 0) yield;
    if (relation.sign !== 'neutral' && relation.source !== relation.target && !isEnding(relation)) counted.push(relation);
  }
  return counted;
}
