import { quantile } from './statistics.ts';

/** The smallest, the middle and the largest of some values, and how many there were. */
export interface Spread {
  readonly minimum: number;
  readonly median: number;
  readonly maximum: number;
  readonly count: number;
}

export const UNITS = ['ms', 's', 'CPU s', 'MB', 'share', 'count'] as const;
export type Unit = (typeof UNITS)[number];

/** One quantity, as the product has it, and as what it is compared with has it in the same run. */
export interface Measurement {
  /** Unlike those of all other measurements of its part of the same size, such as "a year step". */
  readonly name: string;
  /** How many actors the dataset had, where there was one. */
  readonly actors?: number;
  readonly unit: Unit;
  readonly own: Spread;
  /** What does the same in another way. */
  readonly other?: { readonly name: string } & Spread;
  /** The most that the product may take of what the other takes, or the most that it may take where there is no other. */
  readonly aim?: number;
}

/** Sums values up. There must be one at least. */
export function spreadOf(values: readonly number[]): Spread {
  if (values.length === 0) throw new RangeError('There is nothing to sum up.');
  const at = (share: number) => rounded(quantile(values, share));
  return { minimum: at(0), median: at(0.5), maximum: rounded(Math.max(...values)), count: values.length };
}

/** What the product takes of what the other takes, by the medians; `undefined` where there is no other. */
export function ratioOf({ own, other }: Measurement): number | undefined {
  return other === undefined || other.median === 0 ? undefined : own.median / other.median;
}

/** Four digits say more than any machine repeats. */
function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
