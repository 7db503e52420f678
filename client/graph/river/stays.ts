import type { ActorYears, Place } from './actor-years.ts';

/** A stretch of years in which an actor stays in one place. Years are indexes into those of the history. */
export interface Stay {
  readonly actor: string;
  /** The camp; `null`: it stands alone. */
  readonly camp: string | null;
  readonly first: number;
  readonly last: number;
  /** The years in which it is seen, in order, without those between in which nothing is. */
  readonly seen: readonly number[];
  /** Those of them in which it is torn: elsewhere in other divisions that are as good. */
  readonly torn: ReadonlySet<number>;
}

/** With more years than this between, in which nothing is seen of an actor, a thread ends and another begins. */
const MOST_UNSEEN = 2;

/** The stays of those actors that are drawn, each actor's in the order of time. @param tornIn by year, who is torn */
export function staysOf(
  places: ActorYears,
  drawn: ReadonlySet<string>,
  tornIn: readonly ReadonlySet<string>[] = [],
): ReadonlyMap<string, readonly Stay[]> {
  return new Map([...places].flatMap(([actor, own]) => (drawn.has(actor) ? [[actor, staysOfOne(actor, own, tornIn)] as const] : [])));
}

function staysOfOne(actor: string, places: readonly Place[], tornIn: readonly ReadonlySet<string>[]): Stay[] {
  const stays: (Stay & { last: number; readonly seen: number[]; readonly torn: Set<number> })[] = [];
  for (const [year, camp] of places.entries()) {
    if (camp === undefined) continue;
    const open = stays.at(-1);
    if (open !== undefined && open.camp === camp && year - open.last - 1 <= MOST_UNSEEN) {
      open.seen.push(year);
      open.last = year;
    } else stays.push({ actor, camp, first: year, last: year, seen: [year], torn: new Set() });
    if (tornIn[year]?.has(actor)) stays.at(-1)?.torn.add(year);
  }
  return stays;
}
