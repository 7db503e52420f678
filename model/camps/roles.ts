import { betweennessOf } from '../betweenness.ts';
import { blocksOf } from './blocks.ts';
import type { Partition } from './partition.ts';
import type { SignedGraph, SignedTie } from './signed-graph.ts';

/**
 * How often an actor stands between two others that support it and not each other, by whose camps these are
 * (Gould and Fernandez 1989, doi:10.2307/270949). Support has no direction here, so that a gatekeeper and a representative are one.
 */
export interface Brokerage {
  /** Between two of its own camp. */
  readonly coordinator: number;
  /** Between two of one other camp. */
  readonly consultant: number;
  /** Between one of its own camp and one of another. */
  readonly gatekeeper: number;
  /** Between two of two other camps. */
  readonly liaison: number;
}

/** Where an actor stands in the signed graph of a window. */
export interface Role {
  /** How many other actors it has supportive relations with, and hostile ones; one with both counts in both. */
  readonly supporters: number;
  readonly opponents: number;
  /** How often it lies on the shortest ways of support between two others (Freeman 1977, doi:10.2307/3033543). */
  readonly betweenness: number;
  /** Whether support would fall apart into more pieces without it. */
  readonly isCut: boolean;
  readonly brokerage: Brokerage;
}

/** The brokerage of each actor of the graph, in its order. Costs as much as the square of the largest number of supporters. */
export function brokeragesOf({ actors, ties }: SignedGraph, partition: Partition): Brokerage[] {
  const supporters = supportersOf(
    actors.length,
    ties.filter((tie) => tie.support > 0),
  );
  return actors.map((_, actor) => brokerageOf(actor, supporters, partition));
}

/** The role of each actor of the graph, in its order. Costs as much as the square of the largest number of supporters. */
export function rolesOf({ actors, ties }: SignedGraph, partition: Partition): Role[] {
  const support = ties.filter((tie) => tie.support > 0);
  const supporters = supportersOf(actors.length, support);
  const opponents = new Uint32Array(actors.length);
  for (const { a, b, hostility } of ties) {
    if (hostility === 0) continue;
    opponents[a] = (opponents[a] ?? 0) + 1;
    opponents[b] = (opponents[b] ?? 0) + 1;
  }
  const { isCut } = blocksOf(actors.length, support);
  const betweenness = betweennessOf(actors.length, Uint32Array.from(support.flatMap(({ a, b }) => [a, b])));
  return actors.map((_, actor) => ({
    supporters: supporters[actor]?.size ?? 0,
    opponents: opponents[actor] ?? 0,
    betweenness: betweenness[actor] ?? 0,
    isCut: isCut[actor] === 1,
    brokerage: brokerageOf(actor, supporters, partition),
  }));
}

function supportersOf(actorCount: number, support: readonly Pick<SignedTie, 'a' | 'b'>[]): ReadonlySet<number>[] {
  const supporters = Array.from({ length: actorCount }, () => new Set<number>());
  for (const { a, b } of support) {
    supporters[a]?.add(b);
    supporters[b]?.add(a);
  }
  return supporters;
}

function brokerageOf(broker: number, supporters: readonly ReadonlySet<number>[], partition: Partition): Brokerage {
  const found = { coordinator: 0, consultant: 0, gatekeeper: 0, liaison: 0 };
  const others = [...(supporters[broker] ?? [])];
  for (const [index, one] of others.entries()) {
    for (const other of others.slice(index + 1)) {
      if (supporters[one]?.has(other)) continue;
      found[kindOf(partition[broker], partition[one], partition[other])] += 1;
    }
  }
  return found;
}

function kindOf(own: number | undefined, one: number | undefined, other: number | undefined): keyof Brokerage {
  if (one === own && other === own) return 'coordinator';
  if (one === other) return 'consultant';
  return one === own || other === own ? 'gatekeeper' : 'liaison';
}
