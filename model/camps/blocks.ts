import type { NetTie } from './bad-cycle.ts';

/** What a graph falls into at its cut actors, those without whom it would fall apart. */
export interface Blocks {
  /** Biconnected components, each as the indexes of its ties. Every cycle lies in one of them. */
  readonly blocks: readonly (readonly number[])[];
  /** By actor: 1 if it is a cut actor. */
  readonly isCut: Uint8Array;
}

interface Visit {
  readonly actor: number;
  /** The tie by which it was reached. */
  readonly by: number;
  /** Which of its ties is looked at next. */
  next: number;
}

/**
 * The biconnected components of a graph and its articulation points (Hopcroft and Tarjan 1973, doi:10.1145/362248.362272),
 * without recursion: a chain of ten thousand actors would be too deep for it.
 */
export function blocksOf(actorCount: number, ties: readonly Pick<NetTie, 'a' | 'b'>[]): Blocks {
  const tiesOf: number[][] = Array.from({ length: actorCount }, () => []);
  for (const [index, { a, b }] of ties.entries()) {
    tiesOf[a]?.push(index);
    tiesOf[b]?.push(index);
  }
  const depths = new Int32Array(actorCount).fill(-1);
  const lows = new Int32Array(actorCount);
  const isCut = new Uint8Array(actorCount);
  const blocks: number[][] = [];
  const open: number[] = [];
  for (let root = 0; root < actorCount; root += 1) {
    if (depths[root] !== -1) continue;
    depths[root] = 0;
    let children = 0;
    const stack: Visit[] = [{ actor: root, by: -1, next: 0 }];
    for (let visit = stack.at(-1); visit !== undefined; visit = stack.at(-1)) {
      const { actor, by } = visit;
      const depth = depths[actor] ?? 0;
      const index = tiesOf[actor]?.[visit.next];
      visit.next += 1;
      if (index !== undefined) {
        const tie = ties[index];
        if (index === by || tie === undefined) continue;
        const other = tie.a === actor ? tie.b : tie.a;
        const reached = depths[other] ?? -1;
        if (reached === -1) {
          open.push(index);
          depths[other] = depth + 1;
          lows[other] = depth + 1;
          stack.push({ actor: other, by: index, next: 0 });
        } else if (reached < depth) {
          open.push(index);
          lows[actor] = Math.min(lows[actor] ?? 0, reached);
        }
        continue;
      }
      stack.pop();
      const parent = stack.at(-1)?.actor;
      if (parent === undefined) continue;
      lows[parent] = Math.min(lows[parent] ?? 0, lows[actor] ?? 0);
      if ((lows[actor] ?? 0) < (depths[parent] ?? 0)) continue;
      blocks.push(open.splice(open.lastIndexOf(by)).sort((a, b) => a - b));
      if (parent !== root) isCut[parent] = 1;
      else children += 1;
    }
    if (children > 1) isCut[root] = 1;
  }
  return { blocks, isCut };
}
