import { pairOf } from '../ties/pair.ts';
import { type Attribute, actorAttributes, attributeTexts, evidenceAttributes, RELATION_ATTRIBUTES } from './attributes.ts';
import type { ExportContent, ExportedActor, ExportedRelation } from './content.ts';
import type { ExportDocument } from './document.ts';
import { provenanceText } from './provenance-text.ts';
import { relationsByActor, type Spell, spellsOf, spellsOfActor } from './spells.ts';
import { element, openTag, XML_DECLARATION, xmlText } from './xml.ts';

const NAMESPACES = {
  xmlns: 'http://gexf.net/1.3',
  'xmlns:viz': 'http://gexf.net/1.3/viz',
} as const;

const ATTRIBUTE_TYPES = { string: 'string', integer: 'integer', double: 'double', boolean: 'boolean', list: 'liststring' } as const;

/**
 * A graph over time in GEXF 1.3 (https://gexf.net/schema.html, https://gexf.net/dynamics.html), as
 * Gephi 0.9.3 and later open it.
 *
 * - An edge is a relation, with its id. Its spells, and those of its actors, are when it is attested by its dates and
 *   claims, or foretold; whether it is presumed to continue is said by `endStatus` and `state`.
 * - Every edge is directed, and `symmetric` says of which the direction carries no meaning: Gephi leaves
 *   out of a directed graph the edges that are undirected, and NetworkX refuses it (docs/decisions/013).
 * - `kind` tells parallel edges apart. GEXF has room for one edge of a kind between two nodes, so a
 *   second relation of the same type and actors has a number after it; `relationType` has the bare type.
 */
export function gexf(content: ExportContent): ExportDocument {
  const ofRelations = [...RELATION_ATTRIBUTES, ...evidenceAttributes(content.sources)];
  const kindOf = edgeKinds();
  return {
    head: headOf(content, ofRelations),
    relations: (some) => some.map((relation) => `${edge(relation, ofRelations, kindOf(relation))}\n`).join(''),
    tail: '</edges>\n</graph>\n</gexf>\n',
  };
}

function* headOf(content: ExportContent, ofRelations: readonly Attribute<ExportedRelation>[]): Generator<string> {
  const { actors, relations } = content;
  const ofActors = actorAttributes(relations);
  yield XML_DECLARATION;
  yield `${openTag('gexf', { ...NAMESPACES, version: '1.3' })}\n`;
  yield `${meta(content)}\n`;
  yield `${openTag('graph', {
    defaultedgetype: 'directed',
    mode: 'dynamic',
    idtype: 'string',
    timeformat: 'date',
    timerepresentation: 'interval',
  })}\n`;
  yield `${declarations('node', ofActors)}\n${declarations('edge', ofRelations)}\n`;
  const ofActor = relationsByActor(relations);
  yield `${openTag('nodes', { count: actors.length })}\n`;
  for (const actor of actors) yield `${node(actor, ofActors, spellsOfActor(ofActor.get(actor.id) ?? []))}\n`;
  yield `</nodes>\n${openTag('edges', { count: relations.length })}\n`;
}

function meta({ provenance }: ExportContent): string {
  const keywords = ['relations over time', ...provenance.datasets.map(({ id }) => id)].join(', ');
  return element(
    'meta',
    { lastmodifieddate: provenance.created.slice(0, 10) },
    element('creator', {}, xmlText(provenance.generator)) +
      element('keywords', {}, xmlText(keywords)) +
      element('description', {}, xmlText(provenanceText(provenance))),
  );
}

function declarations<T>(of: 'node' | 'edge', attributes: readonly Attribute<T>[]): string {
  const declared = attributes.map(({ id, type }) => element('attribute', { id, title: id, type: ATTRIBUTE_TYPES[type] }));
  return element('attributes', { class: of, mode: 'static' }, declared.join(''));
}

function node(actor: ExportedActor, attributes: readonly Attribute<ExportedActor>[], spells: readonly Spell[]): string {
  const { id, name, x, y } = actor;
  const position = x === undefined || y === undefined ? '' : element('viz:position', { x, y, z: 0 });
  return element('node', { id, label: name }, values(attributes, actor) + spellList(spells) + position);
}

function edge(relation: ExportedRelation, attributes: readonly Attribute<ExportedRelation>[], kind: string): string {
  const { id, source, target, label } = relation;
  return element(
    'edge',
    { id, source, target, type: 'directed', kind, label },
    values(attributes, relation) + spellList(spellsOf(relation)),
  );
}

function values<T>(attributes: readonly Attribute<T>[], item: T): string {
  const texts = attributeTexts(attributes, item, listString);
  return element('attvalues', {}, texts.map(([id, value]) => element('attvalue', { for: id, value })).join(''));
}

/** A list as the primer of GEXF 1.3 writes it; Gephi takes a backslash before a quote and before a backslash, and nowhere else. */
function listString(items: readonly string[]): string {
  return `[${items.map((item) => `"${item.replace(/["\\]/g, '\\$&')}"`).join(', ')}]`;
}

function spellList(spells: readonly Spell[]): string {
  return spells.length === 0 ? '' : element('spells', {}, spells.map(({ start, end }) => element('spell', { start, end })).join(''));
}

/** Names the edges between two actors so that no two of one direction share a name. */
function edgeKinds(): (relation: ExportedRelation) => string {
  const used = new Map<string, number>();
  return (relation) => {
    const { type, source, target, symmetric } = relation;
    const ends = symmetric ? pairOf(relation) : [source, target];
    const between = JSON.stringify([type, ...ends]);
    const count = (used.get(between) ?? 0) + 1;
    used.set(between, count);
    return count === 1 ? type : `${type} ${count}`;
  };
}
