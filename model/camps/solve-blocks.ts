import { WorkBudget } from '../paths/work-budget.ts';
import type { CampNumber, NetTie } from './bad-cycle.ts';
import { blocksOf } from './blocks.ts';
import { type LeastMisfits, leastMisfits } from './least-misfits.ts';
import { misfitsByMoves } from './local-moves.ts';
import { isMisfit, partitionWithout } from './partition.ts';
import { trianglesAtLeast } from './triangle-bound.ts';
import { weightOf } from './weight-of.ts';

/** A part of the graph that has misfits whatever the camps are, and what is known of the least of them. */
export interface SolvedBlock extends LeastMisfits {
  /** Its ties, as indexes into those of the graph; the sets are indexes into these. */
  readonly ties: readonly number[];
}

/** What a tree search of one graph may cost: about a tenth of a second. */
const SEARCH_BUDGET = 6_000_000;
/** The largest block that is searched, as its ties times its hostile ties. */
const MOST_SEARCHED = 100_000;

/**
 * Finds the least misfits of each block of a graph that has any: bad cycles do not leave a block, so that blocks are solved
 * one by one. What is too large for the search is solved by greedy moves, with a bound.
 */
export function solveBlocks(actorCount: number, ties: readonly NetTie[], number: CampNumber): SolvedBlock[] {
  const budget = new WorkBudget(SEARCH_BUDGET);
  return blocksOf(actorCount, ties).blocks.flatMap((indexes) => {
    const block = blockOf(indexes, ties);
    if (isBalanced(block, number)) return [];
    return [{ ties: indexes, ...solve(block, number, budget) }];
  });
}

/** The ties of a block, its actors numbered from 0. */
export interface Block {
  readonly actorCount: number;
  readonly ties: readonly NetTie[];
}

export function blockOf(indexes: readonly number[], ties: readonly NetTie[]): Block {
  const numbers = new Map<number, number>();
  const numberOf = (actor: number) => {
    const number = numbers.get(actor) ?? numbers.size;
    numbers.set(actor, number);
    return number;
  };
  const own = indexes.flatMap((index) => ties[index] ?? []).map(({ a, b, weight }) => ({ a: numberOf(a), b: numberOf(b), weight }));
  return { actorCount: numbers.size, ties: own };
}

function isBalanced({ actorCount, ties }: Block, number: CampNumber): boolean {
  const partition = partitionWithout(new Uint8Array(ties.length), actorCount, ties, number);
  return !ties.some((tie) => isMisfit(tie, partition));
}

function solve({ actorCount, ties }: Block, number: CampNumber, budget: WorkBudget): LeastMisfits {
  const found = misfitsByMoves(actorCount, ties, number);
  const hostile = ties.filter(({ weight }) => weight < 0).length;
  if (ties.length * hostile <= MOST_SEARCHED) return leastMisfits(actorCount, ties, number, found, budget);
  const cost = weightOf(found, ties);
  const lowerBound = trianglesAtLeast(actorCount, ties);
  return { cost, lowerBound, sets: [found], isComplete: false };
}
