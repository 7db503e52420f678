import type { Window } from '../../model/time/window.ts';
import type { ComparedWindows } from '../graph/offered-comparison.ts';
import type { Selected } from '../url/parsers.ts';

/** What is found, in the order of the list: what the server finds comes later, and moves none of what is there. */
export const HIT_KINDS = [
  'pair',
  'comparison',
  'actor',
  'type',
  'publisher',
  'question',
  'command',
  'claim',
  'source',
  'description',
] as const;
export type HitKind = (typeof HIT_KINDS)[number];

/** A result of the search, as one line. */
export interface Hit {
  readonly kind: HitKind;
  /** Id of what is found, name of the type or the publisher. */
  readonly id: string;
  readonly label: string;
  /** A secondary text beside the label. */
  readonly hint: string;
  /** Where the words stand in the label, from the first number, up to before the second. */
  readonly marks?: readonly (readonly [number, number])[];
  /** What is selected when it is opened. */
  readonly target?: Selected;
  /** The two actors whose history it opens, in which window, where the query names one. */
  readonly pair?: { readonly actors: readonly [string, string]; readonly window: Window | null };
  /** The two windows that it compares. */
  readonly compared?: ComparedWindows;
  /** Of a publisher: whether its claims were asked for, and not its sources. */
  readonly isOfClaims?: boolean;
  /** Whether it was known on the day of the picture, where that has one. */
  readonly isKnown?: boolean;
}

/** What is found of one kind: so many, and the best of them. */
export interface HitGroup {
  readonly kind: HitKind;
  readonly total: number;
  readonly hits: readonly Hit[];
}

/** What was found, the names or the texts. */
export interface Found {
  /** Whether it has all words of the query; otherwise it has the most of them. */
  readonly hasAll: boolean;
  readonly groups: readonly HitGroup[];
}

/** How many of each kind are wanted. */
export type Most = (kind: HitKind) => number;
