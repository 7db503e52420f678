import { VISIBLE_STATES, type VisibleState } from '../time/relation-time.ts';
import type { CountedRelation } from './camp-relations.ts';

/** What of the evidence is believed. */
export interface Reading {
  readonly states: readonly VisibleState[];
  /** Whether only what is told as fact counts, and nobody disputes. */
  readonly isPlain: boolean;
}

/** From the strictest to the loosest: each kind of state more, and each with and without what is alleged, inferred, foretold or disputed. */
const LEVELS: readonly (readonly VisibleState[])[] = [
  ['attested'],
  ['attested', 'uncertain'],
  ['attested', 'uncertain', 'presumed'],
  VISIBLE_STATES.filter((state) => state !== 'foretold'),
];

/** All ways of reading the evidence in which a membership is tried. */
export const READINGS: readonly Reading[] = LEVELS.flatMap((states) => [
  { states, isPlain: true },
  { states: [...states, 'foretold'], isPlain: false },
]);

/** Whether a relation counts in a reading. */
export function isRead({ relation, state }: CountedRelation, { states, isPlain }: Reading): boolean {
  if (!states.some((each) => each === state)) return false;
  return !isPlain || (relation.status === 'actual' && !relation.disputed);
}
