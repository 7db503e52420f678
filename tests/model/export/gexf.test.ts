import fc from 'fast-check';
import { gexf } from '../../../model/export/gexf.ts';
import { addDays } from '../../../model/time/day.ts';
import { stateIn } from '../../../model/time/relation-time.ts';
import { yearWindow } from '../../../model/time/window.ts';
import { inXml, readGexf } from './read-xml.ts';
import { anyContent, anyText, contentWith } from './sample.ts';
import { textOf, type WholeContent } from './text-of.ts';

const write = (content: WholeContent) => textOf(gexf, content);

it('carries any text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { nodes, edges } = readGexf(write(contentWith(text)));
      const kept = inXml(text);
      expect(nodes[0]).toMatchObject({ label: kept, values: { description: kept, aliases: [kept, 'plain'] } });
      expect(edges[0]?.values).toMatchObject({ summary: kept, claims: [kept, kept], claimLocators: [kept, kept] });
    }),
  );
});

it('keeps line breaks and tabs, which a parser takes for spaces where they stand as they are', () => {
  expect(write(contentWith('a\nb\tc\rd'))).toContain('value="a&#10;b&#9;c&#13;d"');
});

it('has an edge for each relation, with its time and its spells', () => {
  fc.assert(
    fc.property(anyContent, (content) => {
      const { edges } = readGexf(write(content));
      expect(edges.map(({ id, source, target, values }) => ({ id, source, target, symmetric: values.symmetric }))).toEqual(
        content.relations.map(({ id, source, target, symmetric }) => ({ id, source, target, symmetric })),
      );
      for (const [index, { attested, foretold, dating, endStatus, type }] of content.relations.entries()) {
        const [first] = attested;
        const days = first && {
          fromLatest: attested.map(({ fromLatest }) => fromLatest).sort()[0],
          toEarliest: attested
            .map(({ toEarliest }) => toEarliest)
            .sort()
            .at(-1),
        };
        expect(edges[index]?.values).toMatchObject({ dating, endStatus, relationType: type, ...days });
        for (const { from, to } of foretold === undefined ? attested : [foretold]) {
          expect(edges[index]?.spells.some(({ start, end }) => start <= from && addDays(to, -1) <= end)).toBe(true);
        }
      }
    }),
  );
});

it('never draws a relation that is dated in a year for which it is only presumed, or not known', () => {
  fc.assert(
    fc.property(anyContent, fc.integer({ min: 1940, max: 2060 }), (content, year) => {
      const { edges } = readGexf(write(content));
      const drawn = edges.filter(({ spells }) => spells.some(({ start, end }) => start <= `${year}-12-31` && `${year}-01-01` <= end));
      const statesOf = (ids: readonly string[]) =>
        content.relations.filter(({ id }) => ids.includes(id)).map((relation) => stateIn(relation, yearWindow(year)));
      for (const state of statesOf(drawn.map(({ id }) => id))) expect(['attested', 'uncertain', 'foretold']).toContain(state);
      const others = edges.filter((edge) => !drawn.includes(edge) && edge.spells.length > 0);
      expect(statesOf(others.map(({ id }) => id))).not.toContain('attested');
    }),
  );
});

it('has an actor there on exactly the days of its relations, in spells that do not touch', () => {
  fc.assert(
    fc.property(anyContent, (content) => {
      for (const { id, spells } of readGexf(write(content)).nodes) {
        const own = content.relations.filter(({ source, target }) => source === id || target === id);
        for (const [index, { start, end }] of spells.entries()) {
          expect(start <= end).toBe(true);
          expect(addDays(spells[index - 1]?.end ?? '0001-01-01', 1) < start).toBe(true);
        }
        const times = own.map(({ attested, foretold }): readonly { from: string; to: string }[] =>
          foretold === undefined ? attested : [foretold],
        );
        if (times.some(({ length }) => length === 0)) {
          // One of its relations is always there, and so is it.
          expect(spells).toEqual([]);
          continue;
        }
        for (const day of times.flat().flatMap(({ from, to }) => [addDays(from, -1), from, addDays(to, -1), to])) {
          const isThere = spells.some(({ start, end }) => start <= day && day <= end);
          expect([day, isThere]).toEqual([day, times.flat().some(({ from, to }) => from <= day && day < to)]);
        }
      }
    }),
  );
});

it('gives no two edges between the same ends the same kind, which GEXF forbids', () => {
  fc.assert(
    fc.property(anyContent, (content) => {
      const places = readGexf(write(content)).edges.map(({ source, target, values, kind }) => {
        const ends = values.symmetric === true ? [source, target].sort() : [source, target];
        return [...ends, kind].join(' ');
      });
      expect(new Set(places).size).toBe(places.length);
    }),
  );
});

it('numbers relations of one type between the same actors, in either order where the type is symmetric', () => {
  const kinds = (symmetric: boolean) => {
    const content = contentWith('plain', { symmetric });
    const relations = content.relations.flatMap((relation) => [
      relation,
      { ...relation, id: 'again' },
      { ...relation, id: 'back', source: relation.target, target: relation.source },
    ]);
    return readGexf(write({ ...content, relations })).edges.map(({ kind }) => kind);
  };
  expect(kinds(false)).toEqual(['FUNDS', 'FUNDS 2', 'FUNDS']);
  expect(kinds(true)).toEqual(['FUNDS', 'FUNDS 2', 'FUNDS 3']);
});

it('says where it comes from and what was left out', () => {
  const content = contentWith('The council');
  const provenance = {
    ...content.provenance,
    window: { from: '2008-01-01', to: '2009-01-01' },
    asked: { presumed: false, unknown: false },
    filters: { type: 'FUNDS,-ARMS' },
    cut: { limit: 5, relations: 3 },
  };
  const { meta } = readGexf(write({ ...content, provenance }));
  expect(meta).toMatchObject({ lastmodifieddate: '2026-01-02', creator: 'Entente 0.0.0' });
  expect(meta.description).toBe(
    'Exported by Entente 0.0.0 at 2026-01-02T03:04:05.000Z. Datasets: d (The council, SHA-256 ff). ' +
      'Window: from 2008-01-01 to before 2009-01-01; relations that are only presumed to continue into it: left out; ' +
      'relations of which it is not known whether they held in it: left out. ' +
      'Filters: type=FUNDS,-ARMS. The limit of 5 left 3 relations out.',
  );
});

it('has a citation for each source', () => {
  const { edges } = readGexf(write(contentWith('plain')));
  expect(edges[0]?.values.citations).toEqual(['s1', 's2'].map((id) => `plain. plain [${id}; reliability B, usually reliable]`));
  expect(edges[0]?.values).toMatchObject({
    claimStances: ['supports', 'disputes'],
    claimCredibilities: ['2', '4'],
    claimSources: ['s1', 's2'],
  });
});

it('is a whole document without relations', () => {
  const { nodes, edges } = readGexf(write({ ...contentWith('plain'), actors: [], relations: [], sources: [] }));
  expect([nodes, edges]).toEqual([[], []]);
});
