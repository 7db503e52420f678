/** How many camps there may be. */
export const CAMP_NUMBERS = ['any', 'two'] as const;
export type CampNumber = (typeof CAMP_NUMBERS)[number];

/** Two actors, as numbers from 0, with what speaks for their being in one camp: supportive above 0, hostile below, never 0. */
export interface NetTie {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

/** Indexes of the ties of a cycle. */
export type Cycle = readonly number[];

const NOWHERE = -1;

/**
 * Finds cycles that no partition into camps can satisfy, of the ties that are not broken. A cycle is bad
 *
 * - for any number of camps if exactly one of its ties is hostile (Davis 1967, doi:10.1177/001872676702000206);
 * - for two camps if an odd number of them is (Harary 1953, doi:10.1307/mmj/1028989917).
 *
 * A signed graph can be divided into camps without a misfit if and only if it has no bad cycle.
 */
export class BadCycles {
  readonly #number: CampNumber;
  readonly #ties: readonly NetTie[];
  /** By actor: the indexes of its ties. */
  readonly #tiesOf: readonly (readonly number[])[];
  /** By state (twice an actor, and 1 behind an odd number of hostile ties): the tie by which it was reached. */
  readonly #reachedBy: Int32Array;

  constructor(actorCount: number, ties: readonly NetTie[], number: CampNumber) {
    const tiesOf: number[][] = Array.from({ length: actorCount }, () => []);
    ties.forEach(({ a, b }, index) => {
      tiesOf[a]?.push(index);
      tiesOf[b]?.push(index);
    });
    this.#number = number;
    this.#ties = ties;
    this.#tiesOf = tiesOf;
    this.#reachedBy = new Int32Array(2 * actorCount);
  }

  /**
   * A shortest bad cycle.
   * @param isBroken by tie: 1 if it is not to be in a cycle
   */
  shortest(isBroken: Uint8Array): Cycle | undefined {
    let shortest: Cycle | undefined;
    const seen = new Uint8Array(this.#tiesOf.length);
    for (const [index, { a, weight }] of this.#ties.entries()) {
      // Every bad cycle has a hostile tie, and is found from its first actor.
      if (weight > 0 || isBroken[index] === 1 || seen[a] === 1) continue;
      seen[a] = 1;
      const cycle = this.#shortestThrough(a, isBroken, shortest?.length ?? Number.POSITIVE_INFINITY);
      if (cycle !== undefined) shortest = cycle;
    }
    return shortest;
  }

  /**
   * Bad cycles whose ties weigh less than this together, the lightest through each actor that has a hostile tie.
   * @param weights by tie, none below 0
   */
  lighterThan(limit: number, weights: Float64Array): Cycle[] {
    const found = new Map<string, Cycle>();
    const seen = new Uint8Array(this.#tiesOf.length);
    for (const { a, weight } of this.#ties) {
      if (weight > 0 || seen[a] === 1) continue;
      seen[a] = 1;
      const cycle = this.#lightestThrough(a, weights, limit);
      if (cycle !== undefined) found.set([...cycle].sort((one, other) => one - other).join(' '), cycle);
    }
    return [...found.values()];
  }

  /** The lightest bad cycle through an actor, if it weighs less than this: states are looked at again when they are reached at less weight. */
  #lightestThrough(start: number, weights: Float64Array, limit: number): Cycle | undefined {
    this.#reachedBy.fill(NOWHERE);
    const least = new Float64Array(this.#reachedBy.length).fill(limit);
    const goal = 2 * start + 1;
    least[2 * start] = 0;
    const queue = [2 * start];
    for (let at = 0; at < queue.length; at += 1) {
      const state = queue[at] ?? 0;
      for (const index of this.#tiesOf[state >> 1] ?? []) {
        const reached = this.#step(state, index);
        const weight = (least[state] ?? 0) + (weights[index] ?? 0);
        if (reached === NOWHERE || reached === 2 * start || weight >= (least[reached] ?? 0) || weight >= (least[goal] ?? 0)) continue;
        least[reached] = weight;
        this.#reachedBy[reached] = index;
        if (reached !== goal) queue.push(reached);
      }
    }
    return (least[goal] ?? limit) < limit ? this.#wayBack(goal, 2 * start) : undefined;
  }

  /** A shortest bad cycle through an actor that has fewer than so many ties. Found by breadth-first search. */
  #shortestThrough(start: number, isBroken: Uint8Array, below: number): Cycle | undefined {
    this.#reachedBy.fill(NOWHERE);
    let front = [2 * start];
    const goal = 2 * start + 1;
    for (let length = 1; front.length > 0 && length < below; length += 1) {
      const next: number[] = [];
      for (const state of front) {
        for (const index of this.#tiesOf[state >> 1] ?? []) {
          const reached = isBroken[index] === 1 ? NOWHERE : this.#step(state, index);
          if (reached === NOWHERE || reached === 2 * start || this.#reachedBy[reached] !== NOWHERE) continue;
          this.#reachedBy[reached] = index;
          if (reached === goal) return this.#wayBack(goal, 2 * start);
          next.push(reached);
        }
      }
      front = next;
    }
    return undefined;
  }

  /** The state behind a tie; {@link NOWHERE} for a second hostile one, if there may be one only. */
  #step(state: number, index: number): number {
    const tie = this.#ties[index];
    if (tie === undefined) return NOWHERE;
    const other = tie.a === state >> 1 ? tie.b : tie.a;
    const odd = state & 1;
    if (tie.weight > 0) return 2 * other + odd;
    return odd === 1 && this.#number === 'any' ? NOWHERE : 2 * other + (1 - odd);
  }

  #wayBack(from: number, start: number): Cycle {
    const cycle = new Set<number>();
    let state = from;
    do {
      const index = this.#reachedBy[state] ?? NOWHERE;
      const tie = this.#ties[index];
      if (tie === undefined) break;
      cycle.add(index);
      const other = tie.a === state >> 1 ? tie.b : tie.a;
      state = 2 * other + (tie.weight > 0 ? state & 1 : 1 - (state & 1));
    } while (state !== start);
    return [...cycle];
  }
}
