import { kindLabel } from '../../model/coding/actor-kinds.ts';
import type { RelationType } from '../../model/coding/vocabulary.ts';
import type { EvidenceRow } from '../../model/dataset.ts';
import type { Position } from '../../model/layout/position.ts';
import { timeProperties } from '../../model/time/stored-time.ts';
import type { Dataset, DatedRelation } from '../check/dataset.ts';

/** The properties of a node or a relationship. */
export type Properties = Readonly<Record<string, string | number | boolean | readonly string[]>>;

export interface NodeRow {
  readonly id: string;
  readonly properties: Properties;
}

export interface ActorGraphRow extends NodeRow {
  readonly label: string;
}

export interface RelationGraphRow extends NodeRow {
  readonly type: string;
  readonly source: string;
  readonly target: string;
}

export interface ClaimGraphRow extends NodeRow {
  readonly source: string;
  readonly locator: string;
  readonly subject: string;
  readonly object: string;
}

/** A dataset as the graph stores it. */
export interface GraphRows {
  readonly actors: ActorGraphRow[];
  readonly sources: NodeRow[];
  readonly relations: RelationGraphRow[];
  readonly claims: ClaimGraphRow[];
  readonly types: NodeRow[];
}

/** The key of a claim, unique in the whole graph: its id is unique only within its dataset. No id contains a slash. */
export function claimKey(dataset: string, id: string): string {
  return `${dataset}/${id}`;
}

/**
 * Turns a dataset into rows of the graph, with the actors at their positions. The properties of relations and claims are
 * made when they are asked for: those of a large dataset would fill the memory. A copy of such a row by `...` lacks them.
 */
export function graphRows(dataset: Dataset, positions: ReadonlyMap<string, Position>): GraphRows {
  const relations = new Map(dataset.relations.map((relation) => [relation.id, relation]));
  return {
    actors: dataset.actors.map((actor) => ({
      id: actor.id,
      label: kindLabel(actor.kind),
      properties: stored([actor, positions.get(actor.id) ?? {}]),
    })),
    sources: dataset.sources.map((source) => ({ id: source.id, properties: stored([source]) })),
    relations: dataset.relations.map((relation) => new RelationOfDataset(relation, dataset.id)),
    claims: dataset.evidence.flatMap((claim) => {
      const about = relations.get(claim.relation);
      return about === undefined ? [] : [new ClaimOfDataset(claim, about, dataset.id)];
    }),
    types: dataset.vocabulary.map((type) => ({ id: type.type, properties: typeProperties(type) })),
  };
}

class RelationOfDataset implements RelationGraphRow {
  constructor(
    private readonly relation: DatedRelation,
    private readonly dataset: string,
  ) {}

  get id(): string {
    return this.relation.id;
  }

  get type(): string {
    return this.relation.type;
  }

  get source(): string {
    return this.relation.source;
  }

  get target(): string {
    return this.relation.target;
  }

  get properties(): Properties {
    return relationProperties(this.relation, this.dataset);
  }
}

class ClaimOfDataset implements ClaimGraphRow {
  constructor(
    private readonly claim: EvidenceRow,
    private readonly about: DatedRelation,
    private readonly dataset: string,
  ) {}

  get id(): string {
    return this.claim.id;
  }

  get source(): string {
    return this.claim.source;
  }

  get locator(): string {
    return this.claim.locator;
  }

  get subject(): string {
    return this.about.source;
  }

  get object(): string {
    return this.about.target;
  }

  get properties(): Properties {
    const { claim, dataset } = this;
    return stored([{ key: claimKey(dataset, claim.id) }, claim, { text: claim.claim, dataset }], NOT_OF_CLAIMS);
  }
}

/** A relation, with all that it has, as a value of its own. */
export function wholeRelation({ id, type, source, target, properties }: RelationGraphRow): RelationGraphRow {
  return { id, type, source, target, properties };
}

/** A claim, with all that it has, as a value of its own. */
export function wholeClaim({ id, source, locator, subject, object, properties }: ClaimGraphRow): ClaimGraphRow {
  return { id, source, locator, subject, object, properties };
}

/** A type of relation as the graph stores it. */
export function typeProperties(type: RelationType): Properties {
  return stored([type]);
}

function relationProperties(relation: DatedRelation, dataset: string): Properties {
  const { sign, category } = relation.vocabulary;
  return stored([relation, timeProperties(relation.time), { sign, category, dataset }], NOT_OF_RELATIONS);
}

/** Of a claim its source and its place there are on a relationship, and its text is called so. */
const NOT_OF_CLAIMS: ReadonlySet<string> = new Set(['source', 'locator', 'claim']);
/** Of a relation its type and its two actors are no properties; what it ends is said by what is ended. */
const NOT_OF_RELATIONS: ReadonlySet<string> = new Set(['type', 'source', 'target', 'ends', 'vocabulary', 'time']);

/**
 * The properties that some objects have together, without empty values: the graph stores no null, no empty text and no empty list.
 * They are not joined before by `...`, which takes V8 ten times as long.
 */
function stored(parts: readonly object[], without: ReadonlySet<string> = new Set()): Properties {
  const kept: Record<string, Properties[string]> = {};
  for (const part of parts) {
    for (const [name, value] of Object.entries(part)) {
      const isEmpty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
      if (!isEmpty && !without.has(name)) kept[name] = value;
    }
  }
  return kept;
}
