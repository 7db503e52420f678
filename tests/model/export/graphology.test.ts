import fc from 'fast-check';
import Graph from 'graphology';
import { graphologyJson } from '../../../model/export/graphology.ts';
import { anyContent, anyText, contentWith } from './sample.ts';
import { textOf, type WholeContent } from './text-of.ts';

const read = (content: WholeContent) => Graph.from(JSON.parse(textOf(graphologyJson, content)));

it('carries any text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const graph = read(contentWith(text));
      expect(graph.getNodeAttributes('a')).toMatchObject({ label: text, aliases: [text, 'plain'], x: 0, y: -1.5 });
      expect(graph.getEdgeAttribute('r', 'summary')).toBe(text);
    }),
  );
});

it('is a mixed multigraph with every relation as it is', () => {
  fc.assert(
    fc.property(anyContent, (content) => {
      const graph = read(content);
      expect([graph.type, graph.multi, graph.edges()]).toEqual(['mixed', true, content.relations.map(({ id }) => id)]);
      for (const { id, source, target, symmetric, attested, dating, endStatus } of content.relations) {
        expect([graph.extremities(id), graph.isUndirected(id)]).toEqual([[source, target], symmetric]);
        expect(graph.getEdgeAttributes(id)).toMatchObject({ dating, endStatus });
        expect(graph.getEdgeAttribute(id, 'fromLatest')).toBe(attested.map(({ fromLatest }) => fromLatest).sort()[0]);
      }
    }),
  );
});

it('has the claims on the edges, and the sources they name on the graph', () => {
  const content = contentWith('plain');
  const graph = read(content);
  const found = { locator: 'plain', claim: 'plain', reliability: 'B' };
  expect(graph.getEdgeAttribute('r', 'evidence')).toEqual([
    { id: 'e1', source: 's1', ...found, credibility: 2, stance: 'supports', attests: '2004/2008', retracted: '2020' },
    { id: 'e2', source: 's2', ...found, credibility: 4, stance: 'disputes' },
  ]);
  expect(graph.getAttributes()).toEqual({ ...content.provenance, sources: content.sources });
});

it('is a whole document without relations', () => {
  expect(read({ ...contentWith('plain'), actors: [], relations: [], sources: [] }).order).toBe(0);
});
