import { type Attestation, isCertainWithin } from './attestation.ts';
import { type Day, earlier, later } from './day.ts';
import type { Window } from './window.ts';

/** When a relation held, by what its dates and its claims say. */
export interface RelationTime {
  /** `foretold`: it is announced or forecast; `undated`: nobody dates it. */
  readonly dating: 'dated' | 'foretold' | 'undated';
  /** When claims attest it, in order; empty unless it is `dated`, and where it is so but no claim attests it for any day. */
  readonly attested: readonly Attestation[];
  /** The time that is spoken of, where it is `foretold`. */
  readonly foretold?: Window | undefined;
  /** Whether anybody says when it began. */
  readonly startStatus: 'known' | 'unknown';
  /** What comes after its last attestation: it is over, is said to go on, or nothing is said. */
  readonly endStatus: 'ended' | 'ongoing' | 'unknown';
  /** The first day on which it may have held; left out where nothing says so. */
  readonly possibleFrom?: Day | undefined;
  /** The day after the last on which it may have held; left out where nothing says so. */
  readonly possibleTo?: Day | undefined;
}

/**
 * The state of a relation in a window:
 *
 * - `attested`: a claim attests it for some day of the window, however its coarse dates are meant;
 * - `uncertain`: its coarse dates let it lie in the window;
 * - `presumed`: after its last attestation, and the source says that it goes on;
 * - `foretold`: it is announced or forecast for a time that the window meets;
 * - `undated`: nobody dates it;
 * - `unknown`: it may have held: before its first attestation where nobody dates its beginning, or after its last where nobody dates its end;
 * - `absent`: by dates that somebody gives it had not begun, or was over.
 */
export type RelationState = 'attested' | 'uncertain' | 'presumed' | 'foretold' | 'undated' | 'unknown' | 'absent';

/** The states in which a relation can be shown, most certain first. */
export const VISIBLE_STATES = [
  'attested',
  'uncertain',
  'presumed',
  'foretold',
  'undated',
  'unknown',
] as const satisfies readonly RelationState[];
export type VisibleState = (typeof VISIBLE_STATES)[number];

/** The states that are shown only when they are asked for: nothing attests them in the window. */
export const ASKED_STATES = ['presumed', 'unknown'] as const satisfies readonly VisibleState[];
export type AskedState = (typeof ASKED_STATES)[number];

/** The state of a relation in a window: exactly one for any relation and any window. */
export function stateIn(time: RelationTime, window: Window): RelationState {
  const { dating, foretold, attested, startStatus, possibleFrom, possibleTo } = time;
  if (dating === 'undated') return 'undated';
  if (dating === 'foretold') return foretold !== undefined && meets(foretold, window) ? 'foretold' : 'absent';
  if (possibleFrom !== undefined && window.to <= possibleFrom) return 'absent';
  if (possibleTo !== undefined && window.from >= possibleTo) return 'absent';
  let isPossible = false;
  for (const attestation of attested) {
    if (isCertainWithin(attestation, window)) return 'attested';
    isPossible ||= meets(attestation, window);
  }
  if (isPossible) return 'uncertain';
  const [first] = attested;
  // What nothing attests, such as a claim that was taken back, may have held within its dates.
  if (first === undefined) return 'unknown';
  if (window.to <= first.from) return startStatus === 'known' ? 'uncertain' : 'unknown';
  return AFTER_ATTESTATION[time.endStatus];
}

/** Between two attestations a relation that has ended went on by its own dates, though no claim speaks of that time. */
const AFTER_ATTESTATION = { ended: 'uncertain', ongoing: 'presumed', unknown: 'unknown' } as const;

function meets(a: Window, b: Window): boolean {
  return a.from < b.to && b.from < a.to;
}

/** Of the times for which a relation is attested, the one that ends last: it may have begun before others that are over. */
export function latestAttestation(attested: readonly Attestation[]): Attestation | undefined {
  const [first, ...others] = attested;
  if (first === undefined) return undefined;
  const isLater = (a: Attestation, b: Attestation) => (a.to === b.to ? a.toEarliest > b.toEarliest : a.to > b.to);
  return others.reduce((latest, each) => (isLater(each, latest) ? each : latest), first);
}

/**
 * The days by which a relation is certainly attested first and last: the day before `fromLatest` it may not have been yet, and
 * from `toEarliest` on it may be over.
 */
export function certainExtentOf(attested: readonly Attestation[]): { readonly fromLatest?: Day; readonly toEarliest?: Day } {
  if (attested.length === 0) return {};
  return {
    fromLatest: attested.map(({ fromLatest }) => fromLatest).reduce(earlier),
    toEarliest: attested.map(({ toEarliest }) => toEarliest).reduce(later),
  };
}

/** From the first to the last day for which anything is said of a relation; `null` when nothing is. */
export function extentOf({ attested, foretold }: RelationTime): Window | null {
  const [first] = attested;
  if (first === undefined) return foretold ?? null;
  return { from: first.from, to: attested.map(({ to }) => to).reduce(later) };
}

/**
 * The days on which the state of a relation can change: the state in a window depends on which of `starts` lie before
 * the window's end, and on which of `ends` lie after its start, and on nothing else.
 */
export function turningDays({ attested, foretold, possibleFrom, possibleTo }: RelationTime): { starts: Day[]; ends: Day[] } {
  const starts = attested.flatMap(({ from, fromLatest }) => [from, fromLatest]);
  const ends = attested.flatMap(({ toEarliest, to }) => [toEarliest, to]);
  if (foretold !== undefined) {
    starts.push(foretold.from);
    ends.push(foretold.to);
  }
  if (possibleFrom !== undefined) starts.push(possibleFrom);
  if (possibleTo !== undefined) ends.push(possibleTo);
  return { starts, ends };
}
