import { pairOf } from '../ties/pair.ts';
import { addDays } from '../time/day.ts';
import type { Window } from '../time/window.ts';
import { type Attribute, actorAttributes, attributeTexts, campAttributes, evidenceAttributes, RELATION_ATTRIBUTES } from './attributes.ts';
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
 * - An actor has its camp, its firmness and its brokerage of the window, or without a window those of each year, as values
 *   that hold in that year.
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
  const { actors, relations, provenance } = content;
  const ofActors = actorAttributes(content);
  const { ofPlaces } = campAttributes(provenance);
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
  yield `${declarations('node', ofActors)}\n`;
  if (ofPlaces.length > 0) yield `${declarations('node', ofPlaces, 'dynamic')}\n`;
  yield `${declarations('edge', ofRelations)}\n`;
  const ofActor = relationsByActor(relations);
  yield `${openTag('nodes', { count: actors.length })}\n`;
  for (const actor of actors) {
    const said = texts(ofActors, actor) + (actor.camps ?? []).map((place) => texts(ofPlaces, place, place.window)).join('');
    yield `${node(actor, said, spellsOfActor(ofActor.get(actor.id) ?? []))}\n`;
  }
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

function declarations<T>(of: 'node' | 'edge', attributes: readonly Attribute<T>[], mode: 'static' | 'dynamic' = 'static'): string {
  const declared = attributes.map(({ id, type }) => element('attribute', { id, title: id, type: ATTRIBUTE_TYPES[type] }));
  return element('attributes', { class: of, mode }, declared.join(''));
}

/** @param said its values */
function node({ id, name, x, y }: ExportedActor, said: string, spells: readonly Spell[]): string {
  const position = x === undefined || y === undefined ? '' : element('viz:position', { x, y, z: 0 });
  return element('node', { id, label: name }, element('attvalues', {}, said) + spellList(spells) + position);
}

function edge(relation: ExportedRelation, attributes: readonly Attribute<ExportedRelation>[], kind: string): string {
  const { id, source, target, label } = relation;
  return element(
    'edge',
    { id, source, target, type: 'directed', kind, label },
    element('attvalues', {}, texts(attributes, relation)) + spellList(spellsOf(relation)),
  );
}

/** @param window in which the values hold, if not always */
function texts<T>(attributes: readonly Attribute<T>[], item: T, window?: Window): string {
  const when = window === undefined ? {} : { start: window.from, end: addDays(window.to, -1) };
  return attributeTexts(attributes, item, listString)
    .map(([id, value]) => element('attvalue', { for: id, value, ...when }))
    .join('');
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
