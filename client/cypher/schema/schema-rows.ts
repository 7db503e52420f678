import type { SchemaAnswer, SchemaName } from '../../../model/api/schema.ts';
import { byName } from '../../../model/by-name.ts';
import { hasWords } from '../../../model/text-match.ts';
import type { SchemaChoice } from './insertion.ts';

/** A row of the schema: a group of names, a name, or a property of one. */
export interface SchemaRow {
  readonly id: string;
  readonly level: 1 | 2 | 3;
  readonly label: string;
  /** How many nodes or relationships it stands for. */
  readonly count: number;
  /** The types of the values of a property, such as `INTEGER`. */
  readonly types: readonly string[];
  /** Whether the rows below it are shown; `undefined` where there are none. */
  readonly isOpen: boolean | undefined;
  /** What it stands for in a query; `undefined` for a group. */
  readonly choice: SchemaChoice | undefined;
}

interface SchemaGroup {
  readonly title: string;
  readonly kind: 'label' | 'type';
  readonly names: readonly SchemaName[];
  readonly count: number;
  /** Whether it is open until somebody closes it. */
  readonly isFirst: boolean;
}

/** How many relationships are relations between actors. */
export function relationCount({ relationshipTypes }: SchemaAnswer): number {
  return sum(relationshipTypes.filter(({ ofActors }) => ofActors));
}

/**
 * The rows that are shown. Names are in the order of their counts.
 * @param words only names and properties that have them, what they are in being open; empty for everything
 * @param toggled the ids of the rows that are not as they are at first: groups of actors open, everything else closed
 */
export function schemaRows(schema: SchemaAnswer, words: string, toggled: ReadonlySet<string>): SchemaRow[] {
  return groupsOf(schema).flatMap((group) => rowsOfGroup(group, words, toggled));
}

function groupsOf(schema: SchemaAnswer): SchemaGroup[] {
  const { labels, relationshipTypes, nodes, relationships } = schema;
  const actors = labels.find(({ name, ofActors }) => name === 'Actor' && ofActors)?.count ?? 0;
  const relations = relationCount(schema);
  const of = (names: readonly SchemaName[], isOfActors: boolean) =>
    names.filter(({ ofActors }) => ofActors === isOfActors).toSorted((a, b) => b.count - a.count || byName(a.name, b.name));
  return [
    { title: 'Actors', kind: 'label', names: of(labels, true), count: actors, isFirst: true },
    { title: 'Relations between actors', kind: 'type', names: of(relationshipTypes, true), count: relations, isFirst: true },
    { title: 'Other nodes', kind: 'label', names: of(labels, false), count: nodes - actors, isFirst: false },
    { title: 'Other relationships', kind: 'type', names: of(relationshipTypes, false), count: relationships - relations, isFirst: false },
  ];
}

function rowsOfGroup({ title, kind, names, count, isFirst }: SchemaGroup, words: string, toggled: ReadonlySet<string>): SchemaRow[] {
  const isSought = words.trim() !== '';
  const rows = names.flatMap((name) => rowsOfName(name, kind, `${title}/${name.name}`, words, toggled));
  if (rows.length === 0) return [];
  const isOpen = isSought || isFirst !== toggled.has(title);
  const head: SchemaRow = { id: title, level: 1, label: title, count, types: [], isOpen, choice: undefined };
  return isOpen ? [head, ...rows] : [head];
}

function rowsOfName(
  { name, count, ofActors, properties }: SchemaName,
  kind: 'label' | 'type',
  id: string,
  words: string,
  toggled: ReadonlySet<string>,
): SchemaRow[] {
  const isNamed = hasWords(name, words);
  const found = isNamed ? properties : properties.filter((property) => hasWords(property.name, words));
  if (!isNamed && found.length === 0) return [];
  const isOpen = isNamed ? toggled.has(id) : true;
  const choice: SchemaChoice = { kind, name, ofActors };
  const head: SchemaRow = { id, level: 2, label: name, count, types: [], isOpen: found.length === 0 ? undefined : isOpen, choice };
  if (!isOpen) return [head];
  const rows = found.map(
    (property): SchemaRow => ({
      ...{ id: `${id}/${property.name}`, level: 3, label: property.name, count: property.count, types: property.types },
      ...{ isOpen: undefined, choice: { kind: 'property', name: property.name, owner: choice } },
    }),
  );
  return [head, ...rows];
}

function sum(names: readonly SchemaName[]): number {
  return names.reduce((total, { count }) => total + count, 0);
}
