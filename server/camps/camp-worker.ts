/** The worker thread that finds camps: a search takes up to seconds, and HiGHS cannot be interrupted. */
import loadHighs, { type Highs } from 'highs';
import type { CampNumber, NetTie } from '../../model/camps/bad-cycle.ts';
import { blockOf, type SolvedBlock, solveBlocks } from '../../model/camps/solve-blocks.ts';
import { type PackedTies, unpackTies } from './packed-ties.ts';
import { proveBlock } from './prove-block.ts';

/** Whom to divide into how many camps. */
export interface CampProblem {
  readonly actorCount: number;
  readonly ties: readonly NetTie[];
  readonly number: CampNumber;
}

/** A problem as it is sent to the thread. */
export interface PackedProblem extends Omit<CampProblem, 'ties'> {
  readonly ties: PackedTies;
}

/** `solve` finds blocks, within a moment; `prove` proves those of them that are not proven. */
export type CampTask =
  | { readonly kind: 'solve'; readonly problem: PackedProblem }
  | { readonly kind: 'prove'; readonly problem: PackedProblem; readonly blocks: readonly SolvedBlock[]; readonly withinMs: number };

let loaded: Promise<Highs> | undefined;

export default async function work(task: CampTask): Promise<readonly SolvedBlock[]> {
  const { actorCount, number } = task.problem;
  const ties = unpackTies(task.problem.ties);
  if (task.kind === 'solve') return solveBlocks(actorCount, ties, number);
  const untilMs = performance.now() + task.withinMs;
  loaded ??= loadHighs();
  const highs = await loaded;
  return task.blocks.map((block) =>
    block.isComplete ? block : { ...block, ...proveBlock(highs, blockOf(block.ties, ties), number, block, untilMs) },
  );
}
