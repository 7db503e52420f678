import { ABSENCE_WORDS, absenceIn } from '../time/absence.ts';
import { existence } from '../time/limits.ts';
import { type RelationState, type RelationTime, stateIn } from '../time/relation-time.ts';
import { readDates, timesOf } from '../time/relation-times.ts';
import type { Window } from '../time/window.ts';
import type { CheckedClaim, CheckedRelation, Grounds } from './grounds.ts';
import { MARK_WORDS, MARKS, type Mark, RESERVATIONS } from './marks.ts';

/** What was found of one id that a sentence rests on, or of all of them. */
export interface Finding {
  /** Empty where it is about the sentence as a whole. */
  readonly id: string;
  readonly mark: Mark;
  readonly why: string;
}

/** A sentence, judged by what it rests on. */
export interface CheckedSentence {
  /** In the order of `MARKS`. */
  readonly marks: readonly Mark[];
  readonly findings: readonly Finding[];
}

const BY_STATE: Readonly<Record<RelationState, Mark>> = {
  attested: 'supported',
  uncertain: 'date-uncertain',
  presumed: 'only-presumed',
  foretold: 'foretold',
  undated: 'undated',
  unknown: 'not-known',
  absent: 'out-of-window',
};

/** How many other claims are named. */
const MOST_NAMED = 5;

/**
 * Judges a sentence by the relations, claims and actors that it says it rests on. Whether the sentence says what these say is
 * for whoever reads both.
 *
 * A sentence is as good as the worst of what it rests on: it is `supported` where a claim that counts attests each relation
 * for some day of the window (without a window: at some time), and each claim that is named does so by itself. Beside that it
 * may be disputed, alleged or inferred; any other mark takes `supported` away.
 *
 * @param ids of relations, claims and actors; `relation:`, `claim:` or `actor:` before one says which of them is meant
 */
export function checkSentence(ids: readonly string[], window: Window | undefined, grounds: Grounds): CheckedSentence {
  const named = ids.map((id) => findNamed(id, grounds));
  const relations = named.flatMap(({ relation, claims }) => [
    ...(relation === undefined ? [] : [relation]),
    ...claims.flatMap((claim) => grounds.relations.get(claim.relation) ?? []),
  ]);
  const findings = named.flatMap((each): Finding[] => {
    const { id, relation, claims, actor } = each;
    if (relation !== undefined) return ofRelation(id, relation, window, grounds);
    if (claims.length > 0) return claims.flatMap((claim) => ofClaim(id, claim, window, grounds));
    if (actor !== undefined) return ofActor(id, actor, relations, window, grounds);
    return [missing(id, grounds)];
  });
  if (relations.length === 0 && findings.every(({ mark }) => mark !== 'unknown-id' && mark !== 'not-known-by-then')) {
    const why = ids.length === 0 ? 'it names nothing that it rests on' : 'it names actors only, of which no claim is made';
    findings.push({ id: '', mark: 'no-claim', why: `${why}; name relations or claims` });
  }
  return { marks: marksOf(findings), findings };
}

function marksOf(findings: readonly Finding[]): Mark[] {
  const found = new Set(findings.map(({ mark }) => mark));
  if ([...found].some((mark) => mark !== 'supported' && !RESERVATIONS.has(mark))) found.delete('supported');
  return MARKS.filter((mark) => found.has(mark));
}

interface Named {
  readonly id: string;
  readonly relation: CheckedRelation | undefined;
  readonly claims: readonly CheckedClaim[];
  readonly actor: string | undefined;
}

function findNamed(written: string, grounds: Grounds): Named {
  const [, kind, id = written] = /^(relation|claim|actor):(.*)$/s.exec(written) ?? [];
  const may = (which: string) => kind === undefined || kind === which;
  const relation = may('relation') ? grounds.relations.get(id) : undefined;
  const claims = relation === undefined && may('claim') ? grounds.claims(id) : [];
  const actor = relation === undefined && claims.length === 0 && may('actor') && grounds.actors.has(id) ? id : undefined;
  return { id: written, relation, claims, actor };
}

function missing(id: string, grounds: Grounds): Finding {
  const plain = id.replace(/^(relation|claim|actor):/, '');
  if (grounds.isKnownLater(plain)) return { id, mark: 'not-known-by-then', why: MARK_WORDS['not-known-by-then'] };
  const meant = grounds.meantBy(plain);
  return { id, mark: 'unknown-id', why: `${MARK_WORDS['unknown-id']}${meant === undefined ? '' : `; did you mean ${meant}?`}` };
}

function ofRelation(id: string, relation: CheckedRelation, window: Window | undefined, grounds: Grounds): Finding[] {
  return [heldIn(id, relation, relation, window, grounds), ...reservations(id, relation, grounds)];
}

