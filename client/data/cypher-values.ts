import { type NodeValue, type RelationshipValue, typedValue } from '../../model/query-api/values.ts';

/** The ids, in the dataset, of the actors and relations of a result. */
export interface ResultIds {
  readonly actors: ReadonlySet<string>;
  readonly relations: ReadonlySet<string>;
}

/** Collects every actor and relation anywhere in the rows: in cells, lists, maps and paths, with the ends of relations. */
export function idsIn(rows: readonly (readonly unknown[])[]): ResultIds {
  const found: Found = { actors: new Set(), relations: new Set(), idByElement: new Map(), ends: [] };
  collect(rows, found);
  for (const end of found.ends) {
    const id = found.idByElement.get(end);
    if (id !== undefined) found.actors.add(id);
  }
  return { actors: found.actors, relations: found.relations };
}

/** The id in the dataset of a node that is an actor. */
export function actorIdOf(node: NodeValue): string | undefined {
  return node.labels.includes('Actor') ? textOf(node.properties.id) : undefined;
}

/** The id in the dataset of a relationship between actors. */
export function relationIdOf(relationship: RelationshipValue): string | undefined {
  return textOf(relationship.properties.id);
}

interface Found {
  readonly actors: Set<string>;
  readonly relations: Set<string>;
  /** Maps the engine's id of a node to the id of the actor. */
  readonly idByElement: Map<string, string>;
  readonly ends: string[];
}

function collect(value: unknown, found: Found): void {
  if (typeof value !== 'object' || value === null) return;
  const typed = typedValue(value);
  if (typed === undefined) {
    for (const item of Object.values(value)) collect(item, found);
  } else if (typed.$type === 'Node') {
    const id = actorIdOf(typed);
    if (id === undefined) return;
    found.actors.add(id);
    found.idByElement.set(typed.id, id);
  } else if (typed.$type === 'Relationship') {
    const id = relationIdOf(typed);
    if (id === undefined) return;
    found.relations.add(id);
    found.ends.push(typed.source, typed.target);
  } else if (typed.$type === 'Path') {
    collect(typed.nodes, found);
    collect(typed.relationships, found);
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
