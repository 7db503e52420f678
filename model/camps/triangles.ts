import type { NetTie } from './bad-cycle.ts';

/** Three actors that are all tied to each other, as the indexes of the three ties. */
export type Triangle = readonly [number, number, number];

/**
 * Every triangle once. Ties are followed from the actor with fewer of them, so that the largest hubs cost no more than
 * others (Chiba and Nishizeki 1985, doi:10.1137/0214017).
 */
export function* trianglesOf(actorCount: number, ties: readonly Pick<NetTie, 'a' | 'b'>[]): Generator<Triangle> {
  const degrees = new Uint32Array(actorCount);
  for (const { a, b } of ties) {
    degrees[a] = (degrees[a] ?? 0) + 1;
    degrees[b] = (degrees[b] ?? 0) + 1;
  }
  const isBefore = (a: number, b: number) => (degrees[a] === degrees[b] ? a < b : (degrees[a] ?? 0) < (degrees[b] ?? 0));
  const onwards: Map<number, number>[] = Array.from({ length: actorCount }, () => new Map());
  for (const [index, { a, b }] of ties.entries()) {
    const [first, second] = isBefore(a, b) ? [a, b] : [b, a];
    onwards[first]?.set(second, index);
  }
  for (const from of onwards) {
    for (const [middle, first] of from) {
      for (const [last, second] of onwards[middle] ?? []) {
        const third = from.get(last);
        if (third !== undefined) yield [first, second, third];
      }
    }
  }
}
