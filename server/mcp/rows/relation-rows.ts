import { z } from 'zod';
import { relationSummary } from '../../../model/api/relation-summary.ts';
import type { Evidence } from '../../../model/api/sources.ts';
import { STATUS_WORDS } from '../../../model/coding/status-words.ts';
import { groupBy } from '../../../model/tables/group-by.ts';
import { pairKey } from '../../../model/ties/pair.ts';
import { ABSENCE_WORDS, absenceIn } from '../../../model/time/absence.ts';
import { type RelationState, stateIn, VISIBLE_STATES } from '../../../model/time/relation-time.ts';
import { STATE_WORDS } from '../../../model/time/state-words.ts';
import { attestedElsewhere } from '../../../model/time/told-elsewhere.ts';
import type { Window } from '../../../model/time/window.ts';
import type { Database } from '../../database/database.ts';
import { relationTypeOf } from '../../graph/relation-type-of.ts';
import type { StoredRelation } from '../../graph/stored-relation.ts';
import type { UnionGraph } from '../../graph/union-graph.ts';
import { evidenceOf } from '../../relations/evidence.ts';
import type { Call } from '../call/tool.ts';
import { claimReference, claimReferenceOf, claimWords, namedClaims } from './claim-rows.ts';
import { type Shown, viewerLink } from './viewer-link.ts';

export const actorReference = z.object({ id: z.string(), name: z.string() });

/** The state of a relation in a window. */
export const stateInWindow = z.enum([...VISIBLE_STATES, 'absent']);

/** A relation as every tool gives it. */
export const relationRow = z.object({
  id: z.string().meta({ description: 'relation id: quote it with whatever you say of the relation' }),
  says: z.string().meta({ description: 'the relation as a sentence, without a word on when or how sure' }),
  from: actorReference,
  to: actorReference,
  type: z.string(),
  sign: z.number().meta({ description: '1 supportive, 0 neutral, -1 hostile' }),
  dates: z.string().optional().meta({ description: 'EDTF, as coded' }),
  state: stateInWindow.nullable().meta({ description: 'in the window; null where no window was asked for' }),
  absence: z.string().optional().meta({ description: 'why it is absent from the window' }),
  attestedElsewhere: z
    .array(z.string())
    .optional()
    .meta({ description: 'relation ids of other datasets that attest the same tie in the window, where this relation is not attested' }),
  status: relationSummary.shape.status.meta({ description: 'how its source speaks of it: actual is told as fact, not confirmed' }),
  confidence: relationSummary.shape.confidence,
  disputed: z.boolean(),
  independentSources: z.number(),
  endedBy: z.string().optional().meta({ description: 'relation id of the event that ended it' }),
  claims: z.array(claimReference).meta({ description: 'at most three; claims_of has all, with their texts' }),
  claimCount: z.number(),
  link: z.string().meta({ description: 'opens the viewer there' }),
});
export type RelationRow = z.infer<typeof relationRow>;

/** A graph, where the evidence of its relations is, and what is looked at. */
export interface Seen {
  readonly graph: UnionGraph;
  readonly database: Database;
  readonly base: string;
  readonly window: Window | null | undefined;
  readonly known: string | undefined;
}

/** What a call looks at. */
export function seenBy({ connection, base }: Call, graph: UnionGraph, window: Window | null | undefined): Seen {
  return { graph, database: connection.database, base, window, known: graph.known?.day };
}

/** Rows of relations, in their order. @param evidence of these, where it has been read @throws DatabaseError */
export async function relationRows(
  relations: readonly StoredRelation[],
  seen: Seen,
  evidence?: ReadonlyMap<string, Evidence[]>,
  more: Pick<Shown, 'vs' | 'more'> = {},
): Promise<RelationRow[]> {
  const ids = relations.map(({ id }) => id);
  const read = evidence ?? (await evidenceOf(seen.database, ids, seen.graph.known));
  const byPair = relationsOfPairs(relations, seen);
  return relations.map((relation) => rowOf(relation, read.get(relation.id) ?? [], byPair.get(pairKey(relation)) ?? [], seen, more));
}

/** By pair, all relations of the two actors of any of these that a window does not attest, where other datasets may tell of them. */
function relationsOfPairs(relations: readonly StoredRelation[], { graph, window }: Seen): ReadonlyMap<string, StoredRelation[]> {
  if (window == null || graph.datasets.length < 2) return new Map();
  const unattested = relations.filter((relation) => stateIn(relation, window) !== 'attested');
  const ends = new Set(unattested.flatMap(({ source, target }) => [source, target]));
  const near = [...graph.relations.values()].filter(({ source, target }) => ends.has(source) && ends.has(target));
  return groupBy(near, pairKey);
}

function rowOf(
  relation: StoredRelation,
  claims: readonly Evidence[],
  ofPair: readonly StoredRelation[],
  { graph, base, window, known }: Seen,
  more: Pick<Shown, 'vs' | 'more'>,
) {
  const { id, type, sign, dates, status, confidence, disputed, independentSources, endedBy } = relation;
  const [from, to] = [actorNamed(graph, relation.source), actorNamed(graph, relation.target)];
  const state = window == null ? null : stateIn(relation, window);
  const select = { kind: 'relation', id } as const;
  const elsewhere =
    window == null ? [] : attestedElsewhere(relation, relationTypeOf(graph, relation), ofPair, window).map((other) => other.id);
  const row: RelationRow = {
    id,
    says: `${from.name} ${graph.types.find((each) => each.type === type)?.label ?? type} ${to.name}`,
    ...{ from, to, type, sign, state, status, confidence, disputed, independentSources },
    ...(dates !== undefined && { dates }),
    ...(state === 'absent' && window != null && { absence: ABSENCE_WORDS[absenceIn(relation, window)] }),
    ...(elsewhere.length > 0 && { attestedElsewhere: elsewhere }),
    ...(endedBy !== undefined && { endedBy }),
    claims: namedClaims(claims).map(claimReferenceOf),
    claimCount: claims.length,
    link: viewerLink(base, { at: window, known, select, unknown: state === 'unknown', ...more }),
  };
  return row;
}

/** An actor by its id and name. */
export function actorNamed({ actors }: Pick<UnionGraph, 'actors'>, id: string): z.infer<typeof actorReference> {
  return { id, name: actors.get(id)?.name ?? id };
}

/** A row as a line, and its claims. */
export function rowWords(row: RelationRow, note?: string): string {
  const { id, says, dates, state, absence, attestedElsewhere: others = [], status, disputed, claims, claimCount, link } = row;
  const parts = [
    dates === undefined ? 'undated' : dates,
    ...(state === null ? [] : [state === 'absent' ? `absent: ${absence}` : stateWords(state)]),
    ...(others.length === 0 ? [] : [`attested in another dataset by ${others.map((other) => `[${other}]`).join(', ')}`]),
    STATUS_WORDS[status].name,
    ...(disputed ? ['disputed'] : []),
    ...(note === undefined ? [] : [note]),
  ];
  const more = claimCount > claims.length ? `; ${claims.length} of ${claimCount} claims` : '';
  return `- [${id}] ${says}; ${parts.join('; ')}\n  claims: ${claims.map(claimWords).join(' | ') || 'none'}${more}\n  ${link}`;
}

/** The name of a state. */
export function stateWords(state: RelationState): string {
  return state === 'absent' ? 'absent' : STATE_WORDS[state].name;
}