function ofClaim(id: string, claim: CheckedClaim, window: Window | undefined, grounds: Grounds): Finding[] {
  const relation = grounds.relations.get(claim.relation);
  if (relation === undefined) return [missing(id, grounds)];
  if (claim.retracted !== undefined) return [{ id, mark: 'retracted', why: `it was taken back (${claim.retracted})` }];
  if (claim.stance !== 'supports') {
    const what = claim.stance === 'disputes' ? 'disputes' : 'disputes the dates of';
    return [{ id, mark: 'disputed', why: `this claim ${what} the relation ${relation.id}, and supports nothing` }];
  }
  const alone = heldIn(id, relation, timeBy(claim, relation, grounds), window, grounds);
  return [byOthers(id, claim, relation, alone, window, grounds) ?? alone, ...reservations(id, relation, grounds)];
}

/** That other claims attest a relation for the window, where the one that is named does not. */
function byOthers(
  id: string,
  claim: CheckedClaim,
  relation: CheckedRelation,
  alone: Finding,
  window: Window | undefined,
  grounds: Grounds,
): Finding | undefined {
  if (window === undefined || alone.mark === 'supported' || stateIn(relation, window) !== 'attested') return undefined;
  const others = supporting(relation.id, grounds).filter(
    (other) => other.id !== claim.id && stateIn(timeBy(other, relation, grounds), window) === 'attested',
  );
  const names = others.slice(0, MOST_NAMED).map((other) => other.id);
  const more = others.length > MOST_NAMED ? ` and ${others.length - MOST_NAMED} more` : '';
  const which = names.length === 0 ? 'its claims together do' : `these do: ${names.join(', ')}${more}`;
  return { id, mark: 'by-other-claims', why: `this claim does not attest the relation ${relation.id} for the window; ${which}` };
}

/** When a relation held by one of its claims alone. */
function timeBy(claim: CheckedClaim, relation: CheckedRelation, { relations, sources, actors, types }: Grounds): RelationTime {
  const event = relation.endedBy === undefined ? undefined : relations.get(relation.endedBy);
  const timed = timesOf({
    relations: [{ ...relation, ends: [] }, ...(event === undefined ? [] : [{ ...event, ends: [relation.id] }])],
    claims: [claim],
    sources,
    active: new Map([relation.source, relation.target].map((actor) => [actor, actors.get(actor)?.active])),
    types,
  });
  return timed[0]?.time ?? relation;
}

/** What its time says of the window; without a window, whether anything supports it. */
function heldIn(id: string, relation: CheckedRelation, time: RelationTime, window: Window | undefined, grounds: Grounds): Finding {
  if (window !== undefined) {
    const state = stateIn(time, window);
    const mark = BY_STATE[state];
    return { id, mark, why: state === 'absent' ? ABSENCE_WORDS[absenceIn(time, window)] : MARK_WORDS[mark] };
  }
  if (relation.dating === 'foretold') return { id, mark: 'foretold', why: MARK_WORDS.foretold };
  const count = supporting(relation.id, grounds).length;
  if (count === 0) return { id, mark: 'no-claim', why: 'no claim that counts supports it' };
  return { id, mark: 'supported', why: `claims that support it: ${count}; of no window` };
}

function supporting(relation: string, grounds: Grounds): readonly CheckedClaim[] {
  return grounds.claimsAbout(relation).filter(({ stance, retracted }) => stance === 'supports' && retracted === undefined);
}

function reservations(id: string, { id: relation, status }: CheckedRelation, grounds: Grounds): Finding[] {
  const against = grounds.claimsAbout(relation).filter(({ stance, retracted }) => stance !== 'supports' && retracted === undefined);
  return [
    ...(against.length === 0 ? [] : [{ id, mark: 'disputed' as const, why: `by ${against.map((claim) => claim.id).join(', ')}` }]),
    ...(status === 'alleged' || status === 'inferred' ? [{ id, mark: status, why: MARK_WORDS[status] }] : []),
  ];
}

function ofActor(
  id: string,
  actor: string,
  relations: readonly CheckedRelation[],
  window: Window | undefined,
  grounds: Grounds,
): Finding[] {
  const findings: Finding[] = [];
  const { from, to } = existence(readDates(grounds.actors.get(actor)?.active));
  const isBefore = window !== undefined && from !== undefined && window.to <= from;
  const isAfter = window !== undefined && to !== undefined && window.from >= to;
  if (isBefore || isAfter)
    findings.push({ id, mark: 'out-of-window', why: isBefore ? 'the actor did not exist yet' : 'the actor existed no more' });
  if (relations.length > 0 && !relations.some(({ source, target }) => source === actor || target === actor))
    findings.push({ id, mark: 'unrelated-actor', why: MARK_WORDS['unrelated-actor'] });
  return findings;
}
