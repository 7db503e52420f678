import { parse } from 'csv-parse/sync';
import type { CampPlace, CampProvenance } from '../../../model/export/content.ts';
import { gexf } from '../../../model/export/gexf.ts';
import { graphml } from '../../../model/export/graphml.ts';
import { graphologyJson } from '../../../model/export/graphology.ts';
import { provenanceText } from '../../../model/export/provenance-text.ts';
import { actorsCsv } from '../../../model/export/tables.ts';
import { yearWindow } from '../../../model/time/window.ts';
import { readGexf } from './read-xml.ts';
import { contentWith } from './sample.ts';
import { textOf, type WholeContent } from './text-of.ts';

const FOUND = { number: 'any', weight: 'pairs', leftOut: null } as const;
const best = (year: number) => ({ ...yearWindow(year), frustration: 1, lowerBound: 1, optima: 1 });
const placeIn = (year: number, camp: string, firm = true): CampPlace => ({
  window: yearWindow(year),
  ...{ camp, campName: `The ${camp}`, firm, price: 1.5, coordinator: 1, consultant: 2, gatekeeper: 3, liaison: 4 },
});

/** Two actors, of whom the first has these places. */
function contentOf(year: number | null, camps: CampProvenance | null, ...places: CampPlace[]): WholeContent {
  const { provenance, actors, ...others } = contentWith('plain');
  return {
    ...others,
    provenance: { ...provenance, window: year === null ? null : yearWindow(year), camps },
    actors: actors.map((actor, index) => (index === 0 ? { ...actor, camps: places } : actor)),
  };
}

const SAID = { camp: 'reds', campName: 'The reds', firm: true, price: 1.5, coordinator: 1, consultant: 2, gatekeeper: 3, liaison: 4 };

describe('the camps of a window', () => {
  const content = contentOf(2008, { ...FOUND, windows: [best(2008)] }, placeIn(2008, 'reds'));

  it('are attributes of their actors in GEXF, JSON and CSV, and of no others', () => {
    const { nodes } = readGexf(textOf(gexf, content));
    expect(nodes[0]?.values).toMatchObject(SAID);
    expect(nodes.map(({ values }) => Object.hasOwn(values, 'camp'))).toEqual([true, false]);
    const json = JSON.parse(textOf(graphologyJson, content));
    expect(json.nodes[0].attributes).toMatchObject(SAID);
    expect(json.nodes[1].attributes).not.toHaveProperty('camp');
    const [first, second] = parse(textOf(actorsCsv, content), { columns: true });
    const { campName, ...others } = SAID;
    const texts = Object.fromEntries(Object.entries({ ...others, 'camp name': campName }).map(([name, value]) => [name, String(value)]));
    expect(first).toMatchObject(texts);
    expect(second).toMatchObject(Object.fromEntries(Object.keys(texts).map((name) => [name, ''])));
  });

  it('are keys of nodes in GraphML', () => {
    const text = textOf(graphml, content);
    expect(text).toContain('<key id="node-firm" for="node" attr.name="firm" attr.type="boolean"/>');
    expect(text).toContain('<data key="node-camp">reds</data><data key="node-campName">The reds</data><data key="node-firm">true</data>');
    expect(text.match(/<data key="node-camp">/g)).toHaveLength(1);
  });

  it('leave out who is firm where not all partitions are known that are as good', () => {
    const windows = [{ ...best(2008), optima: null }];
    const { nodes } = readGexf(textOf(gexf, contentOf(2008, { ...FOUND, windows }, { ...placeIn(2008, 'reds'), firm: undefined })));
    expect(nodes[0]?.values).toMatchObject({ camp: 'reds' });
    expect(nodes[0]?.values).not.toHaveProperty('firm');
  });
});

it('are values of each year in a GEXF of all years', () => {
  const content = contentOf(null, { ...FOUND, windows: [best(2008), best(2009)] }, placeIn(2008, 'reds'), placeIn(2009, 'blues', false));
  const [node] = readGexf(textOf(gexf, content)).nodes;
  expect(node?.values).not.toHaveProperty('camp');
  const kept = node?.inTime.filter(({ id }) => ['camp', 'firm'].includes(id));
  const in2008 = { start: '2008-01-01', end: '2008-12-31' };
  const in2009 = { start: '2009-01-01', end: '2009-12-31' };
  expect(kept).toEqual([
    { id: 'camp', value: 'reds', ...in2008 },
    { id: 'firm', value: true, ...in2008 },
    { id: 'camp', value: 'blues', ...in2009 },
    { id: 'firm', value: false, ...in2009 },
  ]);
});

it.each([null, { ...FOUND, leftOut: 'too many relations', windows: [] } as const])(
  'have no attributes where they are left out: %j',
  (camps) => {
    for (const write of [gexf, graphml, actorsCsv]) expect(textOf(write, contentOf(2008, camps))).not.toMatch(/campName|camp name/);
  },
);

describe('the provenance', () => {
  const said = (year: number | null, camps: CampProvenance | null) => provenanceText(contentOf(year, camps).provenance).split('. ').at(-1);
  const several = (optima: number | null, lowerBound = 1) => ({ ...best(2008), optima, lowerBound });

  it('of a window says what its camps cost, and whether that is proven', () => {
    const of = (window: CampProvenance['windows'][number]) => said(2008, { ...FOUND, windows: [window] });
    expect(of(best(2008))).toBe('Camps: number=any, weight=pairs; frustration 1, proven to be the least.');
    expect(of(several(3))).toBe(
      'Camps: number=any, weight=pairs; frustration 1, proven to be the least; one of 3 partitions that are as good.',
    );
    expect(of(several(null, 0.5))).toBe(
      'Camps: number=any, weight=pairs; frustration 1, not proven to be the least: at least 0.5; ' +
        'not all partitions that are as good are known, so that nobody is said to be firm.',
    );
  });

  it('of all years names those of which that is not so', () => {
    expect(said(null, { ...FOUND, windows: [best(2007), several(null, 0), { ...several(2), ...yearWindow(2009) }] })).toBe(
      'Camps: number=any, weight=pairs; of each year; not proven to be the best in: 2008; one of several partitions that are as good in: 2009; ' +
        'not all of these known, and nobody said to be firm, in: 2008.',
    );
    expect(said(null, { ...FOUND, windows: [] })).toBe('Camps: number=any, weight=pairs; there are none in any year.');
  });

  it('says why there are none', () => {
    expect(said(2008, null)).toBe('No limit left any relation out.');
    const without = (leftOut: CampProvenance['leftOut']) => said(2008, { ...FOUND, leftOut, windows: [] });
    expect(without('too many relations')).toBe(
      'Camps: left out, because the graph has too many relations for them to be followed through the years.',
    );
    expect(without('took too long')).toBe('Camps: left out, because they were not found in time.');
    expect(without('differ by year')).toBe('Camps: left out, because they differ from year to year, for which this format has no room.');
  });
});
