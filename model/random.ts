/** Numbers that look random and are the same in every run. */
export interface Random {
  /** A number from 0 up to but not including 1. */
  next(): number;
  /** A whole number from 0 up to but not including `end`. */
  below(end: number): number;
  /** One of these. */
  of<T>(values: readonly [T, ...T[]]): T;
  /** Whether something with this probability happens. */
  happens(probability: number): boolean;
}

/** Mulberry32, by Tommy Ettinger: 32 bits of state are plenty for a benchmark. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (end: number) => Math.floor(next() * end);
  return { next, below, of: (values) => values[below(values.length)] ?? values[0], happens: (probability) => next() < probability };
}
