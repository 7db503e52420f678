/**
 * What counts as holding in the window, by the parameter `$counted` of a question: what is attested in it, date uncertain or undated;
 * also what is presumed to continue; all that may have held, with what is not known. What is foretold never counts.
 */
export const COUNTED = ['attested', 'presumed', 'possible'] as const;
export type Counted = (typeof COUNTED)[number];

/** What a value of the parameter `$counted` is; `undefined` where it is no such value. */
export function countedOf(value: unknown): Counted | undefined {
  return COUNTED.find((each) => each === value);
}
