import { answerGraph, countAbsent, entitiesInAnswer, undrawnInWords } from '../../client/cypher/result/answer-graph.ts';
import { columnWidths } from '../../client/cypher/result/column-widths.ts';
import { estimateError } from '../../client/cypher/result/estimate-error.ts';
import { jsonText, rowJson } from '../../client/cypher/result/json-text.ts';
import { fitsAddress, setAsideOf, showOnCanvas } from '../../client/cypher/result/show-on-canvas.ts';
import { formatTsv } from '../../client/cypher/result/tsv.ts';
import { sortKey } from '../../client/cypher/result/value-sort-key.ts';
import { valueText } from '../../client/cypher/result/value-text.ts';
import { NO_OPEN_TIES } from '../../client/graph/open-ties.ts';
import { wholeSubgraph } from '../../client/graph/subgraph.ts';
import { visibleGraphOf } from '../../client/graph/visible-graph.ts';
import { PALETTES } from '../../client/style/palette.ts';
import { PLAIN } from '../../client/style/styling.ts';
import { isActorDrawn, isRelationDrawn, lookOfRelation, type Picture } from '../../client/surface/picture.ts';
import { compareKeys } from '../../client/ui/table/sort-key.ts';
import { isolate, NO_FILTER } from '../../model/filter/filter.ts';
import { FloatValue, IntegerValue, NodeValue, PathValue, RelationshipValue } from '../../model/query-api/values.ts';
import { yearWindow } from '../../model/time/window.ts';
import { council, viewCriteria } from './council.ts';

const unionGraph = council();
const node = (id: string, name: string, label = 'Actor') => new NodeValue(`n-${id}`, [label], { id, name });
const tie = (id: string, source: string, target: string) => {
  const [from, to] = [`n-${source}`, `n-${target}`];
  return new RelationshipValue(`e-${id}`, 'LEADS', from, to, { id });
};
const mayor = node('mayor', 'The mayor');
const council1 = node('council', 'A council');
const big = (value: string) => new IntegerValue(value);

describe('the graph of an answer', () => {
  const ids = (actors: readonly string[], relations: readonly string[]) => ({ actors: new Set(actors), relations: new Set(relations) });
  const pictureOf = (visibleGraph: Picture['visibleGraph'], spotlight: Picture['spotlight']): Picture => ({
    ...{
      visibleGraph,
      subgraph: wholeSubgraph(visibleGraph.unionGraph),
      open: NO_OPEN_TIES,
      spotlight,
      palette: PALETTES.light,
      styling: PLAIN,
      labelling: 'some',
    },
    ...{ selectedActors: new Set(), selectedRelations: new Set(), pins: new Map(), positions: new Map() },
  });

  it('has what the answer has and the ends of its relations, and nothing else', () => {
    const answer = entitiesInAnswer(unionGraph, ids(['press', 'nobody'], ['leads', 'nothing']));
    expect(answer).toEqual({ actors: new Set(['press', 'mayor', 'council']), relations: new Set(['leads']) });
    const picture = pictureOf(answerGraph(visibleGraphOf(unionGraph, viewCriteria(2003)), answer), answer);
    expect(unionGraph.actors.filter((actor) => isActorDrawn(picture, actor)).map(({ id }) => id)).toEqual(['mayor', 'council', 'press']);
    expect(unionGraph.relations.filter((relation) => isRelationDrawn(picture, relation)).map(({ id }) => id)).toEqual(['leads']);
    expect([...picture.visibleGraph.degrees]).toEqual([1, 1, 0, 0]);
  });

  it('holds against filters and what is set aside', () => {
    const filter = isolate(NO_FILTER, 'sign', 'hostile');
    const answer = entitiesInAnswer(unionGraph, ids([], ['leads']));
    const aside = viewCriteria(2003, { hidden: new Set(['mayor']), only: new Set(['press']), filter });
    const picture = pictureOf(answerGraph(visibleGraphOf(unionGraph, aside), answer), answer);
    expect(unionGraph.relations.filter((relation) => isRelationDrawn(picture, relation)).map(({ id }) => id)).toEqual(['leads']);
    const alone = entitiesInAnswer(unionGraph, ids(['mayor'], []));
    const lonely = pictureOf(answerGraph(visibleGraphOf(unionGraph, aside), alone), alone);
    expect(unionGraph.actors.filter((actor) => isActorDrawn(lonely, actor)).map(({ id }) => id)).toEqual(['mayor']);
  });

  it('tells a relation that does not hold in the window from one that does, and counts it', () => {
    const answer = entitiesInAnswer(unionGraph, ids([], ['leads', 'opposes', 'itself']));
    const visibleGraph = answerGraph(visibleGraphOf(unionGraph, viewCriteria(2001)), answer);
    expect(countAbsent(visibleGraph, answer)).toBe(2);
    expect(unionGraph.relations.filter((relation) => isRelationDrawn(pictureOf(visibleGraph, answer), relation))).toHaveLength(3);
    const looks = ['leads', 'opposes'].map((id) =>
      lookOfRelation(pictureOf(visibleGraph, answer), unionGraph.relationById.get(id) as never, answer),
    );
    expect(looks.map(({ pattern, double }) => [pattern, double])).toEqual([
      ['solid', false],
      ['dashdot', false],
    ]);
    expect(looks[1]?.size).toBeLessThan(looks[0]?.size ?? 0);
    expect(looks[1]?.color).not.toBe(PALETTES.light.signs.hostile);
  });

  it('counts as absent what is in neither of two windows', () => {
    const answer = entitiesInAnswer(unionGraph, ids([], ['leads', 'opposes', 'itself']));
    expect(
      countAbsent(visibleGraphOf(unionGraph, viewCriteria(2001, { compared: { of: 'windows', window: yearWindow(2005) } })), answer),
    ).toBe(1);
  });

  it('names what is not drawn, each once', () => {
    const claim = (id: string) => node(id, 'words', 'Claim');
    const rows = [
      [mayor, [claim('c1'), claim('c2')]],
      [claim('c1'), { in: node('s', 'Minutes', 'Source') }],
      [tie('says', 'c1', 's'), tie('leads', 'a', 'b')],
    ];
    expect(undrawnInWords(rows, unionGraph)).toBe('2 claims, 1 source, 1 link');
    expect(undrawnInWords([[mayor, 5, null]], unionGraph)).toBe('');
  });
});

