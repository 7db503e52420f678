import type { Highs } from 'highs';
import type { CampNumber } from '../../model/camps/bad-cycle.ts';
import { CyclePool } from '../../model/camps/cycle-pool.ts';
import { type LeastMisfits, MOST_SETS } from '../../model/camps/least-misfits.ts';
import type { Block } from '../../model/camps/solve-blocks.ts';
import { weightOf } from '../../model/camps/weight-of.ts';
import { MisfitProgram } from './misfit-program.ts';

/**
 * Proves what the misfits of a block weigh at least, and lists all sets that weigh no more, by an integer program. There are
 * too many bad cycles to write all of them down: those are added that a solution leaves unbroken (lazy constraints, as
 * Aref, Mason and Wilson 2020 do for two camps, doi:10.1002/net.21907), and a set that was found is excluded before the
 * next is looked for.
 *
 * @param known what is known of it, which is never made worse
 * @param untilMs when it has to be over, on the clock of `performance.now()`; HiGHS may take longer
 */
export function proveBlock(highs: Highs, block: Block, number: CampNumber, known: LeastMisfits, untilMs: number): LeastMisfits {
  const model = highs.createModel();
  try {
    return proveWith(new MisfitProgram(highs, model, block.ties), block, number, known, untilMs);
  } finally {
    model.dispose();
  }
}

function proveWith(
  program: MisfitProgram,
  { actorCount, ties }: Block,
  number: CampNumber,
  known: LeastMisfits,
  untilMs: number,
): LeastMisfits {
  const pool = new CyclePool(actorCount, ties, number);
  program.breakAll(pool.findUnbroken(new Uint8Array(ties.length)));
  const sets: number[][] = [];
  let isWhole = false;
  let [cost, lowerBound] = [known.cost, known.lowerBound];
  const result = (isComplete: boolean) => ({ cost, lowerBound, sets: sets.length > 0 ? sets : known.sets, isComplete });
  for (let leftMs = untilMs - performance.now(); leftMs > 0 && sets.length < MOST_SETS; leftMs = untilMs - performance.now()) {
    const answer = program.solve(leftMs);
    if (answer.status === 'infeasible') return result(sets.length > 0);
    // Once a set was found, whatever is found later says nothing of how little a set can weigh.
    if (sets.length === 0) lowerBound = Math.max(lowerBound, answer.status === 'stopped' ? answer.bound : answer.value);
    if (answer.status === 'stopped') break;
    if (!isWhole) {
      const unbroken = pool.findBelow(answer.shares);
      program.breakAll(unbroken);
      isWhole = unbroken.length === 0;
      if (isWhole) program.makeWhole();
      continue;
    }
    const isMisfit = Uint8Array.from(answer.shares, Math.round);
    const unbroken = pool.findUnbroken(isMisfit);
    program.breakAll(unbroken);
    if (unbroken.length > 0) continue;
    const set = ties.flatMap((_, index) => (isMisfit[index] === 1 ? [index] : []));
    cost = weightOf(set, ties);
    sets.push(set);
    if (sets.length === 1) program.limitTo(cost);
    program.exclude(set);
  }
  return result(false);
}
