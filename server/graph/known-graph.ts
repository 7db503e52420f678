import { compareCodeUnits } from '../../model/compare-code-units.ts';
import { independentSources } from '../../model/independent-sources.ts';
import { groupBy } from '../../model/tables/group-by.ts';
import type { Day } from '../../model/time/day.ts';
import { endedWithFinder } from '../../model/time/ended-with.ts';
import { isPublishedBy, isRetractedBy } from '../../model/time/known-by.ts';
import { timesOf } from '../../model/time/relation-times.ts';
import { type ReadClaim, readAllClaims } from '../claims/read-claims.ts';
import { readSources } from '../claims/read-sources.ts';
import type { Database } from '../database/database.ts';
import type { JudgedClaim, KnownBy } from './known-by.ts';
import type { StoredRelation } from './stored-relation.ts';
import type { UnionGraph } from './union-graph.ts';

/** The graph as it was known on a day. */
export type KnownGraph = UnionGraph & { readonly known: KnownBy };

/** All claims and sources, read once for all days. */
export interface AllEvidence {
  readonly claims: readonly ReadClaim<string>[];
  readonly sources: readonly {
    readonly id: string;
    readonly title: string;
    readonly author?: string | undefined;
    readonly publisher?: string | undefined;
    readonly published?: string | undefined;
    readonly covers?: string | undefined;
    readonly via?: string | undefined;
  }[];
}

/** Reads every claim and every source. @throws DatabaseError */
export async function readAllEvidence(database: Database, { claimCount }: Pick<UnionGraph, 'claimCount'>): Promise<AllEvidence> {
  return { claims: await readAllClaims(database, claimCount), sources: await readSources(database, claimCount) };
}

/**
 * The graph as it was known on a day: only sources that were published by then count, and no claim that was retracted by
 * then. A relation that none of them supports is not in it; when the others held follows from what was known. It is what
 * the seed job would make of these sources alone.
 */
export function graphKnownOn(day: Day, graph: UnionGraph, { claims, sources }: AllEvidence): KnownGraph {
  const published = new Map(sources.map((source) => [source.id, isPublishedBy(day, source)]));
  const counts = ({ source, retracted }: JudgedClaim) => published.get(source) === true && !isRetractedBy(day, retracted);
  const counted = claims.filter(counts).map(({ retracted: _, ...claim }) => claim);
  const supported = new Set(counted.filter(({ stance }) => stance === 'supports').map(({ relation }) => relation));
  const relations = [...graph.relations.values()].filter(({ id }) => supported.has(id));
  const isKnown = (id = '') => published.get(id) === true;
  // A source that rests on a later one speaks for itself until that is there.
  const knownSources = sources
    .filter(({ id }) => isKnown(id))
    .map((source) => (isKnown(source.via) ? source : { ...source, via: undefined }));
  const known = timed(relations, counted, { ...graph, sources: knownSources });
  const states = [...published.values()];
  return {
    ...graph,
    relations: new Map(known.map((relation) => [relation.id, relation])),
    known: {
      day,
      sources: {
        counted: states.filter((state) => state === true).length,
        later: states.filter((state) => state === false).length,
        undated: states.filter((state) => state === undefined).length,
      },
      counts,
    },
  };
}

type Claim = Omit<ReadClaim<string>, 'retracted'>;

function timed(
  relations: readonly StoredRelation[],
  claims: readonly Claim[],
  { actors, types, sources }: Pick<UnionGraph, 'actors' | 'types'> & Pick<AllEvidence, 'sources'>,
): StoredRelation[] {
  const byRelation = groupBy(claims, ({ relation }) => relation);
  const endedBy = groupBy(relations, (relation) => relation.endedBy ?? '');
  const byDataset = groupBy(relations, ({ dataset }) => dataset);
  const independent = independentSources(sources);
  const active = new Map([...actors].map(([id, { active }]) => [id, active]));
  const endedWith = endedWithFinder((id) => active.get(id));
  const shared = {
    sources: new Map(sources.map((source) => [source.id, source])),
    active,
    types: new Map(types.map((type) => [type.type, type])),
    claims,
  };
  return [...byDataset.values()]
    .flatMap((own) => {
      const untimed = own.map((relation) => ({ ...relation, ends: (endedBy.get(relation.id) ?? []).map(({ id }) => id) }));
      return timesOf({ ...shared, relations: untimed }).map(({ relation: { ends: _, ...relation }, time, endedBy }) => {
        const evidence = byRelation.get(relation.id) ?? [];
        return {
          ...{ ...relation, ...time, endedBy, attested: [...time.attested] },
          // What it may not have any more, of what all sources say.
          ...{ foretold: time.foretold, possibleFrom: time.possibleFrom, possibleTo: time.possibleTo },
          endedWith: endedWith(relation, time),
          independentSources: independent(evidence.filter(({ stance }) => stance === 'supports').map(({ source }) => source)).size,
          sources: relation.sources.filter((id) => evidence.some(({ source }) => source === id)),
          claims: evidence.length,
          disputed: evidence.some(({ stance }) => stance !== 'supports'),
        };
      });
    })
    .sort((a, b) => compareCodeUnits(a.id, b.id));
}
