import { parse } from 'csv-parse/sync';
import { DirectedGraph } from 'graphology';
import { parse as parseGraphml } from 'graphology-graphml';
import { sortBySourceOrder } from '../../../model/export/claim-order.ts';
import { gexf } from '../../../model/export/gexf.ts';
import { graphml } from '../../../model/export/graphml.ts';
import { graphologyJson } from '../../../model/export/graphology.ts';
import { actorsCsv, relationsCsv } from '../../../model/export/tables.ts';
import { element } from '../../../model/export/xml.ts';
import { held } from '../../client/council.ts';
import { readGexf } from './read-xml.ts';
import { contentWith } from './sample.ts';
import { textOf, type WholeContent } from './text-of.ts';

/** Two relations that adjoin in time, of which one is an actor's with itself; and two actors without any. */
const [base, later] = [
  contentWith('plain', { channel: 'verbal', ends: ['loop'], endedBy: 'event', state: 'attested' }),
  contentWith('plain', { id: 'loop', target: 'a', ...held('2009-01-01', '2010-01-01'), state: 'uncertain' }),
];
const content: WholeContent = {
  ...base,
  provenance: { ...base.provenance, filters: { type: 'FUNDS' } },
  actors: [
    ...base.actors,
    { id: 'bare', name: 'Bare', kind: 'state', aliases: [], x: 7 },
    { id: 'placed', name: 'Placed', kind: 'state', aliases: [], y: 7 },
  ],
  relations: [...base.relations, ...later.relations],
};

const ACTOR = { kind: 'person', aliases: ['plain', 'plain'], description: 'plain', relations: 2 };
const BARE = { kind: 'state', relations: 0 };
const RELATION = {
  ...{ relationType: 'FUNDS', symmetric: false, category: 'material support', sign: 1 },
  ...{ dates: '2004/2008', status: 'actual', confidence: 'high', channel: 'verbal', ends: ['loop'], summary: 'plain' },
  ...{ from: '2004-01-01', fromLatest: '2004-12-31', toEarliest: '2008-01-02', to: '2009-01-01' },
  ...{ dating: 'dated', attested: ['2004-01-01/2008-12-31'], possibleFrom: '2004-01-01', possibleTo: '2009-01-01' },
  ...{ startStatus: 'known', endStatus: 'ended', endedBy: 'event', state: 'attested', disputed: true, dataset: 'd' },
  independentSources: 1,
  sources: ['s1', 's2'],
};
const CITED = ['s1', 's2'].map((id) => `plain. plain [${id}; reliability B, usually reliable]`);
const CLAIMS = {
  ...{ citations: CITED, claimIds: ['e1', 'e2'], claimSources: ['s1', 's2'], claimLocators: ['plain', 'plain'] },
  ...{ claims: ['plain', 'plain'], claimCredibilities: ['2', '4'], claimStances: ['supports', 'disputes'] },
  ...{ claimAttests: ['2004/2008', ''], claimRetractions: ['2020', ''] },
};

describe('all that is known of an actor and of a relation, and nothing of what is not', () => {
  it('is in GEXF', () => {
    const { meta, nodes, edges } = readGexf(textOf(gexf, content));
    expect(meta.keywords).toBe('relations over time, d');
    expect(nodes.map(({ id, label, values }) => [id, label, values])).toEqual([
      ['a', 'plain', ACTOR],
      ['b', 'plain', { ...ACTOR, relations: 1 }],
      ['bare', 'Bare', BARE],
      ['placed', 'Placed', BARE],
    ]);
    // Half a position is none; times that adjoin are one.
    expect(nodes.map((node) => node['viz:position'])).toEqual([{ x: '0', y: '-1.5' }, { x: '1', y: '-1.5' }, undefined, undefined]);
    expect(nodes.map(({ spells }) => spells)).toEqual([
      [{ start: '2004-01-01', end: '2009-12-31' }],
      [{ start: '2004-01-01', end: '2008-12-31' }],
      ...[[], []],
    ]);
    expect(edges[0]?.values).toEqual({ ...RELATION, ...CLAIMS });
  });

  it('is in GraphML, lists as JSON', () => {
    const graph = parseGraphml(DirectedGraph, textOf(graphml, content));
    const inJson = (values: object) =>
      Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Array.isArray(value) ? JSON.stringify(value) : value]));
    expect(graph.getNodeAttributes('a')).toEqual({ label: 'plain', ...inJson(ACTOR), x: 0, y: -1.5 });
    expect(graph.getNodeAttributes('bare')).toEqual({ label: 'Bare', ...BARE, x: 7 });
    expect(graph.getEdgeAttributes('r')).toEqual({ id: 'r', label: 'funds', ...inJson({ ...RELATION, ...CLAIMS }) });
    expect(graph.getAttributes()).toMatchObject({ filters: '{"type":"FUNDS"}', presumed: true });
  });

  it('is in JSON, with the claims as they are', () => {
    const { nodes, edges } = JSON.parse(textOf(graphologyJson, content));
    expect(nodes[0]).toEqual({ key: 'a', attributes: { label: 'plain', ...ACTOR, x: 0, y: -1.5 } });
    expect(nodes[2].attributes).toEqual({ label: 'Bare', ...BARE, aliases: [], x: 7 });
    expect(edges[0].attributes).toEqual({ label: 'funds', ...RELATION, evidence: [expect.any(Object), expect.any(Object)] });
  });

  it('is in the tables', () => {
    const rowsOf = (write: typeof actorsCsv): Record<string, string>[] => parse(textOf(write, content), { columns: true });
    expect(rowsOf(actorsCsv)[0]).toEqual({
      ...{ id: 'a', name: 'plain', kind: 'person', aliases: 'plain;plain', description: 'plain', active: '' },
      ...{ x: '0', y: '-1.5', relations: '2', provenance: expect.any(String) },
    });
    expect(rowsOf(actorsCsv)[2]).toMatchObject({ id: 'bare', x: '7', y: '', relations: '0' });
    expect(rowsOf(relationsCsv)[0]).toEqual({
      ...{ id: 'r', type: 'FUNDS', source: 'a', target: 'b', dates: '2004/2008', status: 'actual', confidence: 'high' },
      ...{ channel: 'verbal', ends: 'loop', summary: 'plain', 'source name': 'plain', 'target name': 'plain', sign: '1' },
      ...{ category: 'material support', from: '2004-01-01', 'from latest': '2004-12-31', 'to earliest': '2008-01-02', to: '2009-01-01' },
      ...{ dating: 'dated', attested: '2004-01-01/2008-12-31', 'possible from': '2004-01-01', 'possible to': '2009-01-01' },
      ...{ 'start status': 'known', 'end status': 'ended', 'ended by': 'event', state: 'attested', sources: 's1;s2', claims: '2' },
      ...{ 'independent sources': '1', disputed: 'true', dataset: 'd', provenance: expect.any(String) },
    });
  });
});

it('puts claims of a source that the relation does not name after the others', () => {
  expect(sortBySourceOrder(['other', 's2', 's1'], ['s1', 's2'], (source) => source)).toEqual(['s1', 's2', 'other']);
});

it('leaves out an attribute of an element that has no value', () => {
  expect(element('a', { b: undefined, c: 1 })).toBe('<a c="1"/>');
});
