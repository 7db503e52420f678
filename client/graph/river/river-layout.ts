import { compareCodeUnits } from '../../../model/compare-code-units.ts';
import type { Stay } from './stays.ts';

/** A camp as a band. All heights are in rows. */
export interface Band {
  /** `null`: the strip of those that stand alone. */
  readonly camp: string | null;
  /** The row of its name; its threads lie below. The same in all years. */
  readonly top: number;
  /** By year: how many rows it takes with the one of its name; 0 in years in which nobody is in it. */
  readonly heights: readonly number[];
}

/** Where everything of a river lies, in rows from its top. */
export interface RiverLayout {
  /** From above; the strip of those that stand alone comes last, if there is anyone in it. */
  readonly bands: readonly Band[];
  readonly rowOf: ReadonlyMap<Stay, number>;
  readonly height: number;
}

/** The row of a name, and the free rows below a band. */
const NAME = 1;
const GAP = 1;
const SWEEPS = 3;
/** How much a row farther out costs, against a row that each actor has to cross on average. */
const OUTWARD = 0.3;

/**
 * Lays out bands and threads. A camp keeps its row in all years, and an actor keeps its row as long as it stays: only who moves
 * moves. Camps that share actors come next to each other, and in a camp those lie above who come from above or go there
 * (sweeps over barycentres; Sugiyama, Tagawa and Toda 1981). The same input gives the same layout.
 */
export function layoutRiver(stays: ReadonlyMap<string, readonly Stay[]>, yearCount: number): RiverLayout {
  const groups = groupsOf(stays);
  const neighbours = neighboursOf(stays);
  const camps = [...groups.keys()].filter((camp) => camp !== null);
  let rowOf = new Map<Stay, number>();
  let bands: Band[] = [];
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const before = rowOf;
    const packed = new Map(
      camps.map((camp) => {
        const slots = slotsOf(groups.get(camp) ?? [], (stay) => meanRow(neighbours.get(stay) ?? [], before));
        return [camp, { slots, heights: heightsOf(slots, yearCount) }] as const;
      }),
    );
    const tops = topsOf(packed, linksOf(stays));
    rowOf = new Map();
    bands = [];
    for (const [camp, { slots, heights }] of packed) {
      const top = tops.get(camp) ?? 0;
      bands.push({ camp, top, heights });
      for (const [stay, slot] of slots) rowOf.set(stay, top + NAME + slot);
    }
    const alone = groups.get(null);
    if (alone !== undefined) {
      const slots = slotsOf(alone, (stay) => meanRow(neighbours.get(stay) ?? [], before));
      const top = bottomOf(bands) + (bands.length > 0 ? GAP : 0);
      for (const [stay, slot] of slots) rowOf.set(stay, top + NAME + slot);
      bands.push({ camp: null, top, heights: heightsOf(slots, yearCount) });
    }
  }
  bands.sort((one, other) => one.top - other.top || compareCodeUnits(one.camp ?? '', other.camp ?? ''));
  return { bands, rowOf, height: bottomOf(bands) };
}

/** How many pairs of threads cross each other where their actors go on from one year to another. */
export function crossingsIn(stays: ReadonlyMap<string, readonly Stay[]>, rowOf: ReadonlyMap<Stay, number>): number {
  const steps = [...stays.values()].flatMap((own) =>
    own.slice(1).flatMap((to, index) => {
      const from = own[index];
      return from === undefined ? [] : [{ at: to.first, from: rowOf.get(from) ?? 0, to: rowOf.get(to) ?? 0 }];
    }),
  );
  let crossings = 0;
  for (const [index, one] of steps.entries()) {
    for (const other of steps.slice(index + 1)) {
      if (one.at === other.at && (one.from - other.from) * (one.to - other.to) < 0) crossings += 1;
    }
  }
  return crossings;
}

function groupsOf(stays: ReadonlyMap<string, readonly Stay[]>): ReadonlyMap<string | null, readonly Stay[]> {
  const groups = new Map<string | null, Stay[]>();
  for (const stay of [...stays.values()].flat()) groups.set(stay.camp, [...(groups.get(stay.camp) ?? []), stay]);
  return groups;
}

/** By stay: those before and after it. */
function neighboursOf(stays: ReadonlyMap<string, readonly Stay[]>): ReadonlyMap<Stay, readonly Stay[]> {
  return new Map(
    [...stays.values()].flatMap((own) =>
      own.map((stay, index) => [stay, [own[index - 1], own[index + 1]].filter((each) => each !== undefined)] as const),
    ),
  );
}

function meanRow(stays: readonly Stay[], rowOf: ReadonlyMap<Stay, number>): number | null {
  const rows = stays.flatMap((stay) => rowOf.get(stay) ?? []);
  return rows.length === 0 ? null : rows.reduce((sum, row) => sum + row, 0) / rows.length;
}

