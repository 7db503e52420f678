import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { CAMP_NUMBERS, type CampNumber } from '../../../../model/camps/bad-cycle.ts';
import { numbered, type Partition } from '../../../../model/camps/partition.ts';
import type { SignedGraph } from '../../../../model/camps/signed-graph.ts';

const number = z.enum(CAMP_NUMBERS);
const camps = z.array(z.array(z.string()));
/** What a source says of the best division. */
const divided = z.strictObject({
  number,
  frustration: z.number().optional(),
  camps: camps.optional(),
  /** How many actors each camp has, and which shares of the ties within and between camps fit. */
  sizes: z.array(z.number()).optional(),
  cohesiveness: z.number().optional(),
  divisiveness: z.number().optional(),
});
/** What a source found by simulated annealing: 1 less its frustration by half the number of ties. */
const annealed = z.strictObject({ number, frustrationScore: z.number(), camps: camps.optional() });
const triads = z.strictObject({ shareOfBalancedTriads: z.number() });
const networkFile = z.object({
  network: z.string(),
  actors: z.array(z.string()),
  ties: z.array(z.tuple([z.string(), z.string(), z.number()])),
  published: z.array(z.union([divided, annealed, triads])),
  checked: z.array(z.object({ number, frustration: z.number(), optima: z.number() })),
  triads: z.record(z.string(), z.number()),
});

/** A signed network of the literature with what is published about it, and with what was computed otherwise. */
export type KnownNetwork = z.infer<typeof networkFile>;

export function readKnown<T>(file: string, schema: z.ZodType<T>): T {
  return schema.parse(JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')));
}

export function knownNetwork(file: string): KnownNetwork {
  return readKnown(file, networkFile);
}

/** Its graph, in which each tie weighs its number; so a tie in each direction counts twice. */
export function graphOf({ actors: names, ties }: KnownNetwork): SignedGraph {
  const actors = names.toSorted();
  const pairs = new Map<number, SignedGraph['ties'][number]>();
  for (const [from, to, sign] of ties) {
    const [a = 0, b = 0] = [actors.indexOf(from), actors.indexOf(to)].sort((one, other) => one - other);
    const { support, hostility } = pairs.get(a * actors.length + b) ?? { support: 0, hostility: 0 };
    const sum = { a, b, support: support + Math.max(sign, 0), hostility: hostility + Math.max(-sign, 0), relations: [] };
    pairs.set(a * actors.length + b, sum);
  }
  return { actors, ties: [...pairs].sort(([one], [other]) => one - other).map(([, tie]) => tie) };
}

export function checkedOf({ network, checked }: KnownNetwork, number: CampNumber) {
  const found = checked.find((each) => each.number === number);
  if (found === undefined) throw new Error(`${network}: nothing was computed for ${number}`);
  return found;
}

export function dividedOf({ published }: KnownNetwork, number: CampNumber) {
  return published.flatMap((each) => ('number' in each && !('frustrationScore' in each) && each.number === number ? [each] : []))[0];
}

export function annealedOf({ published }: KnownNetwork) {
  return published.flatMap((each) => ('frustrationScore' in each ? [each] : []))[0];
}

export function balancedShareOf({ published }: KnownNetwork) {
  return published.flatMap((each) => ('shareOfBalancedTriads' in each ? [each.shareOfBalancedTriads] : []))[0];
}

/** The members of each camp in one line, in an order that does not depend on that of the camps. */
export function campsOf(actors: readonly string[], partition: Partition): string[] {
  const members = new Map<number, string[]>();
  for (const [actor, camp] of partition.entries()) members.set(camp, [...(members.get(camp) ?? []), actors[actor] ?? '']);
  return inOrder([...members.values()]);
}

export function inOrder(camps: readonly (readonly string[])[]): string[] {
  return camps.map((ids) => ids.toSorted().join(' ')).sort();
}

/** The division into these camps. */
export function partitionOf(actors: readonly string[], camps: readonly (readonly string[])[]): Partition {
  return numbered(actors.map((actor) => camps.findIndex((camp) => camp.includes(actor))));
}
