import type { SignName } from '../coding/vocabulary.ts';
import { pairKey } from '../ties/pair.ts';
import { tieKey } from '../ties/tie.ts';
import { extentOf, type RelationState, type RelationTime, stateIn } from '../time/relation-time.ts';
import type { Window } from '../time/window.ts';

/** What became of a relation between two windows. */
export const CHANGES = ['begun', 'ended', 'turned', 'newly-attested', 'no-longer-attested', 'continued', 'between'] as const;
export type Change = (typeof CHANGES)[number];

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
 * - *Newly attested*: nobody dates its beginning, it is not attested in the earlier window, and since then it is.
 * - *No longer attested*: it held in the earlier window, and in the later it is only presumed or not known to.
 * - *Turned*: it has begun, is supportive or hostile, and all such ties that its two actors had in the
 *   earlier window were of the opposite sign. Older ties may linger beside it.
 * - *Between*: neither window has it; it lies between them.
 *
 * @param relations all relations of the two actors: one that is filtered out still counts as a tie that they had
 */
export function compare(relations: readonly ComparedRelation[], earlier: Window, later: Window): Comparison[] {
  const stances = tieSignsIn(relations, earlier);
  const [tiesBefore, tiesAfter] = [tieStatesIn(relations, earlier), tieStatesIn(relations, later)];
  return relations.map((relation) => {
    const before = stateIn(relation, earlier);
    const after = stateIn(relation, later);
    const key = keyOf(relation);
    const change = changeOf(relation, { before, after }, { before: tiesBefore.get(key) ?? before, after: tiesAfter.get(key) ?? after }, [
      earlier,
      later,
    ]);
    const turns = change === 'begun' && relation.sign !== 'neutral' && stances.get(pairKey(relation)) === OPPOSITE[relation.sign];
    return { before, after, change: turns ? 'turned' : change };
  });
}

const OPPOSITE = { supportive: 'hostile', hostile: 'supportive' } as const;

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
    if (relation.startStatus === 'known') return 'begun';
    return after === 'unknown' ? null : 'newly-attested';
  }
  if (after === 'absent') return hasBegunSince(relation, later) ? 'begun' : 'ended';
  if (before === 'unknown') return after === 'unknown' ? null : 'newly-attested';
  const isLess = after === 'unknown' || (after === 'presumed' && before !== 'presumed');
  return isLess ? 'no-longer-attested' : 'continued';
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

/** For each pair with ties that held in the window: whether all of them are supportive, or all hostile; neutral ones do not count. */
function tieSignsIn(relations: readonly ComparedRelation[], window: Window): Map<string, SignName | 'mixed'> {
  const stances = new Map<string, SignName | 'mixed'>();
  for (const relation of relations) {
    if (relation.sign === 'neutral' || !hasHeldIn(relation, window)) continue;
    const pair = pairKey(relation);
    const known = stances.get(pair);
    stances.set(pair, known === undefined || known === relation.sign ? relation.sign : 'mixed');
  }
  return stances;
}

/** Whether a relation is attested in a window, or may be taken to have held in it by its dates or by what its source says. */
export function hasHeldIn(relation: RelationTime, window: Window): boolean {
  return HELD.includes(stateIn(relation, window));
}

const HELD: readonly RelationState[] = ['attested', 'uncertain', 'presumed'];
