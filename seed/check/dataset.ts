import type { RelationType } from '../../model/coding/vocabulary.ts';
import type { ActorRow, DataPackage, EvidenceRow, RelationRow, SourceRow } from '../../model/dataset.ts';
import type { RelationTime } from '../../model/time/relation-time.ts';
import type { DatasetProblem } from '../problems/problem.ts';

/** A relation with its type and its place in time worked out. */
export interface DatedRelation extends RelationRow {
  readonly time: RelationTime;
  readonly vocabulary: RelationType;
  /** The id of the event that ended it. */
  readonly endedBy: string | undefined;
  /** The ids of the sources with a claim for or against it. */
  readonly sources: string[];
  /** How many independent sources support it. */
  readonly independentSources: number;
}

/** A dataset that passed every check and can be laid out and loaded. */
export interface Dataset {
  readonly id: string;
  readonly title: string;
  /** Where the id is written. */
  readonly namedBy: 'datapackage.json' | 'folder';
  readonly version: string | undefined;
  /** The other members of its descriptor, such as its description and its licences. */
  readonly about: DataPackage['about'];
  readonly hash: string;
  readonly actors: ActorRow[];
  readonly relations: DatedRelation[];
  readonly sources: SourceRow[];
  readonly evidence: EvidenceRow[];
  /** The types that the dataset adds to the built-in ones. */
  readonly vocabulary: RelationType[];
  /** The line of its file that a row is on, by the row's id, or by the name of a type. */
  readonly lines: Readonly<Record<'actors' | 'relations' | 'sources' | 'vocabulary', (id: string) => number | undefined>>;
  /** Remarks that do not keep it from being loaded: columns and files that are not read. */
  readonly notices: readonly DatasetProblem[];
}
