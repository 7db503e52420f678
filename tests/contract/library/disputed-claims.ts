import type { EvidenceRow } from '../../../model/dataset.ts';
import { extentOf } from '../../../model/time/relation-time.ts';
import type { DatedRelation } from '../../../seed/check/dataset.ts';
import { type Expectations, node, rowsOf, tie } from './expectation.ts';
import { groupedBy, type World } from './world.ts';

const CONFIDENCE = ['low', 'moderate', 'high'];

/** Relations with their claims; those without any are left out. */
function withClaims({ relations, claims }: World): { relation: DatedRelation; claims: EvidenceRow[] }[] {
  const byRelation = groupedBy(claims, ({ relation }) => relation);
  return relations.flatMap((relation) => {
    const own = byRelation.get(relation.id);
    return own === undefined ? [] : [{ relation, claims: own }];
  });
}

const disputes = ({ stance }: EvidenceRow) => stance !== 'supports';
const bestOf = (claims: readonly EvidenceRow[]) =>
  claims.length === 0 ? undefined : Math.min(...claims.map(({ credibility }) => credibility));

/** The source through which a source is known, however many there are between. */
function voiceOf(world: World, id: string): string {
  const via = world.sources.get(id)?.via;
  return via ? voiceOf(world, via) : id;
}