/** A row for each stay of a camp, so that no two are in one at the same time: those that begin first, then those from above. */
function slotsOf(stays: readonly Stay[], pullOf: (stay: Stay) => number | null): ReadonlyMap<Stay, number> {
  const pulls = new Map(stays.map((stay) => [stay, pullOf(stay)]));
  const known = [...pulls.values()].filter((pull) => pull !== null);
  const middle = known.reduce((sum, pull) => sum + pull, 0) / Math.max(1, known.length);
  const pull = (stay: Stay) => pulls.get(stay) ?? middle;
  const sorted = stays.toSorted(
    (one, other) => one.first - other.first || pull(one) - pull(other) || other.last - one.last || compareCodeUnits(one.actor, other.actor),
  );
  const slots = new Map<Stay, number>();
  /** By slot: the last year that is taken. */
  const taken: number[] = [];
  for (const stay of sorted) {
    const free = taken.findIndex((last) => last < stay.first);
    const slot = free === -1 ? taken.length : free;
    taken[slot] = stay.last;
    slots.set(stay, slot);
  }
  return slots;
}

function heightsOf(slots: ReadonlyMap<Stay, number>, yearCount: number): number[] {
  const heights = new Array<number>(yearCount).fill(0);
  for (const [{ first, last }, slot] of slots) {
    for (let year = first; year <= last; year += 1) heights[year] = Math.max(heights[year] ?? 0, NAME + slot + 1);
  }
  return heights;
}

interface Link {
  readonly other: string;
  readonly actors: number;
}

/** By camp: to which others actors go, or come from, and how many. */
function linksOf(stays: ReadonlyMap<string, readonly Stay[]>): ReadonlyMap<string, readonly Link[]> {
  const counts = new Map<string, Map<string, number>>();
  const count = (from: string, to: string) => {
    const own = counts.get(from) ?? new Map<string, number>();
    counts.set(from, own.set(to, (own.get(to) ?? 0) + 1));
  };
  for (const own of stays.values()) {
    const camps = own.flatMap(({ camp }) => camp ?? []);
    for (const [index, to] of camps.entries()) {
      const from = camps[index - 1];
      if (from === undefined || from === to) continue;
      count(from, to);
      count(to, from);
    }
  }
  return new Map([...counts].map(([camp, own]) => [camp, [...own].map(([other, actors]) => ({ other, actors }))]));
}

type Packed = ReadonlyMap<string, { readonly heights: readonly number[] }>;

/** A row for each camp in which it overlaps with no other in any year, the largest first, the others above or below, near to those they share actors with. */
function topsOf(packed: Packed, links: ReadonlyMap<string, readonly Link[]>): ReadonlyMap<string, number> {
  const sizes = new Map([...packed].map(([camp, { heights }]) => [camp, heights.reduce((sum, height) => sum + height, 0)]));
  const order = [...packed.keys()].sort((one, other) => (sizes.get(other) ?? 0) - (sizes.get(one) ?? 0) || compareCodeUnits(one, other));
  const tops = new Map<string, number>();
  const heightsIn = (camp: string) => packed.get(camp)?.heights ?? [];
  const middle = (camp: string, top: number) => top + Math.max(...heightsIn(camp)) / 2;
  const [largest = ''] = order;
  const centre = Math.max(0, ...heightsIn(largest)) / 2;
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    for (const camp of order) {
      tops.delete(camp);
      const placed = [...tops];
      const isFree = (top: number) => placed.every(([other, at]) => !overlap(heightsIn(camp), top, heightsIn(other), at));
      const own = (links.get(camp) ?? []).filter(({ other }) => tops.has(other));
      const actors = own.reduce((sum, link) => sum + link.actors, 0);
      const cost = (top: number) => {
        const far = own.reduce(
          (sum, link) => sum + link.actors * Math.abs(middle(camp, top) - middle(link.other, tops.get(link.other) ?? 0)),
          0,
        );
        return OUTWARD * Math.abs(middle(camp, top) - centre) + far / Math.max(1, actors);
      };
      const above = Math.max(...heightsIn(camp)) + GAP;
      const offered = [
        ...new Set([0, ...placed.flatMap(([other, at]) => [at - above, ...heightsIn(other).map((height) => at + height + GAP)])]),
      ];
      const free = offered.filter(isFree).sort((one, other) => cost(one) - cost(other) || one - other);
      tops.set(camp, free[0] ?? 0);
    }
  }
  const highest = Math.min(...tops.values());
  return new Map([...tops].map(([camp, top]) => [camp, top - highest]));
}

function overlap(heights: readonly number[], top: number, others: readonly number[], at: number): boolean {
  return heights.some((height, year) => {
    const other = others[year] ?? 0;
    return height > 0 && other > 0 && top < at + other + GAP && at < top + height + GAP;
  });
}

function bottomOf(bands: readonly Band[]): number {
  return Math.max(0, ...bands.map(({ top, heights }) => top + Math.max(0, ...heights)));
}
