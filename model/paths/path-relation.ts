import type { Confidence } from '../coding/codes.ts';
import { compareCodeUnits } from '../compare-code-units.ts';
import { type Attestation, isCertainWithin } from '../time/attestation.ts';
import type { Day } from '../time/day.ts';
import type { RelationTime } from '../time/relation-time.ts';
import type { Window } from '../time/window.ts';

/** The fields of a relation that the search for paths reads. */
export interface ConnectingRelation extends RelationTime {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly confidence: Confidence;
}

/** A relation as the search sees it: a stretch for which it is attested, and for how long it is presumed to continue after it. */
export interface PathRelation extends Attestation {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly confidence: Confidence;
  readonly startStatus: RelationTime['startStatus'];
  /** The day up to which it is presumed to continue; `to` where it is not. */
  readonly presumedTo: Day;
}

/** A stretch, with the relation that it is of. */
export type Stretch<R> = PathRelation & { readonly of: R };

/** How certain it is that a path fulfils its time rule, most certain first. */
export const PATH_STATES = ['attested', 'uncertain', 'presumed'] as const;
export type PathState = (typeof PATH_STATES)[number];

/** All of time. */
export const ALL_DAYS: Window = { from: '0001-01-01', to: '9999-12-31' };

/** Some day or other, of which nothing is certain. */
const SOME_TIME: Attestation = { ...ALL_DAYS, fromLatest: ALL_DAYS.to, toEarliest: ALL_DAYS.from };

/**
 * The stretches of a relation, in order. What nobody dates may have held at any time. What is foretold, or nowhere
 * attested, connects nobody.
 */
export function stretchesOf<R extends ConnectingRelation>(of: R): Stretch<R>[] {
  const { id, source, target, confidence, dating, attested, startStatus, endStatus, possibleTo } = of;
  const shared = { of, id, source, target, confidence };
  if (dating === 'undated') return [{ ...shared, ...SOME_TIME, startStatus: 'unknown', presumedTo: SOME_TIME.to }];
  return attested.map((stretch, index) => ({
    ...shared,
    ...stretch,
    startStatus: index === 0 ? startStatus : 'unknown',
    presumedTo: endStatus === 'ongoing' ? (attested[index + 1]?.from ?? possibleTo ?? ALL_DAYS.to) : stretch.to,
  }));
}

/** The state of a stretch in a window; `undefined` where it has no part in it. */
export function stateOfStretch(stretch: PathRelation, window: Window): PathState | undefined {
  if (isCertainWithin(stretch, window)) return 'attested';
  if (stretch.from >= window.to) return undefined;
  if (window.from < stretch.to) return 'uncertain';
  return window.from < stretch.presumedTo ? 'presumed' : undefined;
}

/** The most steps of a path. Longer paths explain nothing, and there are too many of them. */
export const MAX_PATH_STEPS = 8;

/** The doubt that each confidence adds: one step of low confidence counts more than a whole path of moderate ones. */
const DOUBT: Readonly<Record<Confidence, number>> = { high: 0, moderate: 1, low: MAX_PATH_STEPS + 1 };

/** The doubt of a step. Paths sorted by its sum have the fewest steps of low confidence first, then the fewest of moderate. */
export function doubtOf({ confidence }: PathRelation): number {
  return DOUBT[confidence];
}

/** Orders relations surest first, then by id. */
export function surestFirst(a: PathRelation, b: PathRelation): number {
  return doubtOf(a) - doubtOf(b) || compareCodeUnits(a.id, b.id);
}
