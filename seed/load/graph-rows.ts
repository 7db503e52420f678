import { type ActorKind, kindLabel } from '../../model/coding/actor-kinds.ts';
import type { RelationType } from '../../model/coding/vocabulary.ts';
import type { Position } from '../../model/layout/layout.ts';
import { yearsOf } from '../../model/time/bounds.ts';
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

/** Turns a dataset into rows of the graph, with the actors at their positions. */
export function graphRows(dataset: Dataset, positions: ReadonlyMap<string, Position>): GraphRows {
  const relations = new Map(dataset.relations.map((relation) => [relation.id, relation]));
  return {
    actors: dataset.actors.map(({ id, name, kind, aliases, description, active }) => ({
      id,
      label: kindLabel(kind satisfies ActorKind),
      properties: stored({ id, name, kind, aliases, description, active, ...positions.get(id) }),
    })),
    sources: dataset.sources.map((source) => ({ id: source.id, properties: stored({ ...source }) })),
    relations: dataset.relations.map((relation) => ({
      id: relation.id,
      type: relation.type,
      source: relation.source,
      target: relation.target,
      properties: relationProperties(relation, dataset.id),
    })),
    claims: dataset.evidence.flatMap(({ id, relation, source, locator, claim, credibility, stance }) => {
      const about = relations.get(relation);
      if (about === undefined) return [];
      return [
        {
          id,
          source,
          locator,
          subject: about.source,
          object: about.target,
          properties: stored({ key: claimKey(dataset.id, id), id, text: claim, credibility, stance, relation, dataset: dataset.id }),
        },
      ];
    }),
    types: dataset.vocabulary.map((type) => ({ id: type.type, properties: typeProperties(type) })),
  };
}

/** A type of relation as the graph stores it. */
export function typeProperties(type: RelationType): Properties {
  return stored({ ...type });
}

function relationProperties(relation: DatedRelation, dataset: string): Properties {
  const { id, from, to, fromLatest, toEarliest, dates, startStatus, endStatus, endedBy, status, confidence, channel, summary, sources } =
    relation;
  const { sign, category } = relation.vocabulary;
  return stored({
    ...{ id, from, to, fromLatest, toEarliest, ...yearsOf(relation), dates, startStatus, endStatus, endedBy },
    ...{ sign, category, status, confidence, channel, summary, sources, dataset },
  });
}

/** Drops empty values: the graph stores no null, no empty text and no empty list. */
function stored(properties: Record<string, Properties[string] | undefined>): Properties {
  return Object.fromEntries(
    Object.entries(properties).filter((entry): entry is [string, Properties[string]] => {
      const value = entry[1];
      return value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
    }),
  );
}
