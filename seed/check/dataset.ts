import type { RelationType } from '../../model/coding/vocabulary.ts';
import type { ActorRow, DataPackage, EvidenceRow, RelationRow, SourceRow } from '../../model/dataset.ts';
import type { Bounds } from '../../model/time/bounds.ts';
import type { Problem } from '../problems/problem.ts';

/** A relation with its type and its place in time worked out. */
export interface DatedRelation extends RelationRow, Bounds {
  readonly vocabulary: RelationType;
  /** The id of the event that ended it. */
  readonly endedBy: string | undefined;
  /** The ids of the sources with a claim for or against it. */
  readonly sources: string[];
}

/** A dataset that passed every check and can be laid out and loaded. */
export interface Dataset {
  readonly id: string;
  readonly title: string;
  /** Where the id is written. */
  readonly namedBy: 'datapackage.json' | 'folder';
  readonly version: string | undefined;
  /** What else its descriptor says of it, such as its description and its licences. */
  readonly about: DataPackage['about'];
  readonly hash: string;
  readonly actors: ActorRow[];
  readonly relations: DatedRelation[];
  readonly sources: SourceRow[];
  readonly evidence: EvidenceRow[];
  /** The types that the dataset adds to the built-in ones. */
  readonly vocabulary: RelationType[];
  /** In which line of its file each row stands, by its id; a type by its name. */
  readonly lines: Readonly<Record<'actors' | 'relations' | 'sources' | 'vocabulary', ReadonlyMap<string, number>>>;
  /** What is no reason not to load it, and worth knowing: columns and files that are not read. */
  readonly notices: readonly Problem[];
}
