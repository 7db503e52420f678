import type { NetTie } from '../../model/camps/bad-cycle.ts';

/** Ties as numbers, three a tie: its two actors and its weight. They go to a thread, and into a hash, in no time. */
export type PackedTies = Float64Array;

const NUMBERS = 3;

export function packTies(ties: readonly NetTie[]): PackedTies {
  const packed = new Float64Array(NUMBERS * ties.length);
  for (const [index, { a, b, weight }] of ties.entries()) packed.set([a, b, weight], NUMBERS * index);
  return packed;
}

export function unpackTies(packed: PackedTies): NetTie[] {
  const ties: NetTie[] = [];
  for (let at = 0; at < packed.length; at += NUMBERS)
    ties.push({ a: packed[at] ?? 0, b: packed[at + 1] ?? 0, weight: packed[at + 2] ?? 0 });
  return ties;
}
