import fc from 'fast-check';
import { XMLValidator } from 'fast-xml-parser';
import { DirectedGraph } from 'graphology';
import { parse } from 'graphology-graphml';
import { graphml } from '../../../model/export/graphml.ts';
import { inXml } from './read-xml.ts';
import { anyContent, anyText, contentWith } from './sample.ts';
import { textOf, type WholeContent } from './text-of.ts';

const write = (content: WholeContent) => textOf(graphml, content);
const read = (text: string) => {
  expect(XMLValidator.validate(text)).toBe(true);
  return parse(DirectedGraph, text);
};

it('carries any text, between tags and in lists', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const graph = read(write(contentWith(text)));
      const { label, description, aliases, x, y } = graph.getNodeAttributes('a');
      expect({ label, description, x, y }).toEqual({ label: inXml(text), description: inXml(text), x: 0, y: -1.5 });
      expect(JSON.parse(aliases)).toEqual([text, 'plain']);
      const { summary, claims, sign } = graph.getEdgeAttributes('r');
      expect({ summary, sign }).toEqual({ summary: inXml(text), sign: 1 });
      expect(JSON.parse(claims)).toEqual([text, text]);
    }),
  );
});

it('has an edge for each relation, parallel ones too, with its time', () => {
  fc.assert(
    fc.property(anyContent, (content) => {
      const graph = read(write(content));
      expect(graph.edges()).toEqual(content.relations.map(({ id }) => id));
      for (const { id, source, target, symmetric, type, dating, startStatus, endStatus, dates } of content.relations) {
        expect(graph.extremities(id)).toEqual([source, target]);
        const time = { dating, startStatus, endStatus, dates };
        expect(graph.getEdgeAttributes(id)).toMatchObject({ relationType: type, symmetric, disputed: true, ...time });
      }
    }),
  );
});

it('says of the whole graph where it comes from', () => {
  const content = contentWith('plain');
  const window = { from: '2008-01-01', to: '2009-01-01' };
  const found = read(write({ ...content, provenance: { ...content.provenance, window, cut: { limit: 1, relations: 2 } } })).getAttributes();
  expect(found).toMatchObject({
    created: content.provenance.created,
    generator: 'Entente 0.0.0',
    windowFrom: window.from,
    windowTo: window.to,
  });
  expect(JSON.parse(found.datasets)).toEqual(content.provenance.datasets);
  expect(JSON.parse(found.cut)).toEqual({ limit: 1, relations: 2 });
  expect(JSON.parse(found.sources)).toEqual(content.sources);
});

it('is a whole document without relations', () => {
  const graph = read(write({ ...contentWith('plain'), actors: [], relations: [], sources: [] }));
  expect([graph.order, graph.size]).toEqual([0, 0]);
});
