import { type Attribute, actorAttributes, POSITION_ATTRIBUTES, RELATION_ATTRIBUTES } from './attributes.ts';
import type { ExportContent, ExportedActor, ExportedRelation } from './content.ts';
import type { ExportDocument } from './document.ts';

/**
 * The serialised graph of graphology, for `Graph.from` (https://graphology.github.io/serialization.html).
 * The attributes of the graph are where it comes from and its sources; those of an edge have its
 * claims under `evidence`, each with the id of its source.
 */
export function graphologyJson(content: ExportContent): ExportDocument {
  return {
    head: headOf(content),
    relations: (some, isLast) => some.map((relation, index) => line(edge(relation), isLast && index === some.length - 1)).join(''),
    tail: ']}\n',
  };
}

function* headOf(content: ExportContent): Generator<string> {
  const { provenance, actors, sources } = content;
  const ofActors = [...actorAttributes(content), ...POSITION_ATTRIBUTES];
  yield `{"options":${JSON.stringify({ type: 'mixed', multi: true, allowSelfLoops: true })},\n`;
  yield `"attributes":${JSON.stringify({ ...provenance, sources })},\n`;
  yield '"nodes":[\n';
  for (const [index, actor] of actors.entries()) yield line(node(actor, ofActors), index === actors.length - 1);
  yield '],\n"edges":[\n';
}

function line(item: object, isLast: boolean): string {
  return `${JSON.stringify(item)}${isLast ? '' : ','}\n`;
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
