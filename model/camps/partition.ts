import type { CampNumber, NetTie } from './bad-cycle.ts';

/** By actor, the number of its camp. Camps are numbered from 0 in the order of their first actors, so that equal partitions are equal arrays. */
export type Partition = readonly number[];

/** The partition whose misfits these are. @param isMisfit by tie */
export function partitionWithout(isMisfit: Uint8Array, actorCount: number, ties: readonly NetTie[], number: CampNumber): Partition {
  const tiesOf: NetTie[][] = Array.from({ length: actorCount }, () => []);
  for (const [index, tie] of ties.entries()) {
    if (isMisfit[index] === 1 || (number === 'any' && tie.weight < 0)) continue;
    tiesOf[tie.a]?.push(tie);
    tiesOf[tie.b]?.push(tie);
  }
  const sides = new Int32Array(actorCount).fill(-1);
  let groups = 0;
  for (let first = 0; first < actorCount; first += 1) {
    if (sides[first] !== -1) continue;
    const stack = [first];
    sides[first] = 2 * groups;
    for (let actor = stack.pop(); actor !== undefined; actor = stack.pop()) {
      for (const { a, b, weight } of tiesOf[actor] ?? []) {
        const other = a === actor ? b : a;
        if (sides[other] !== -1) continue;
        const side = sides[actor] ?? 0;
        sides[other] = weight > 0 ? side : side ^ 1;
        stack.push(other);
      }
    }
    groups += 1;
  }
  return numbered(sides);
}

/** The same camps, numbered in the order of their first actors. @param camps by actor, any number that the actors of a camp share */
export function numbered(camps: ArrayLike<number>): Partition {
  const numbers = new Map<number, number>();
  return Array.from(camps, (camp) => {
    const number = numbers.get(camp) ?? numbers.size;
    numbers.set(camp, number);
    return number;
  });
}

/** Whether a tie is supportive between two camps, or hostile within one. */
export function isMisfit({ a, b, weight }: NetTie, partition: Partition): boolean {
  return weight > 0 !== (partition[a] === partition[b]);
}
