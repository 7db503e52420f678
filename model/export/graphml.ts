import {
  type Attribute,
  actorAttributes,
  attributeTexts,
  evidenceAttributes,
  POSITION_ATTRIBUTES,
  RELATION_ATTRIBUTES,
} from './attributes.ts';
import type { ExportContent, ExportedActor, ExportedRelation } from './content.ts';
import type { ExportDocument } from './document.ts';
import { provenanceText } from './provenance-text.ts';
import { element, openTag, XML_DECLARATION, xmlText } from './xml.ts';

const NAMESPACES = {
  xmlns: 'http://graphml.graphdrawing.org/xmlns',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation': 'http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd',
} as const;

const KEY_TYPES = { string: 'string', integer: 'int', double: 'double', boolean: 'boolean', list: 'string' } as const;

/** The attributes of the whole graph. A value that is not a text is JSON. */
const GRAPH_ATTRIBUTES: readonly Attribute<ExportContent>[] = [
  { id: 'created', type: 'string', of: ({ provenance }) => provenance.created },
  { id: 'generator', type: 'string', of: ({ provenance }) => provenance.generator },
  { id: 'datasets', type: 'string', of: ({ provenance }) => JSON.stringify(provenance.datasets) },
  { id: 'windowFrom', type: 'string', of: ({ provenance }) => provenance.window?.from },
  { id: 'windowTo', type: 'string', of: ({ provenance }) => provenance.window?.to },
  { id: 'known', type: 'string', of: ({ provenance }) => provenance.known ?? undefined },
  { id: 'filters', type: 'string', of: ({ provenance }) => JSON.stringify(provenance.filters) },
  { id: 'presumed', type: 'boolean', of: ({ provenance }) => provenance.asked.presumed },
  { id: 'unknown', type: 'boolean', of: ({ provenance }) => provenance.asked.unknown },
  { id: 'cut', type: 'string', of: ({ provenance }) => JSON.stringify(provenance.cut) },
  { id: 'camps', type: 'string', of: ({ provenance }) => JSON.stringify(provenance.camps) },
  { id: 'sources', type: 'string', of: ({ sources }) => JSON.stringify(sources) },
];

const ACTOR_LABEL: Attribute<ExportedActor> = { id: 'label', type: 'string', of: ({ name }) => name };
/** The id again, as an attribute: without it igraph 1.0 gives edges the ids of nodes. */
const RELATION_ID: Attribute<ExportedRelation> = { id: 'id', type: 'string', of: ({ id }) => id };
const RELATION_LABEL: Attribute<ExportedRelation> = { id: 'label', type: 'string', of: ({ label }) => label };

/**
 * A directed multigraph in GraphML (http://graphml.graphdrawing.org/specification.html, with the types of
 * http://graphml.graphdrawing.org/primer/graphml-primer.html#Attributes). GraphML has no lists: a list
 * is a JSON array. Every edge is directed, and `symmetric` says of which the direction carries no meaning:
 * NetworkX refuses a graph with edges of both kinds (docs/decisions/013).
 */
export function graphml(content: ExportContent): ExportDocument {
  const ofRelations = [RELATION_ID, RELATION_LABEL, ...RELATION_ATTRIBUTES, ...evidenceAttributes(content.sources)];
  return {
    head: headOf(content, ofRelations),
    relations: (some) => some.map((relation) => `${edge(relation, ofRelations)}\n`).join(''),
    tail: '</graph>\n</graphml>\n',
  };
}

function* headOf(content: ExportContent, ofRelations: readonly Attribute<ExportedRelation>[]): Generator<string> {
  const { provenance, actors } = content;
  const ofActors = [ACTOR_LABEL, ...actorAttributes(content), ...POSITION_ATTRIBUTES];
  yield XML_DECLARATION;
  yield `${openTag('graphml', NAMESPACES)}\n${element('desc', {}, xmlText(provenanceText(provenance)))}\n`;
  yield keys('graph', GRAPH_ATTRIBUTES) + keys('node', ofActors) + keys('edge', ofRelations);
  yield `${openTag('graph', { id: 'entente', edgedefault: 'directed' })}${data('graph', GRAPH_ATTRIBUTES, content)}\n`;
  for (const actor of actors) yield `${element('node', { id: actor.id }, data('node', ofActors, actor))}\n`;
}

function edge(relation: ExportedRelation, attributes: readonly Attribute<ExportedRelation>[]): string {
  const { id, source, target } = relation;
  return element('edge', { id, source, target }, data('edge', attributes, relation));
}

type Domain = 'graph' | 'node' | 'edge';

function keys<T>(domain: Domain, attributes: readonly Attribute<T>[]): string {
  return attributes
    .map(({ id, type }) => `${element('key', { id: keyOf(domain, id), for: domain, 'attr.name': id, 'attr.type': KEY_TYPES[type] })}\n`)
    .join('');
}

function data<T>(domain: Domain, attributes: readonly Attribute<T>[], item: T): string {
  const texts = attributeTexts(attributes, item, (items) => JSON.stringify(items));
  return texts.map(([id, text]) => element('data', { key: keyOf(domain, id) }, xmlText(text))).join('');
}

/** The ids of keys are unique in the whole document. */
function keyOf(domain: Domain, id: string): string {
  return `${domain}-${id}`;
}
