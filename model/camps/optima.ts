import { finish, type Steps } from '../steps.ts';
import type { CampNumber, NetTie } from './bad-cycle.ts';
import { type Partition, partitionWithout } from './partition.ts';
import type { SolvedBlock } from './solve-blocks.ts';

/** The best partitions of a graph. */
export interface Optima {
  /** The weight of what does not fit into any of them. */
  readonly cost: number;
  /** What it weighs at least in any partition: the cost, where that was proven. */
  readonly lowerBound: number;
  /** How many best partitions there are; `null` where not all are known, or some that differ in one block are not listed. */
  readonly count: number | null;
  /** All of them; where they are too many to list, one, and those that differ from it in one block, or some of these. At least one. */
  readonly partitions: readonly [Partition, ...Partition[]];
}

const MOST_LISTED = 500;
/** Actors times partitions that are listed: each partition is compared with the others, actor by actor. */
const MOST_PLACES = 300_000;

/** The best partitions, from those of each block. Blocks do not depend on each other: any choice in one goes with any in another. */
export function optimaOf(actorCount: number, ties: readonly NetTie[], number: CampNumber, blocks: readonly SolvedBlock[]): Optima {
  return finish(optimaSteps(actorCount, ties, number, blocks));
}

/** The same, a partition at a time. */
export function* optimaSteps(
  actorCount: number,
  ties: readonly NetTie[],
  number: CampNumber,
  blocks: readonly SolvedBlock[],
): Steps<Optima> {
  const isComplete = blocks.every((block) => block.isComplete);
  const count = blocks.reduce((product, { sets }) => product * sets.length, 1);
  const partitionOf = (choice: readonly number[]) => {
    const isMisfit = new Uint8Array(ties.length);
    for (const [at, block] of blocks.entries()) {
      for (const tie of block.sets[choice[at] ?? 0] ?? []) isMisfit[block.ties[tie] ?? 0] = 1;
    }
    return partitionWithout(isMisfit, actorCount, ties, number);
  };
  const sizes = blocks.map(({ sets }) => sets.length);
  const most = Math.min(MOST_LISTED, Math.max(1, Math.floor(MOST_PLACES / Math.max(1, actorCount))));
  const [first = [], ...others] = count <= most ? allChoices(sizes) : choicesInOne(sizes, most);
  const isListed = count <= most || others.length === sum(sizes.map((size) => size - 1));
  const partitions: [Partition, ...Partition[]] = [partitionOf(first)];
  for (const choice of others) {
    yield;
    partitions.push(partitionOf(choice));
  }
  return {
    cost: sum(blocks.map(({ cost }) => cost)),
    lowerBound: sum(blocks.map(({ lowerBound }) => lowerBound)),
    count: isComplete && isListed ? count : null,
    partitions,
  };
}

/** @param sizes from how many can be chosen in each place */
function allChoices(sizes: readonly number[]): number[][] {
  return sizes.reduce<number[][]>(
    (choices, size) => choices.flatMap((choice) => Array.from({ length: size }, (_, index) => [...choice, index])),
    [[]],
  );
}

/** @param most how many beside the first */
function choicesInOne(sizes: readonly number[], most: number): number[][] {
  const first = sizes.map(() => 0);
  const choices = [first];
  for (const [place, size] of sizes.entries()) {
    for (let index = 1; index < size && choices.length <= most; index += 1) choices.push(first.with(place, index));
  }
  return choices;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}
