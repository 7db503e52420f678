import { SIGN_NAMES, type SignName } from '../coding/sign.ts';
import { type FacetChoice, matchesChoice } from '../filter/facet-choice.ts';
import type { DISPUTES, Facet, Filter, INDEPENDENT_SOURCES } from '../filter/filter.ts';
import { type AskedStates, isStateShown } from '../filter/shown-states.ts';
import { VISIBLE_STATES } from '../time/relation-time.ts';

/** Which relations of a window a view shows. */
export interface ShownRelations {
  readonly filter: Filter;
  readonly asked: AskedStates;
  /** Ids of actors whose relations are left out. */
  readonly hide: readonly string[];
  /** Unless empty: relations between these actors only. */
  readonly only: readonly string[];
  /** The one actor whose relations are meant, or several between which they are; empty: any. */
  readonly of: readonly string[];
  /** Ids of the only relations that are meant, such as those of a path; `undefined`: any. */
  readonly relations?: readonly string[] | undefined;
}

/** Whether one of the times for which a relation is attested meets the window, and does so whatever its coarse dates mean. */
const attestedAs = (from: string, to: string) =>
  `any(i IN range(0, size(coalesce(r.attestedFrom, [])) - 1) WHERE r.${from}[i] < $to AND r.${to}[i] > $from)`;

/** The state of the relation `r` from `$from` to before `$to`, as `stateIn` of `model/time/relation-time.ts` has it. */
const STATE = `CASE
    WHEN r.dating = 'undated' THEN 'undated'
    WHEN r.dating = 'foretold' THEN CASE WHEN r.foretoldFrom < $to AND r.foretoldTo > $from THEN 'foretold' ELSE 'absent' END
    WHEN r.possibleFrom >= $to OR r.possibleTo <= $from THEN 'absent'
    WHEN ${attestedAs('attestedFromLatest', 'attestedToEarliest')} THEN 'attested'
    WHEN ${attestedAs('attestedFrom', 'attestedTo')} THEN 'uncertain'
    WHEN r.from IS NULL THEN 'unknown'
    WHEN r.from >= $to THEN CASE r.startStatus WHEN 'known' THEN 'uncertain' ELSE 'unknown' END
    ELSE CASE r.endStatus WHEN 'ongoing' THEN 'presumed' WHEN 'ended' THEN 'uncertain' ELSE 'unknown' END
  END`;

/** The relations that a claim disputes. */
const DISPUTED = `MATCH (c:Claim)
WHERE c.stance IN ['disputes', 'disputes-dates'] AND c.retracted IS NULL
WITH collect(DISTINCT c.relation) AS disputed
`;

/**
 * The statement that gives the relations which a view shows in a window, each with its two actors and its state, by id. The
 * window is that of its parameters `$from` and `$to`, which follow the timeline. Of what was known on a day, and of a
 * comparison, no statement can tell: the database has what all sources say.
 */
export function relationsStatement({ filter, asked, hide, only, of, relations }: ShownRelations): string {
  const states = VISIBLE_STATES.filter((state) => isStateShown(state, asked, filter) && matchesChoice(filter.state, state));
  const [one] = of;
  const conditions = [
    `state IN ${list(states)}`,
    ...FACETS_IN_CYPHER.flatMap((facet) => ofFacet(facet, filter[facet])),
    ...(hide.length > 0 ? [`NOT a.id IN ${list(hide)} AND NOT b.id IN ${list(hide)}`] : []),
    ...(only.length > 0 ? [`a.id IN ${list(only)} AND b.id IN ${list(only)}`] : []),
    ...(of.length === 1 && one !== undefined ? [`(a.id = ${text(one)} OR b.id = ${text(one)})`] : []),
    ...(of.length > 1 ? [`a.id IN ${list(of)} AND b.id IN ${list(of)}`] : []),
    ...(relations === undefined ? [] : [`r.id IN ${list(relations)}`]),
  ];
  const asksDispute = filter.dispute !== undefined;
  return `${asksDispute ? DISPUTED : ''}MATCH (a:Actor)-[r]->(b:Actor)
WITH a, r, b${asksDispute ? ', disputed' : ''},
  ${STATE} AS state
WHERE ${conditions.join('\n  AND ')}
RETURN a AS actor, r AS relation, b AS other, state
ORDER BY r.id`;
}

type FacetInCypher = Exclude<Facet, 'state' | 'change'>;

const SIGNS: Readonly<Record<SignName, number>> = { supportive: 1, neutral: 0, hostile: -1 };

const COUNTS: Readonly<Record<(typeof INDEPENDENT_SOURCES)[number], string>> = {
  none: 'r.independentSources = 0',
  one: 'r.independentSources = 1',
  two: 'r.independentSources = 2',
  'three-or-more': 'r.independentSources >= 3',
  'two-or-more': 'r.independentSources >= 2',
};

const DISPUTE: Readonly<Record<(typeof DISPUTES)[number], string>> = { disputed: 'r.id IN disputed', undisputed: 'NOT r.id IN disputed' };

/** For the values of a facet the condition that a relation has one of them; for kinds, that both its actors do, or one. */
const HAS_ONE_OF: Readonly<Record<FacetInCypher, (values: readonly string[]) => string>> = {
  category: (values) => `r.category IN ${list(values)}`,
  type: (values) => `type(r) IN ${list(values)}`,
  sign: (values) => `r.sign IN [${SIGN_NAMES.flatMap((sign) => (values.includes(sign) ? SIGNS[sign] : [])).join(', ')}]`,
  kind: (values) => `a.kind IN ${list(values)} AND b.kind IN ${list(values)}`,
  touches: (values) => `(a.kind IN ${list(values)} OR b.kind IN ${list(values)})`,
  status: (values) => `r.status IN ${list(values)}`,
  confidence: (values) => `r.confidence IN ${list(values)}`,
  dispute: (values) => anyOf(DISPUTE, values),
  independent: (values) => anyOf(COUNTS, values),
  source: (values) => `any(source IN r.sources WHERE source IN ${list(values)})`,
  dataset: (values) => `r.dataset IN ${list(values)}`,
};
const FACETS_IN_CYPHER = Object.keys(HAS_ONE_OF) as FacetInCypher[];

function ofFacet(facet: FacetInCypher, choice: FacetChoice | undefined): string[] {
  if (choice === undefined) return [];
  const has = HAS_ONE_OF[facet];
  // What is left out is left out by either of its actors.
  const hasAny = facet === 'kind' ? HAS_ONE_OF.touches : has;
  return [...(choice.only.length > 0 ? [has(choice.only)] : []), ...(choice.not.length > 0 ? [`NOT (${hasAny(choice.not)})`] : [])];
}

function anyOf(conditions: Readonly<Record<string, string>>, values: readonly string[]): string {
  return `(${values.flatMap((value) => conditions[value] ?? []).join(' OR ')})`;
}

function list(values: readonly string[]): string {
  return `[${values.map(text).join(', ')}]`;
}

/** A text as a literal of Cypher. */
function text(value: string): string {
  return `'${value.replace(/[\\']/g, '\\$&')}'`;
}
