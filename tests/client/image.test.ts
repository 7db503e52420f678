import type { Caption } from '../../client/export/image/caption.ts';
import { imageOf } from '../../client/export/image/image.ts';
import { imageFileName } from '../../client/export/image/save-image.ts';
import type { Measure } from '../../client/export/image/svg-text.ts';
import { campsOfActors } from '../../client/graph/camps-of-actors.ts';
import { NO_OPEN_TIES } from '../../client/graph/open-ties.ts';
import { membersOf, subgraphOf, wholeSubgraph } from '../../client/graph/subgraph.ts';
import { buildUnionGraph, type UnionGraph } from '../../client/graph/union-graph.ts';
import { type ViewCriteria, visibleGraphOf } from '../../client/graph/visible-graph.ts';
import { PALETTES } from '../../client/style/palette.ts';
import { PLAIN } from '../../client/style/styling.ts';
import type { Picture } from '../../client/surface/picture.ts';
import { ACTOR_KINDS } from '../../model/coding/actor-kinds.ts';
import { BUILT_IN_TYPES } from '../../model/coding/vocabulary.ts';
import { yearWindow } from '../../model/time/window.ts';
import { windowBetween } from '../../model/time/window-between.ts';
import { actor, BOTH, coded, council, NEITHER, relation, VOCABULARY, viewCriteria } from './council.ts';
import { elementsOf, type SvgElement } from './image-elements.ts';

const CAPTION: Caption = {
  datasets: [
    { id: 'council', title: 'The council', version: '2.1', hash: '0123456789abcdef', loadedAt: '', actors: 4, relations: 6, claims: 6 },
  ],
  sourceTitles: new Map([
    ['minutes', 'Minutes of the council'],
    ['budget', 'The budget of 2002'],
  ]),
  address: 'http://localhost:4040/?at=2003&type=-FUNDS',
  madeOn: '2026-06-13',
};
const measure: Measure = (text, size, weight) => text.length * size * (weight === 600 ? 0.58 : 0.54);

function pictureOf(unionGraph: UnionGraph, by: ViewCriteria, more: Partial<Picture> = {}): Picture {
  return {
    visibleGraph: visibleGraphOf(unionGraph, by),
    subgraph: wholeSubgraph(unionGraph),
    open: NO_OPEN_TIES,
    palette: PALETTES.light,
    styling: PLAIN,
    ...{ selectedActors: new Set<string>(), selectedRelations: new Set<string>(), spotlight: null },
    ...{ pins: new Map(), positions: new Map(), labelling: 'some', ...more },
  };
}

const elementsIn = (picture: Picture, caption = CAPTION) => elementsOf(imageOf(picture, caption, measure));
const idsOf = (elements: readonly SvgElement[], kind: string) =>
  elements
    .flatMap(({ attributes }) => (attributes.class === kind && attributes['data-id'] !== undefined ? [attributes['data-id']] : []))
    .sort();
const textsIn = (elements: readonly SvgElement[], part: string) =>
  elements.filter(({ name, within, silent }) => name === 'text' && !silent && within.includes(part)).map(({ text }) => text);
const footer = (picture: Picture, caption = CAPTION) => textsIn(elementsIn(picture, caption), 'entente-footer').join(' ');
const legend = (picture: Picture) => textsIn(elementsIn(picture), 'entente-legend');
const unionGraph = council();

