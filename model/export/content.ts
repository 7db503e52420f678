import type { ActorAnswer } from '../api/actors.ts';
import type { RelationAnswer } from '../api/relation.ts';
import type { RelationSummary } from '../api/relation-summary.ts';
import type { Source } from '../api/sources.ts';
import type { CampNumber } from '../camps/bad-cycle.ts';
import type { Brokerage } from '../camps/roles.ts';
import type { WeightingName } from '../camps/weighting.ts';
import type { RelationType } from '../coding/vocabulary.ts';
import type { AskedStates } from '../filter/shown-states.ts';
import type { Day } from '../time/day.ts';
import type { RelationTime } from '../time/relation-time.ts';
import type { Window } from '../time/window.ts';

/** Where an export comes from, and what is not in it. */
export interface Provenance {
  /** ISO 8601 date and time, UTC. */
  readonly created: string;
  /** The program and its version. */
  readonly generator: string;
  readonly datasets: readonly {
    readonly id: string;
    readonly title: string;
    readonly version?: string | undefined;
    /** SHA-256 over the dataset's files. */
    readonly hash: string;
  }[];
  /** Half-open; `null` for the union of all years. */
  readonly window: Window | null;
  /** The day by which sources had to be published to count; `null` for all sources. */
  readonly known: Day | null;
  /** The filters that were set, each written as in the address. */
  readonly filters: Readonly<Record<string, string>>;
  /** Whether relations are in it that are only presumed to continue into the window, or of which it is not known whether they held. */
  readonly asked: AskedStates;
  /** What a limit left out; `null` when nothing was. */
  readonly cut: { readonly limit: number; readonly relations: number } | null;
  /** How the camps of the actors were found; `null` where nothing is said of actors. */
  readonly camps: CampProvenance | null;
}

/** Why an export has no camps: there are too many relations, it took too long, or a union has one for each year, and the format no room for them. */
export type CampsLeftOut = 'too many relations' | 'took too long' | 'differ by year';

/** How camps were found, or why they were left out. */
export interface CampProvenance {
  readonly number: CampNumber;
  readonly weight: WeightingName;
  readonly leftOut: CampsLeftOut | null;
  /** The window, or each year of the union that has camps, and how good its camps are. */
  readonly windows: readonly CampWindowProvenance[];
}

/** How good the camps of a window are. */
export interface CampWindowProvenance extends Window {
  readonly frustration: number;
  /** What it is at least: itself, where it is proven. */
  readonly lowerBound: number;
  /** How many partitions are as good; `null` where not all are known. */
  readonly optima: number | null;
}

/** Where an actor stands among the camps of a window. */
export interface CampPlace extends Brokerage {
  readonly window: Window;
  /** The id of its camp, and what that is called. */
  readonly camp: string;
  readonly campName: string;
  /** Whether it is with its camp in every best partition; `undefined` where not all are known. */
  readonly firm: boolean | undefined;
  /** By how much the frustration would grow if it alone stood elsewhere. */
  readonly price: number;
}

export interface ExportedActor extends Omit<ActorAnswer, 'datasets' | 'relations'> {
  /** Its places in time: one in the window, or one in each year; none where it has no signed relation, and where camps are left out. */
  readonly camps?: readonly CampPlace[];
}

export interface ExportedRelation extends RelationAnswer {
  /** In the window; only with a window. */
  readonly state?: RelationSummary['state'];
  /** Its type in words, read from its first actor to its second. */
  readonly label: string;
  readonly symmetric: boolean;
  /** The relations of the same export that it ends. */
  readonly ends: readonly string[];
}

/** A relation without its claims, which are read as it is written. */
export type SelectedRelation = Omit<ExportedRelation, 'evidence'>;

/** What is written of a relation before the first one is: who stands in it, and when it held. */
export type RelationOutline = Pick<SelectedRelation, 'source' | 'target' | keyof RelationTime>;

export type ExportedSource = Source;

/** What an export is made from, and held until the client has taken it: the relations themselves are made as they are written. */
export interface ExportContent {
  readonly provenance: Provenance;
  readonly actors: readonly ExportedActor[];
  readonly relations: readonly RelationOutline[];
  /** The sources that these relations rest on. */
  readonly sources: readonly ExportedSource[];
  /** The types of these relations that a dataset added. */
  readonly types: readonly RelationType[];
}

/** In how many of the exported relations each actor is; those in none are not in it. */
export function relationCounts(relations: readonly RelationOutline[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { source, target } of relations) {
    for (const id of new Set([source, target])) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
