import type { SignName } from '../coding/vocabulary.ts';
import { tieKey } from '../ties/tie.ts';
import { extentOf, type RelationState, type RelationTime, stateIn } from '../time/relation-time.ts';
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
  'newly-known',
  'no-longer-known',
  'continued',
  'between',
] as const;
export type Change = (typeof CHANGES)[number];

/** The changes in the order in which they are listed, the most telling first. */
export const MOST_TELLING: readonly Change[] = [
  ...(['turned', 'ended', 'begun', 'no-longer-attested', 'newly-attested'] as const),
  ...(['no-longer-known', 'newly-known', 'between', 'continued'] as const),
];

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
 * - *Newly attested*: nobody dates its beginning, it was not known in the earlier window, and the later attests it.
 * - *No longer attested*: the earlier window attests it, and in the later it is only presumed, or not known.
 * - *Newly known* and *no longer known*: the same of what is presumed or date uncertain, and attested in neither window.
 * - *Turned*: it has begun, and its two actors had only ties of the opposite sign before, in the earlier window or
 *   since. These may linger beside it.
 * - *Between*: neither window has it; it lies between them.
 *
 * @param relations all relations of the two actors: one that is filtered out still counts as a tie that they had
 */
export function compare(relations: readonly ComparedRelation[], earlier: Window, later: Window): Comparison[] {
  const turns = turnsAmong(relations, earlier);
  const [statesBefore, statesAfter] = [tieStatesIn(relations, earlier), tieStatesIn(relations, later)];
  return relations.map((relation) => {
    const before = stateIn(relation, earlier);
    const after = stateIn(relation, later);
    const key = keyOf(relation);
    const tie = { before: statesBefore.get(key) ?? before, after: statesAfter.get(key) ?? after };
    const change = changeOf(relation, { before, after }, tie, [earlier, later]);
    return { before, after, change: canTurn(change) && turns(relation) ? 'turned' : change };
  });
}

/** What is in both windows may have begun within the earlier, after its actors had stood on the other side. */
function canTurn(change: Change | null): boolean {
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

const STRENGTH: readonly RelationState[] = ['attested', 'uncertain', 'presumed', 'unknown', 'absent'];

/** The surest state that any spell of a tie has in a window, by the tie. What is foretold or undated carries none. */
function tieStatesIn(relations: readonly ComparedRelation[], window: Window): Map<string, RelationState> {
  const states = new Map<string, RelationState>();
  for (const relation of relations) {
    if (relation.isEvent || relation.dating !== 'dated') continue;
    const key = keyOf(relation);
    const state = stateIn(relation, window);
    const known = states.get(key);
    if (known === undefined || STRENGTH.indexOf(state) < STRENGTH.indexOf(known)) states.set(key, state);
  }
  return states;
}

/** An event has no key in common with any tie. */
function keyOf(relation: ComparedRelation): string {
  return relation.isEvent ? '' : tieKey(relation, relation.symmetric);
}
