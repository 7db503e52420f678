import type { Status } from '../coding/codes.ts';
import type { Temporality } from '../coding/temporality.ts';
import type { RelationTime } from '../time/relation-time.ts';
import type { TimedClaim, TimedSource } from '../time/relation-times.ts';

/** What of a relation a check reads. */
export interface CheckedRelation extends RelationTime {
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly target: string;
  readonly dates?: string | undefined;
  readonly status: Status;
  readonly endedBy?: string | undefined;
}

/** What of a claim a check reads. */
export interface CheckedClaim extends TimedClaim {
  readonly id: string;
}

/** What sentences may rest on: all that is known on the day that is asked for. */
export interface Grounds {
  readonly relations: ReadonlyMap<string, CheckedRelation>;
  /** The claims with an id: ids of claims are their dataset's own, so that there may be several. */
  claims(id: string): readonly CheckedClaim[];
  /** All claims about a relation. */
  claimsAbout(relation: string): readonly CheckedClaim[];
  readonly actors: ReadonlyMap<string, { readonly active?: string | undefined }>;
  readonly sources: ReadonlyMap<string, TimedSource>;
  readonly types: ReadonlyMap<string, { readonly temporality: Temporality; readonly symmetric: boolean }>;
  /** Whether what is not known on that day became known later. */
  isKnownLater(id: string): boolean;
  /** What an id that is not there may have been meant for. */
  meantBy(id: string): string | undefined;
}
