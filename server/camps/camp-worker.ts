/** The worker thread that finds camps: a search takes up to seconds, and HiGHS cannot be interrupted. */
import loadHighs, { type Highs } from 'highs';
import type { CampNumber, NetTie } from '../../model/camps/bad-cycle.ts';
import { blockOf, type SolvedBlock, solveBlocks } from '../../model/camps/solve-blocks.ts';
import { proveBlock } from './prove-block.ts';

/** Whom to divide into how many camps. */
export interface CampProblem {
  readonly actorCount: number;
  readonly ties: readonly NetTie[];
  readonly number: CampNumber;
}

/** `solve` finds blocks, within a moment; `prove` proves those of them that are not proven. */
export type CampTask =
  | { readonly kind: 'solve'; readonly problem: CampProblem }
  | { readonly kind: 'prove'; readonly problem: CampProblem; readonly blocks: readonly SolvedBlock[]; readonly withinMs: number };

let loaded: Promise<Highs> | undefined;

export default async function work(task: CampTask): Promise<readonly SolvedBlock[]> {
  const { actorCount, ties, number } = task.problem;
  if (task.kind === 'solve') return solveBlocks(actorCount, ties, number);
  loaded ??= loadHighs();
  const highs = await loaded;
  const untilMs = performance.now() + task.withinMs;
  return task.blocks.map((block) =>
    block.isComplete ? block : { ...block, ...proveBlock(highs, blockOf(block.ties, ties), number, block, untilMs) },
  );
}
