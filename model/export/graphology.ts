import { type Attribute, actorAttributes, POSITION_ATTRIBUTES, RELATION_ATTRIBUTES } from './attributes.ts';
import type { ExportContent, ExportedActor, ExportedRelation } from './content.ts';

/**
 * The serialised graph of graphology, for `Graph.from` (https://graphology.github.io/serialization.html).
 * The attributes of the graph are where it comes from and its sources; those of an edge have its
 * claims under `evidence`, each with the id of its source.
 */
export function* graphologyJson({ provenance, actors, relations, sources }: ExportContent): Generator<string> {
  const ofActors = [...actorAttributes(relations), ...POSITION_ATTRIBUTES];
  yield `{"options":${JSON.stringify({ type: 'mixed', multi: true, allowSelfLoops: true })},\n`;
  yield `"attributes":${JSON.stringify({ ...provenance, sources })},\n`;
  yield '"nodes":[\n';
  yield* separated(actors, (actor) => node(actor, ofActors));
  yield '],\n"edges":[\n';
  yield* separated(relations, edge);
  yield ']}\n';
}

function* separated<T>(items: readonly T[], write: (item: T) => unknown): Generator<string> {
  for (const [index, item] of items.entries()) yield `${JSON.stringify(write(item))}${index === items.length - 1 ? '' : ','}\n`;
}

function node(actor: ExportedActor, attributes: readonly Attribute<ExportedActor>[]) {
  return { key: actor.id, attributes: { label: actor.name, ...valuesOf(attributes, actor) } };
}

function edge(relation: ExportedRelation) {
  const { id, source, target, symmetric, label } = relation;
  const evidence = relation.evidence.map(({ source: { id: from }, ...claim }) => ({ ...claim, source: from }));
  const attributes = { label, ...valuesOf(RELATION_ATTRIBUTES, relation), evidence };
  return { key: id, source, target, ...(symmetric ? { undirected: true } : {}), attributes };
}

function valuesOf<T>(attributes: readonly Attribute<T>[], item: T): Record<string, unknown> {
  return Object.fromEntries(attributes.map((attribute) => [attribute.id, attribute.of(item)]));
}