describe('what an image draws', () => {
  it.each([
    ['in a year', pictureOf(unionGraph, viewCriteria(2004)), ['leads', 'funds', 'opposes', 'rivals', 'vague', 'itself']],
    [
      'without those presumed',
      pictureOf(unionGraph, viewCriteria(2004, { asked: NEITHER })),
      ['leads', 'opposes', 'rivals', 'vague', 'itself'],
    ],
    [
      'filtered',
      pictureOf(unionGraph, viewCriteria(2004, { filter: { sign: { only: ['hostile'], not: [] } } })),
      ['opposes', 'rivals', 'itself'],
    ],
    ['without an actor', pictureOf(unionGraph, viewCriteria(2004, { hidden: new Set(['mayor']) })), ['funds', 'vague', 'itself']],
    [
      'between two windows',
      pictureOf(unionGraph, viewCriteria(2001, { compared: { of: 'windows', window: yearWindow(2002) } })),
      ['leads', 'funds'],
    ],
    [
      'with one that is selected',
      pictureOf(unionGraph, viewCriteria(2002, { asked: NEITHER }), { selectedRelations: new Set(['leads', 'opposes']) }),
      ['leads', 'funds'],
    ],
    ['of nothing', pictureOf(unionGraph, viewCriteria(1990)), []],
  ])('is every relation that is drawn, once, with its actors and no other: %s', (_, picture, expected) => {
    const elements = elementsIn(picture);
    expect(idsOf(elements, 'relation')).toEqual([...expected].sort());
    const ends = expected.flatMap((id) => [unionGraph.relationById.get(id)?.source, unionGraph.relationById.get(id)?.target]);
    expect(idsOf(elements, 'actor')).toEqual([...new Set(ends)].sort());
    const ids = elements.flatMap(({ attributes }) => attributes.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is drawn with north above, where actors were moved to, in the colours of the palette', () => {
    const moved = pictureOf(unionGraph, viewCriteria(2004), { positions: new Map([['press', { x: 0, y: -9 }]]), palette: PALETTES.dark });
    const elements = elementsIn(moved);
    const disc = (id: string) => {
      const at = elements.findIndex(({ attributes }) => attributes.class === 'actor' && attributes['data-id'] === id);
      return elements[at + 2]?.attributes ?? {};
    };
    expect(Number(disc('union').cy)).toBeLessThan(Number(disc('council').cy));
    expect(Number(disc('press').cy)).toBeGreaterThan(Number(disc('council').cy));
    expect(disc('mayor').fill).toBe(PALETTES.dark.kinds.person);
    expect(elements.find(({ name }) => name === 'rect')?.attributes.fill).toBe(PALETTES.dark.background);
  });

  it('says that nothing is shown', () => {
    expect(elementsIn(pictureOf(unionGraph, viewCriteria(1990))).map(({ text }) => text)).toContain('No relation is shown in this window.');
  });

  it('is named and described for those who do not see it', () => {
    const elements = elementsIn(pictureOf(unionGraph, viewCriteria(2003, { compared: { of: 'windows', window: yearWindow(2005) } })));
    expect(elements.find(({ name }) => name === 'title')?.text).toBe('The council: 2003 compared with 2005');
    expect(elements.find(({ name }) => name === 'desc')?.text).toContain(CAPTION.address);
    expect(elements.map(({ text }) => text)).toContain('MAYOR leads COUNCIL (2001–04)');
  });
});

describe('an image of a part of a large graph', () => {
  const pair = buildUnionGraph(
    {
      actors: [actor('a'), actor('b', { x: 10 }), actor('c', { y: 10 })],
      relations: [
        relation('helps', 'a', 'b', 2001, 2009),
        relation('fights', 'b', 'a', 2001, 2009, { type: 'OPPOSES' }),
        relation('gone', 'a', 'b', 2001, 2002),
        relation('aside', 'c', 'a', 2001, 2009),
      ],
    },
    VOCABULARY,
  );
  const picture = pictureOf(pair, viewCriteria(2004), { subgraph: subgraphOf(pair, membersOf(pair, ['a', 'b']), false) });

  it('has one line for the relations of two, half in the colour of each sign, named by each of them', () => {
    const elements = elementsIn(picture);
    const at = elements.findIndex(({ attributes }) => attributes.class === 'relation');
    expect(elements[at]?.attributes['data-id']).toBe('helps fights');
    expect(elements[at + 1]?.text).toBe('A supports B (2001–09)\nB opposes A (2001–09)');
    const strokes = elements.slice(at + 2, at + 4).map(({ attributes }) => attributes.stroke);
    expect(strokes).toEqual([PALETTES.light.signs.supportive, PALETTES.light.signs.hostile]);
    expect(idsOf(elements, 'actor')).toEqual(['a', 'b']);
  });

  it('says how many are left out, and by what', () => {
    expect(footer(picture)).toContain('1 of 3 actors, those with fewer relations in all years, and 1 of 3 relations.');
    expect(footer(pictureOf(pair, viewCriteria(2004)))).not.toContain('fewer relations');
  });
});

describe('the legend of an image', () => {
  it('has what occurs, with numbers, and nothing else', () => {
    expect(legend(pictureOf(unionGraph, viewCriteria(2001)))).toEqual([
      ...['Sign', 'Supportive', '1', 'In 2001', 'Attested', '1'],
      ...['Actors', 'Person', '1', 'Institution', '1'],
    ]);
    const full = legend(pictureOf(unionGraph, viewCriteria(2004), { pins: new Map([['mayor', { x: 0, y: 0 }]]) })).join(' ');
    const occurring = ['Hostile 3', 'Symmetric: no arrow or bar', 'Presumed to continue 1', 'Alleged 1', 'Pinned 1'];
    for (const words of occurring) expect(full).toContain(words);
    for (const word of ['Neutral', 'Disputed', 'Forecast', 'Selected', 'Coalition', 'uncertain']) expect(full).not.toContain(word);
    expect(legend(pictureOf(unionGraph, viewCriteria(2003))).join(' ')).toContain('Date uncertain 1');
  });

  it('has the words of the states, for those that occur', () => {
    const relations = [
      coded('seen', '/..', { type: 'HOSTS' }),
      coded('undated', '', { type: 'FUNDS' }),
      coded('foretold', '2004', { type: 'TRAINS', status: 'forecast' }),
      coded('lasts', '2004/..', { type: 'ARMS' }),
    ];
    const graph = buildUnionGraph({ actors: [actor('a'), actor('b')], relations }, VOCABULARY);
    const inWindow = (year: number, more: Partial<ViewCriteria> = {}) =>
      legend(pictureOf(graph, viewCriteria(year, more)))
        .join(' ')
        .replace(/ What the sources say.*| Actors.*/, '');
    expect(inWindow(2004, { asked: BOTH })).toContain('In 2004 Attested 1 Foretold 1 Undated 1 Not known 1');
    expect(inWindow(2020)).toContain('In 2020 Presumed to continue 2 Undated 1');
    expect(footer(pictureOf(graph, viewCriteria(2004)))).toContain(
      'Relations of which it is not known that they held are switched off: 1.',
    );
    const compared = inWindow(2020, { compared: { of: 'windows', window: yearWindow(2004) } });
    for (const words of [
      'Newly presumed or uncertain in 2020 1',
      'No longer attested in 2020 1',
      'Undated 1',
      'Foretold 1',
      'Presumed in one 1',
    ]) {
      expect(compared).toContain(words);
    }
  });

  it('names the windows while two are compared', () => {
    const texts = legend(pictureOf(unionGraph, viewCriteria(2005, { compared: { of: 'windows', window: yearWindow(2001) } })));
    expect(texts).toEqual(expect.arrayContaining(['Ended: only in 2001', 'Begun: only in 2005']));
    expect(texts).not.toContain('In 2001');
  });
});

describe('the foot of an image', () => {
  it('has the sources of what is shown by title, the data, the day and the address', () => {
    const text = footer(pictureOf(unionGraph, viewCriteria(2001)));
    expect(text).toContain('Minutes of the council');
    expect(text).not.toContain('The budget of 2002');
    expect(text).toContain('The council, version 2.1 (SHA-256 01234567…). Made on 13 June 2026');
    expect(text.replaceAll(' ', '')).toContain(CAPTION.address);
    expect(text).toContain('2 of 4 actors and 1 of 6 relations; 1 is in the window.');
    expect(text).toContain('Nothing of the window');
  });

  it('says what was cut, and how much', () => {
    const cut = viewCriteria(2004, {
      asked: NEITHER,
      filter: {
        type: { only: [], not: ['LEADS'] },
        kind: { only: ['institution', 'person'], not: [] },
        source: { only: ['minutes'], not: [] },
      },
      hidden: new Set(['press']),
    });
    const text = footer(pictureOf(unionGraph, cut, { labelling: 'none' }));
    expect(text).toContain('Relations only presumed to continue are switched off: 0.');
    expect(text).toContain(
      '2 of 5 relations hidden by filters: type of relation: without leads; kind of both actors: only institution, person; source: only Minutes of the council.',
    );
    expect(text).toContain('1 actor set aside, with 2 of 5 relations: PRESS.');
    expect(text).toContain('The names of the actors are switched off.');
    expect(footer(pictureOf(unionGraph, viewCriteria(2004, { asked: NEITHER })))).toContain('presumed to continue are switched off: 1.');
  });

  it('says why more is drawn than is shown, and what the faded is', () => {
    const by = viewCriteria(2004, { filter: { sign: { only: ['hostile'], not: [] } } });
    const text = footer(
      pictureOf(unionGraph, by, {
        selectedRelations: new Set(['leads']),
        spotlight: { actors: new Set(['mayor']), relations: new Set(['opposes']) },
      }),
    );
    expect(text).toContain('1 more relation drawn because it is selected.');
    expect(text).toContain('stands out with 1 relation; the rest is faded.');
  });
});

describe('an image of hostile and of long words', () => {
  const evil = '</text><script>alert("1")</script> & \'co\' \u0000\u{1F600}';
  const long = 'The High Council for the Coordination of all Municipal Affairs and Waterways, in the quarter of';
  const actors = Array.from({ length: 60 }, (_, index) =>
    actor(`a${index}`, {
      name: index === 0 ? evil : index % 3 === 0 ? `${long} ${index}` : `Actor ${index}`,
      kind: ACTOR_KINDS[index % ACTOR_KINDS.length] ?? 'person',
      ...{ x: (index * 37) % 100, y: (index * 23) % 61 },
    }),
  );
  const relations = Array.from({ length: 160 }, (_, index) =>
    relation(`r${index}`, `a${(index * 7) % 60}`, `a${index % 20 === 0 ? (index * 7) % 60 : (index * 11) % 59}`, 2000, 2004 + (index % 3), {
      type: BUILT_IN_TYPES[index % BUILT_IN_TYPES.length]?.type ?? '',
      sources: [`s${index % 20}`],
      disputed: index % 9 === 0,
      status: (['actual', 'alleged', 'forecast', 'announced', 'inferred'] as const)[index % 5] ?? 'actual',
    }),
  );
  const crowd = buildUnionGraph({ actors, relations }, VOCABULARY);
  const caption: Caption = {
    ...CAPTION,
    datasets: CAPTION.datasets.map((dataset) => ({ ...dataset, title: `${evil} ${long.repeat(4)}` })),
    sourceTitles: new Map(
      Array.from({ length: 20 }, (_, index) => [`s${index}`, `${'w'.repeat(index)} ${evil} ${long.repeat(3)} ${index}`]),
    ),
    address: `http://localhost:4040/?pin=${'<a&b>:1:2,'.repeat(200)}`,
  };

  it('escapes them: it stays well-formed, and no element comes of a text', () => {
    const elements = elementsIn(pictureOf(crowd, viewCriteria(2004)), caption);
    expect(elements.filter(({ name }) => name === 'script')).toEqual([]);
    expect(elements.map(({ text }) => text)).toContain(evil.replace('\u0000', '\u{FFFD}'));
  });

  it.each([
    ['some', viewCriteria(2004)],
    ['all', viewCriteria(2004)],
    [
      'all',
      viewCriteria(2003, {
        compared: { of: 'windows', window: yearWindow(2006) },
        filter: { source: { only: [], not: ['s1', 's2'] } },
        hidden: new Set(['a3', 'a6', 'a9', 'a12']),
      }),
    ],
  ] as const)('keeps every text in the frame and off every other: %s names', (labelling, by) => {
    const elements = elementsIn(pictureOf(crowd, by, { labelling }), caption);
    const { width, height } = elements.find(({ name }) => name === 'svg')?.attributes ?? {};
    const boxes = elements.filter(({ name, silent }) => name === 'text' && !silent).map(boxOf);
    expect(boxes.length).toBeGreaterThan(100);
    for (const box of boxes) {
      const within = box.left >= 0 && box.top >= 0 && box.right <= Number(width) + 0.1 && box.bottom <= Number(height);
      expect(within ? '' : box.text).toBe('');
    }
    const overlaps = boxes.flatMap((a, index) => boxes.slice(index + 1).flatMap((b) => (meet(a, b) ? [`${a.text} / ${b.text}`] : [])));
    expect(overlaps).toEqual([]);
  });

  it('names twelve sources and counts the others', () => {
    const text = footer(pictureOf(crowd, viewCriteria(2004)), { ...caption, sourceTitles: new Map() });
    expect(text).toContain('and 8 more');
  });
});

it('is named after its windows', () => {
  expect(imageFileName(viewCriteria(2008), 'svg')).toBe('entente-2008.svg');
  expect(
    imageFileName(
      viewCriteria(2008, { window: windowBetween('2004', '2008'), compared: { of: 'windows', window: yearWindow(2020) } }),
      'png',
    ),
  ).toBe('entente-2004-to-2008-and-2020.png');
});

/** The box of a text's letters, a little less than its line. */
function boxOf({ attributes, text, offset, scale }: SvgElement) {
  const size = Number(attributes['font-size']);
  const width = measure(text, size, attributes['font-weight'] === '600' ? 600 : 400) * scale;
  const at = offset.x + Number(attributes.x) * scale;
  const left = attributes['text-anchor'] === 'end' ? at - width : attributes['text-anchor'] === 'middle' ? at - width / 2 : at;
  const baseline = offset.y + Number(attributes.y) * scale;
  return { text, left, right: left + width, top: baseline - size * 0.8 * scale, bottom: baseline + size * 0.2 * scale };
}

function meet(a: ReturnType<typeof boxOf>, b: ReturnType<typeof boxOf>): boolean {
  return a.left < b.right - 0.1 && b.left < a.right - 0.1 && a.top < b.bottom && b.top < a.bottom;
}

describe('a rule for sizes, colours and widths', () => {
  const datasets = { ids: ['council'], of: Int32Array.from(unionGraph.actors, () => 0) };
  const shares = Float64Array.from(unionGraph.actors, ({ index }) => index / 10);
  const picture = pictureOf(unionGraph, viewCriteria(2004), {
    styling: { size: 'claims', colour: 'dataset', width: 'sources', shares, datasets, camps: null, hulls: false },
  });

  it('is said in the legend, with the datasets by their titles', () => {
    const words = legend(picture);
    expect(words).toEqual(expect.arrayContaining(['Larger: more claims in all', 'years', 'Wider: more sources', 'Datasets']));
    expect(legend(pictureOf(unionGraph, viewCriteria(2004))).join(' ')).toContain('Larger: more relations shown');
  });

  it('is drawn; large discs have the icon of their kind, and small ones none', () => {
    const icons = (of: Picture) =>
      elementsIn(of).filter(({ attributes, within }) => within.includes('entente-actors') && attributes['stroke-linecap'] === 'round')
        .length;
    const large = { ...picture.styling, shares: shares.map(() => 1) };
    expect([
      icons(pictureOf(unionGraph, viewCriteria(2004), { styling: large })),
      icons({ ...picture, styling: { ...large, shares: shares.map(() => 0) } }),
    ]).toEqual([4, 0]);
  });
});

describe('camps in an image', () => {
  const [one, other] = unionGraph.actors.map(({ id }) => id);
  const member = (id = '') => ({ actor: id, firm: true });
  const found = [{ id: 'camp-one', name: 'One', members: [member(one), member(other)] }];
  const camps = campsOfActors(unionGraph, yearWindow(2004), found, new Map([['camp-one', 20]]));
  const drawnWith = (hulls: boolean) => pictureOf(unionGraph, viewCriteria(2004), { styling: { ...PLAIN, colour: 'camp', camps, hulls } });

  it('have hulls where these are chosen, with a row of the legend; a camp for which no colour is left is grey', () => {
    const hulls = (picture: Picture) =>
      elementsIn(picture).filter(({ name, within }) => name === 'path' && within.includes('entente-hulls'));
    const [hull, ...more] = hulls(drawnWith(true));
    expect(more).toEqual([]);
    expect(hull?.attributes).toMatchObject({ fill: PALETTES.light.dimmed, stroke: PALETTES.light.dimmed });
    expect(legend(drawnWith(true)).join(' ')).toContain('Area: around the members of a camp');
    expect(hulls(drawnWith(false))).toEqual([]);
    expect(legend(drawnWith(false)).join(' ')).not.toContain('Area');
  });

  it('say how many share the grey', () => {
    const two = [...found, { id: 'camp-two', name: 'Two', members: unionGraph.actors.slice(2, 4).map(({ id }) => member(id)) }];
    const grey = campsOfActors(
      unionGraph,
      yearWindow(2004),
      two,
      new Map([...['camp-one', 'camp-two'].entries()].map(([at, id]) => [id, 20 + at])),
    );
    const picture = pictureOf(unionGraph, viewCriteria(2004), { styling: { ...PLAIN, colour: 'camp', camps: grey } });
    expect(legend(picture).join(' ')).toContain('Grey is shared by 2 camps');
    expect(legend(drawnWith(false)).join(' ')).not.toContain('Grey');
  });
});
