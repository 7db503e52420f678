import type { NetTie } from './bad-cycle.ts';

/** The weight of some ties, whatever their sign. @param tieIndexes into `ties` */
export function weightOf(tieIndexes: readonly number[], ties: readonly NetTie[]): number {
  return tieIndexes.reduce((sum, index) => sum + Math.abs(ties[index]?.weight ?? 0), 0);
}
