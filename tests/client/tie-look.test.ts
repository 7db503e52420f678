import { NO_OPEN_TIES } from '../../client/graph/open-ties.ts';
import { wholeSubgraph } from '../../client/graph/subgraph.ts';
import { buildUnionGraph } from '../../client/graph/union-graph.ts';
import { visibleGraphOf } from '../../client/graph/visible-graph.ts';
import { type EdgeLook, inCrowd, NO_CROWD, nodeSize } from '../../client/style/look.ts';
import { blend, PALETTES } from '../../client/style/palette.ts';
import { PLAIN } from '../../client/style/styling.ts';
import { lookOfLine, lookOfRelation, type Picture, relationsDrawn } from '../../client/surface/picture.ts';
import type { RelationSummary } from '../../model/api/relation-summary.ts';
import { yearWindow } from '../../model/time/window.ts';
import { actor, held, relation, VOCABULARY, viewCriteria } from './council.ts';

const palette = PALETTES.light;

/** The one line of these relations, and the looks that they have by themselves. */
function drawn(relations: readonly RelationSummary[], more: Partial<Picture> = {}, criteria = viewCriteria(2004)) {
  const unionGraph = buildUnionGraph({ actors: [actor('a'), actor('b')], relations }, VOCABULARY);
  const picture: Picture = {
    ...{ visibleGraph: visibleGraphOf(unionGraph, criteria), subgraph: wholeSubgraph(unionGraph, false), open: NO_OPEN_TIES, palette },
    styling: PLAIN,
    ...{ selectedActors: new Set(), selectedRelations: new Set(), spotlight: null, pins: new Map(), positions: new Map() },
    ...{ labelling: 'some', ...more },
  };
  const [line] = picture.subgraph.lines;
  if (line === undefined) throw new Error('no line');
  const shown = relationsDrawn(picture, line);
  return { look: lookOfLine(picture, shown, null), alone: shown.map((each) => lookOfRelation(picture, each, null)), shown };
}
const helps = relation('helps', 'a', 'b', 2001, 2004);
const fights = relation('fights', 'b', 'a', 2003, 2009, { type: 'OPPOSES' });
const unsure = held('2004-01-01', '2006-01-01', '2005-12-31', '2004-01-02');

describe('the look of several relations as one line', () => {
  it('is that of the one that is drawn in the window', () => {
    const { look, alone, shown } = drawn([helps, fights], {}, viewCriteria(2002));
    expect([look, shown.map(({ id }) => id)]).toEqual([alone[0], ['helps']]);
  });

  it('has the colours of both signs, one on each side, and no end where they go both ways', () => {
    const { look } = drawn([helps, fights]);
    expect([look.color, look.split, look.double, look.head]).toEqual([palette.signs.supportive, palette.signs.hostile, false, 'none']);
  });

  it('leaves what is neutral out where there is more to say', () => {
    const meets = relation('meets', 'a', 'b', 2001, 2009, { type: 'MEETS_WITH' });
    const { look } = drawn([meets, fights]);
    expect([look.color, look.split, look.double]).toEqual([palette.signs.hostile, undefined, true]);
    expect(drawn([meets, { ...meets, id: 'again' }]).look.color).toBe(palette.signs.neutral);
  });

  it('is as sure as the surest of them', () => {
    const both = drawn([
      { ...helps, ...unsure },
      { ...helps, id: 'sure' },
    ]);
    expect([both.alone.map(({ pattern }) => pattern), both.look.pattern]).toEqual([['dashed', 'solid'], 'solid']);
    expect(
      drawn([
        { ...helps, ...unsure },
        { ...helps, ...unsure, id: 'too' },
      ]).look.pattern,
    ).toBe('dashed');
  });

  it('is wider the more there are, to a limit', () => {
    const widths = [1, 2, 4, 64, 128].map((count) => drawn(Array.from({ length: count }, (_, n) => ({ ...helps, id: `r${n}` }))).look.size);
    expect(widths).toEqual([...widths].sort((a, b) => a - b));
    expect(new Set(widths).size).toBe(4);
  });

  it('has the end, the glyph and the strokes that it should: what all have, and a dispute of any', () => {
    const alleged = { ...helps, status: 'alleged' as const };
    expect(drawn([alleged, { ...alleged, id: 'too' }]).look).toMatchObject({ head: 'arrow', glyph: 'circle', struck: false });
    expect(drawn([alleged, { ...helps, id: 'too', disputed: true }]).look).toMatchObject({ head: 'arrow', glyph: 'none', struck: true });
  });

  it('has in a comparison the colours of its signs, and the band of the most telling change', () => {
    const compared = viewCriteria(2002, { compared: { of: 'windows', window: yearWindow(2006) } });
    const ends = { ...helps, possibleTo: '2005-01-01' };
    const begins = { ...fights, type: 'OPPOSES' };
    const goesOn = relation('goes-on', 'a', 'b', 2001, 2009, { type: 'TRAINS' });
    const { look } = drawn([ends, begins, goesOn], {}, compared);
    expect([look.color, look.split].sort()).toEqual([palette.signs.supportive, palette.signs.hostile].sort());
    expect(look.band?.color).toBe(palette.changes.turned);
    // What continues is paler alone, and does not make paler what ended.
    expect(drawn([goesOn, ends], {}, compared).look).toMatchObject({ color: palette.signs.supportive, band: { form: 'broken' } });
    const { look: same } = drawn([goesOn], {}, compared);
    expect([same.color === palette.signs.supportive, same.band]).toEqual([false, undefined]);
  });
});

describe('a crowd', () => {
  const line: EdgeLook = {
    ...{ color: '#0072b2', size: 2, double: false, pattern: 'solid', head: 'none', glyph: 'none', struck: false, zIndex: 5 },
  };
  const among = (lines: number, isHostile = false, standsOut = false) =>
    inCrowd(line, { ...NO_CROWD, lines }, isHostile, standsOut, palette);

  it('leaves the few as they are', () => {
    expect(among(900)).toBe(line);
    expect(nodeSize(20, false, { actors: 300, lines: 900, mostRelations: 160 })).toBe(nodeSize(20));
  });

  it('has thinner and paler lines the more there are, those that stand out in full colour and hostile ones at the bottom', () => {
    const [some, many] = [among(2000), among(10_000)];
    expect(some.size).toBeLessThan(line.size);
    expect(many.size).toBeLessThan(some.size);
    expect(some.color).toBe(blend(line.color, palette.background, 0.9 * (1 - Math.sqrt(900 / 2000))));
    expect(among(10_000, false, true).color).toBe(line.color);
    expect(among(10_000, true).zIndex).toBeLessThan(many.zIndex);
  });

  it('has smaller actors the more there are, and the best connected stand out more', () => {
    const sizes = (actors: number) => [1, 100, 250].map((degree) => nodeSize(degree, false, { actors, lines: 1, mostRelations: 500 }));
    const [small = [], large = []] = [sizes(300), sizes(10_000)];
    for (const [index, size] of large.entries()) expect(size).toBeLessThan(small[index] ?? 0);
    const ratio = ([least = 1, , most = 1]: number[]) => most / least;
    expect(ratio(large)).toBeGreaterThan(ratio(small));
    expect(nodeSize(400, false, { actors: 300, lines: 1, mostRelations: 500 })).toBe(
      nodeSize(250, false, { actors: 300, lines: 1, mostRelations: 500 }),
    );
  });
});
