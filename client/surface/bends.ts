/** The distance of two lines between the same actors, and how far the outermost are bent at most, as curvatures. */
const STEP = 0.14;
const WIDEST = 0.6;
/** The bends that are tried, from one side to the other. They contain those of up to nine lines that nothing is in the way of. */
const GRID = 0.0175;
const TRIED = Array.from({ length: 81 }, (_, index) => (index - 40) * GRID);
/** How near to each other lines may come where something is in the way, in steps of the grid, the farthest first. */
const GAPS = [8, 6, 4, 2, 1];

/**
 * How so many lines between two actors are bent, from one side to the other: spread evenly on both sides of the straight
 * line, or else, where they would run through other actors, by bends that cross these the least and stay near to it.
 * @param depthOf how deep a line of a bend would run through others; 0 beside all of them
 */
export function bendsOf(count: number, depthOf: (bend: number) => number = () => 0): number[] {
  const step = count < 2 ? 0 : Math.min(STEP, (2 * WIDEST) / (count - 1));
  const even = Array.from({ length: count }, (_, index) => (index - (count - 1) / 2) * step);
  if (even.every((bend) => depthOf(bend) === 0)) return even;
  const depths = TRIED.map(depthOf);
  let best = { bends: even, depth: even.reduce((sum, bend) => sum + depthOf(bend), 0) };
  for (const gap of count < 2 ? [1] : GAPS) {
    const chosen = clearest(count, gap, depths);
    const depth = chosen.reduce((sum, index) => sum + (depths[index] ?? 0), 0);
    if (chosen.length === count && depth < best.depth) best = { bends: chosen.map((index) => TRIED[index] ?? 0), depth };
    if (best.depth === 0) break;
  }
  return best.bends;
}

/** That a line crosses another actor by a hundredth counts for more than any bend. */
const CROSSING = 1000;

/** The indexes of so many of the tried bends, at least a gap apart, that together cross the least, and of these the straightest; none if there is no room. */
function clearest(count: number, gap: number, depths: readonly number[]): number[] {
  const costs = TRIED.map((bend, index) => CROSSING * (depths[index] ?? 0) + bend * bend);
  // By the number of lines that are placed and the last bend that may be taken: the least cost, and the last that is.
  let least: { readonly cost: number; readonly taken: readonly number[] }[] = TRIED.map(() => ({ cost: 0, taken: [] }));
  for (let placed = 1; placed <= count; placed += 1) {
    const before = least;
    least = [];
    for (const [index, cost] of costs.entries()) {
      const rest = placed === 1 ? before[0] : before[index - gap];
      const taking = { cost: (rest?.cost ?? Number.POSITIVE_INFINITY) + cost, taken: [...(rest?.taken ?? []), index] };
      const without = least[index - 1];
      least.push(without !== undefined && without.cost <= taking.cost ? without : taking);
    }
  }
  const found = least.at(-1);
  return found !== undefined && Number.isFinite(found.cost) ? [...found.taken] : [];
}