describe('a value of a result', () => {
  it('is said in words: actors by name, relations as sentences, claims by their text', () => {
    expect(valueText(mayor, unionGraph)).toBe('The mayor');
    expect(valueText(tie('leads', 'mayor', 'council'), unionGraph)).toBe('MAYOR leads COUNCIL');
    expect(valueText(new NodeValue('n-c', ['Claim'], { id: 'c', text: 'He led it.' }), unionGraph)).toBe('He led it.');
    expect(valueText(new PathValue([council1, mayor], [tie('leads', 'mayor', 'council')]), unionGraph)).toBe(
      'A council is led by The mayor',
    );
    expect(valueText([1, { a: big('9007199254740993') }, null], unionGraph)).toBe('1, a: 9007199254740993, ');
  });

  it('is copied without what a table would take for its own, or run', () => {
    const rows = [
      ['a\tb\nc', -5, '=1+1'],
      [mayor, big('-9007199254740993'), null],
    ];
    expect(formatTsv(['x', 'y', 'z'], rows, unionGraph)).toBe("x\ty\tz\na b c\t-5\t'=1+1\nThe mayor\t-9007199254740993\t");
  });
});

describe('the order of a column', () => {
  const sorted = (values: readonly unknown[]) =>
    values
      .map((value) => ({ value, key: sortKey(value, unionGraph) }))
      .sort((a, b) => compareKeys(a.key, b.key))
      .map(({ value }) => value);

  it('is numbers to the last digit, then text, then nothing', () => {
    const [a, b] = [big('9007199254740992'), big('9007199254740993')];
    expect(sorted(['10', null, b, 2.5, 'b', a, 9007199254740991, 'A', -1])).toEqual([
      -1,
      2.5,
      9007199254740991,
      a,
      b,
      '10',
      'A',
      'b',
      null,
    ]);
    expect(sorted([new FloatValue('Infinity'), 3, new FloatValue('NaN')])[0]).toBe(3);
  });

  it('has actors by name, and leaves equals as they were', () => {
    expect(sorted([mayor, council1])).toEqual([council1, mayor]);
    const equals = [
      { n: 1, s: 'x' },
      { n: 2, s: 'x' },
      { n: 3, s: 'X' },
    ];
    const byS = [...equals].sort((a, b) => compareKeys(sortKey(a.s, unionGraph), sortKey(b.s, unionGraph)));
    expect(byS.map(({ n }) => n)).toEqual([1, 2, 3]);
  });
});