/** The answers to "Disputed claims". */
export const disputedClaims: Expectations = {
  'disputed-claims': {
    columns: ['actor', 'relation', 'other', 'stance', 'objection', 'source', 'place'],
    rows: (world) =>
      rowsOf(
        withClaims(world).flatMap(({ relation, claims }) => claims.filter(disputes).map((claim) => ({ relation, claim }))),
        ({ relation, claim }) => [relation.id, claim.id],
        ({ relation, claim }) => [
          ...[node(relation.source), tie(relation), node(relation.target)],
          ...[claim.stance, claim.claim, world.sources.get(claim.source)?.title, claim.locator],
        ],
      ),
  },
  'weight-of-the-evidence': {
    columns: [
      ...['actor', 'relation', 'other', 'supports', 'bestFor', 'disputes', 'bestAgainst'],
      ...['disputesDates', 'bestAgainstDates', 'confidence'],
    ],
    rows: (world) => {
      const ofStance = (claims: EvidenceRow[], stance: EvidenceRow['stance']) => claims.filter((claim) => claim.stance === stance);
      return rowsOf(
        withClaims(world).filter(({ claims }) => claims.some(disputes)),
        ({ relation, claims }) => [-ofStance(claims, 'disputes').length, -ofStance(claims, 'disputes-dates').length, relation.id],
        ({ relation, claims }) => [
          ...[node(relation.source), tie(relation), node(relation.target)],
          ...(['supports', 'disputes', 'disputes-dates'] as const).flatMap((stance) => {
            const some = ofStance(claims, stance);
            return [some.length, bestOf(some)];
          }),
          relation.confidence,
        ],
      );
    },
  },
  'not-reported-as-fact': {
    columns: ['status', 'actor', 'relation', 'other', 'confidence'],
    rows: ({ relations }) =>
      rowsOf(
        relations.filter(({ status }) => status !== 'actual'),
        ({ status, id }) => [status, id],
        (each) => [each.status, node(each.source), tie(each), node(each.target), each.confidence],
      ),
  },
  'borne-out': {
    columns: ['status', 'actor', 'relation', 'other', 'borneOutBy', 'dates of that'],
    given: [{ statuses: ['inferred'] }],
    rows: ({ relations }, { own }) => {
      const statuses = Array.isArray(own.statuses) ? own.statuses : [];
      const found = relations
        .filter(({ status }) => statuses.includes(status))
        .flatMap((relation): { relation: DatedRelation; fact: DatedRelation | undefined }[] => {
          const extent = extentOf(relation.time);
          const facts = relations.filter((fact) => {
            const from = fact.time.dating === 'dated' ? extentOf(fact.time)?.from : undefined;
            if (fact.status !== 'actual' || fact.type !== relation.type || from === undefined || extent === null) return false;
            if (fact.source !== relation.source || fact.target !== relation.target) return false;
            return relation.time.dating === 'foretold' ? from >= extent.from : from > extent.from;
          });
          return (facts.length === 0 ? [undefined] : facts).map((fact) => ({ relation, fact }));
        });
      return rowsOf(
        found,
        ({ relation, fact }) => [relation.status, relation.id, fact?.id ?? ''],
        ({ relation, fact }) => [
          ...[relation.status, node(relation.source), tie(relation), node(relation.target)],
          ...[fact && tie(fact), fact?.dates],
        ],
      );
    },
  },
  'resting-on-one-source': {
    columns: ['actor', 'relation', 'other', 'sources', 'claims', 'confidence'],
    rows: (world) => {
      const supported = withClaims(world).map(({ relation, claims }) => {
        const support = claims.filter(({ stance }) => stance === 'supports');
        const sources = [...new Set(support.map(({ source }) => source))].sort();
        return { relation, claims: support.length, sources, voices: new Set(sources.map((source) => voiceOf(world, source))) };
      });
      return rowsOf(
        supported.filter(({ voices }) => voices.size === 1),
        ({ relation }) => [CONFIDENCE.indexOf(relation.confidence), relation.id],
        ({ relation, claims, sources }) => [
          ...[node(relation.source), tie(relation), node(relation.target)],
          ...[sources.map(node), claims, relation.confidence],
        ],
      );
    },
  },
  'weak-evidence': {
    columns: ['actor', 'relation', 'other', 'bestCredibility', 'claims', 'status'],
    given: [{ credibility: 3 }],
    rows: (world, { own }) => {
      const supported = withClaims(world).map(({ relation, claims }) => {
        const support = claims.filter(({ stance }) => stance === 'supports');
        return { relation, best: bestOf(support) ?? 0, count: support.length };
      });
      return rowsOf(
        supported.filter(({ best }) => best >= Number(own.credibility)),
        ({ relation, best }) => [-best, relation.id],
        ({ relation, best, count }) => [node(relation.source), tie(relation), node(relation.target), best, count, relation.status],
      );
    },
  },
  'sources-compared': {
    columns: ['source', 'published', 'reliability', 'via', 'relations', 'supports', 'disputes', 'disputesDates'],
    rows: ({ sources, claims }) => {
      const bySource = [...groupedBy(claims, ({ source }) => source)].map(([id, own]) => ({
        ...{ source: sources.get(id), id, own },
        relations: new Set(own.map(({ relation }) => relation)).size,
      }));
      return rowsOf(
        bySource,
        ({ relations, id }) => [-relations, id],
        ({ source, id, own, relations }) => {
          const count = (stance: EvidenceRow['stance']) => own.filter((claim) => claim.stance === stance).length;
          return [
            ...[node(id), source?.published, source?.reliability, source?.via, relations],
            ...[count('supports'), count('disputes'), count('disputes-dates')],
          ];
        },
      );
    },
  },
  'what-a-publisher-claims': {
    columns: ['claim', 'relation', 'source', 'place', 'credibility', 'stance', 'publisher'],
    given: [{ publisher: 'case studies' }],
    rows: (world, { own }) => {
      const publisherOf = ({ source }: EvidenceRow) => world.sources.get(source)?.publisher ?? '';
      const isMeant = (claim: EvidenceRow) => publisherOf(claim).toLowerCase().includes(String(own.publisher).toLowerCase());
      return rowsOf(
        withClaims(world).flatMap(({ relation, claims }) => claims.filter(isMeant).map((claim) => ({ relation, claim }))),
        ({ relation, claim }) => [publisherOf(claim), claim.source, claim.id, relation.id],
        ({ relation, claim }) => [
          ...[claim.claim, tie(relation), node(claim.source), claim.locator],
          ...[claim.credibility, claim.stance, publisherOf(claim)],
        ],
      );
    },
  },
  'what-a-source-claims': {
    columns: ['place', 'actor', 'relation', 'other', 'claim', 'credibility', 'stance', 'attests'],
    given: [{ source: 'cases-report' }],
    rows: (world, { own }) =>
      rowsOf(
        withClaims(world).flatMap(({ relation, claims }) =>
          claims.filter(({ source }) => source === own.source).map((claim) => ({ relation, claim })),
        ),
        ({ relation, claim }) => [claim.locator, claim.id, relation.id],
        ({ relation, claim }) => [
          ...[claim.locator, node(relation.source), tie(relation), node(relation.target)],
          ...[claim.claim, claim.credibility, claim.stance, claim.attests],
        ],
      ),
  },
};
