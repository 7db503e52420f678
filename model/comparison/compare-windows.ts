import type { SignName } from '../coding/sign.ts';
import { NO_TIE, type TieIndex, tieIndex } from '../ties/tie-index.ts';
import { extentOf, type RelationState, type RelationTime, stateIn } from '../time/relation-time.ts';
import { CODES, STATES, stateOfCode } from '../time/state-codes.ts';
import type { Window } from '../time/window.ts';
import { turnsAmong } from './turn.ts';
import { changeInWhatIsKnown } from './what-is-known.ts';

/** What became of a relation between two windows. */
export const CHANGES = [
  'begun',
  'ended',
  'turned',
  'newly-attested',
  'no-longer-attested',
  'newly-presumed-or-uncertain',
  'no-longer-presumed-or-uncertain',
  'continued',
  'between',
] as const;
export type Change = (typeof CHANGES)[number];

/** The changes, the most telling first: that of the first is drawn where several relations are one line. */
export const MOST_TELLING: readonly Change[] = [
  ...(['turned', 'ended', 'begun', 'no-longer-attested', 'newly-attested'] as const),
  ...(['no-longer-presumed-or-uncertain', 'newly-presumed-or-uncertain', 'between', 'continued'] as const),
];

/** The changes in the order in which they are listed: what happened between the two windows comes first. */
export const AS_LISTED: readonly Change[] = ['between', ...MOST_TELLING.filter((change) => change !== 'between')];

/** The fields of a relation that a comparison reads. */
export interface ComparedRelation extends RelationTime {
  readonly type: string;
  readonly source: string;
  readonly target: string;
  readonly sign: SignName;
  /** Whether its direction carries no meaning. */
  readonly symmetric: boolean;
  /** Whether it is a moment, and not a spell of a tie. */
  readonly isEvent: boolean;
}

/** A relation in two windows; `change` is `null` when nothing can be said of it. */
export interface Comparison {
  readonly before: RelationState;
  readonly after: RelationState;
  readonly change: Change | null;
}

/** Two windows in the order in which they begin, then in which they end. */
export function chronological(a: Window, b: Window): readonly [earlier: Window, later: Window] {
  return a.from < b.from || (a.from === b.from && a.to <= b.to) ? [a, b] : [b, a];
}

/**
 * Compares two windows. What is compared is the tie (one type, the same two actors): a tie that another spell carries in
 * the second window has *continued*. An event is no tie, and stands for itself.
 *
 * - *Begun* and *ended* say where a relation lies in time by dates that somebody gives, never by the absence of evidence.
 * - *Newly attested*: the later window attests it, and in the earlier it is not known whether the tie held, or nothing but its
 *   actors or another spell rules it out.
 * - *No longer attested*: the earlier window attests it, and in the later it is only presumed, or not known.
 * - *Newly* and *no longer presumed or uncertain*: the same of what is presumed or date uncertain, and attested in neither window.
 * - *Turned*: it has begun, and its two actors had only ties of the opposite sign before, in the earlier window or
 *   since. These may linger beside it.
 * - *Between*: neither window has it; it lies between them. Its two actors may have turned by it: {@link turnTies}.
 *
 * @param relations all relations of the two actors: one that is filtered out still counts as a tie that they had
 */
export function compare(relations: readonly ComparedRelation[], earlier: Window, later: Window): Comparison[] {
  const codes = (window: Window) => Uint8Array.from(relations, (relation) => CODES[stateIn(relation, window)]);
  const [before, after] = [codes(earlier), codes(later)];
  const changes = changesBetween(relations, [earlier, later], [before, after]);
  return relations.map((_, index) => ({
    before: stateOfCode(before[index]),
    after: stateOfCode(after[index]),
    change: CHANGES[(changes[index] ?? 0) - 1] ?? null,
  }));
}

/**
 * What {@link compare} says of the changes, by relation: 0 if nothing can be said, otherwise 1 + its index in {@link CHANGES}.
 * @param windows the earlier first
 * @param states by relation: the codes of its states in these
 */
export function changesBetween(
  relations: readonly ComparedRelation[],
  windows: readonly [Window, Window],
  [before, after]: readonly [Uint8Array, Uint8Array],
): Uint8Array {
  const index = tieIndex(relations);
  const [tiesBefore, tiesAfter] = [tieStatesIn(relations, index, before), tieStatesIn(relations, index, after)];
  const turns = turnsAmong(relations, index, windows[0]);
  const changes = new Uint8Array(relations.length);
  relations.forEach((relation, at) => {
    const own = { before: stateOfCode(before[at]), after: stateOfCode(after[at]) };
    const tie = index.ties[at] ?? NO_TIE;
    const ofTie = tie === NO_TIE ? own : { before: stateOfRank(tiesBefore[tie]), after: stateOfRank(tiesAfter[tie]) };
    const change = changeOf(relation, own, ofTie, windows);
    if (change !== null) changes[at] = CHANGES.indexOf(canTurn(change) && turns(at) ? 'turned' : change) + 1;
  });
  return changes;
}

/** What is in both windows may have begun within the earlier, after its actors had stood on the other side. */
function canTurn(change: Change): boolean {
  return change === 'begun' || change === 'continued';
}

interface States {
  readonly before: RelationState;
  readonly after: RelationState;
}

function changeOf(relation: ComparedRelation, own: States, tie: States, [earlier, later]: readonly [Window, Window]): Change | null {
  if (relation.dating !== 'dated') return null;
  if (own.before === 'absent' && own.after === 'absent') return liesBetween(relation, earlier, later) ? 'between' : null;
  const { before, after } = tie;
  if (before === 'absent') {
    // Its actors may not have been there before, but nobody says when it began.
    return relation.startStatus === 'known' ? 'begun' : changeInWhatIsKnown(before, after);
  }
  if (after === 'absent') return hasBegunSince(relation, later) ? 'begun' : 'ended';
  // What is presumed rests on what was attested: it adds nothing to it.
  if (before === 'attested' && after === 'presumed') return 'no-longer-attested';
  return changeInWhatIsKnown(before, after);
}

function liesBetween(relation: RelationTime, earlier: Window, later: Window): boolean {
  const extent = extentOf(relation);
  return extent !== null && extent.from >= earlier.to && extent.to <= later.from;
}

/** When the later window lies within the earlier, a relation that only the earlier has may begin after the later. */
function hasBegunSince(relation: RelationTime, later: Window): boolean {
  return relation.startStatus === 'known' && relation.possibleFrom !== undefined && relation.possibleFrom >= later.to;
}

/** The states that carry a tie, the surest first. */
const SUREST: readonly RelationState[] = ['attested', 'uncertain', 'presumed', 'unknown', 'absent'];
/** By the code of a state: its place among these; after all of them, for one that carries none. */
const RANKS = Uint8Array.from(STATES, (state) => (SUREST.includes(state) ? SUREST.indexOf(state) : SUREST.length));

function stateOfRank(rank = SUREST.length): RelationState {
  return SUREST[rank] ?? 'absent';
}

/** By tie: the rank of the surest state that any of its spells has in a window. @param states by relation: its code in that window */
function tieStatesIn(relations: readonly ComparedRelation[], { ties, tieCount }: TieIndex, states: Uint8Array): Uint8Array {
  const surest = new Uint8Array(tieCount).fill(SUREST.length);
  relations.forEach(({ dating }, index) => {
    const tie = ties[index] ?? NO_TIE;
    if (tie !== NO_TIE && dating === 'dated') surest[tie] = Math.min(surest[tie] ?? 0, RANKS[states[index] ?? 0] ?? 0);
  });
  return surest;
}