describe('the width of columns', () => {
  it('is that of their text, within bounds, and takes what room there is', () => {
    expect(columnWidths(['a', 'b'], [['x'], ['x'.repeat(200)]], 0)).toEqual([64, 320]);
    expect(columnWidths(['a', 'b'], [['x'], ['x'.repeat(200)]], 768)).toEqual([128, 640]);
    expect(columnWidths(['a', 'b', 'c'], [['x'], ['x'.repeat(200)], ['x'.repeat(200)]], 480)).toEqual([64, 218, 218]);
  });
});

describe('the JSON of a result', () => {
  it('has all the digits of an integer', () => {
    expect(rowJson(['n', 'list'], [big('9007199254740993'), []], '')).toBe('{\n  "n": 9007199254740993,\n  "list": []\n}');
    expect(jsonText(new FloatValue('NaN'))).toBe('"NaN"');
  });

  it('reads back as what it was written from', () => {
    const value = { 'a"b': [1, 'x\ny', null, true, { deep: [[], {}] }], node: mayor };
    expect(JSON.parse(jsonText(value))).toEqual(value);
    expect(jsonText(value)).toBe(JSON.stringify(value, null, 2));
  });

  it('has a map as it is, whatever keys it has, and so have table and clipboard', () => {
    const map = JSON.parse('{"$type":"Integer","value":"5","note":"x","__proto__":{"a":1}}');
    expect(JSON.stringify(JSON.parse(rowJson(['__proto__'], [map], '')))).toBe(`{"__proto__":${JSON.stringify(map)}}`);
    expect(valueText(map, unionGraph)).toBe('$type: Integer, value: 5, note: x, __proto__: a: 1');
    expect(formatTsv(['__proto__'], [[{ ...mayor }]], unionGraph)).toContain('$type: Node');
  });
});

describe('a step of a plan', () => {
  it.each([
    [12, 14, null],
    [0.2, 0, null],
    [null, 500, null],
    [3, 300, '100 times more than estimated'],
    [5000, 10, '500 times fewer than estimated'],
    [40, 0, '40 times fewer than estimated'],
  ])('estimated at %j with %j rows: %j', (estimated, rows, words) => expect(estimateError(estimated, rows)).toBe(words));
});

describe('a result on the canvas', () => {
  const actors = new Set(['a', 'b']);
  it('is highlighted without setting anything aside', () => {
    expect(showOnCanvas('highlight', actors, { only: ['x'], hide: ['a'] })).toEqual({ view: 'canvas', show: true });
  });

  it('replaces what was there', () => {
    expect(showOnCanvas('replace', actors, { only: ['x'], hide: ['a', 'x'] })).toEqual({
      ...{ view: 'canvas', show: true, only: ['a', 'b'], hide: ['x'] },
    });
    // The result of a query that is not the latest one does not stand out.
    expect(showOnCanvas('replace', actors, { only: [], hide: [] }, false)).toMatchObject({ show: false, only: [...actors] });
  });

  it('is not put into an address that would be too long', () => {
    const many = new Set(Array.from({ length: 401 }, (_, index) => `actor-${index}`));
    const fits = (way: 'highlight' | 'replace' | 'add', only: string[]) => fitsAddress(way, many, { only, hide: [] });
    expect([fits('highlight', []), fits('replace', []), fits('add', []), fits('add', ['x'])]).toEqual([true, false, true, false]);
  });

  it('is added to what was there, and takes nothing away', () => {
    expect(showOnCanvas('add', actors, { only: ['x', 'a'], hide: ['b', 'y'] })).toEqual({
      view: 'canvas',
      only: ['x', 'a', 'b'],
      hide: ['y'],
    });
    expect(showOnCanvas('add', actors, { only: [], hide: ['b'] })).toEqual({ view: 'canvas', hide: [] });
    expect(setAsideOf(actors, { only: ['x', 'a'], hide: [] })).toEqual(['b']);
    expect(setAsideOf(actors, { only: [], hide: ['a'] })).toEqual(['a']);
    expect(setAsideOf(actors, { only: [], hide: [] })).toEqual([]);
  });
});
