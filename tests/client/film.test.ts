import { framesOf, windowsOfFilm } from '../../client/export/film/film-windows.ts';
import { frameOf } from '../../client/export/film/frame.ts';
import { frameName } from '../../client/export/film/make-film.ts';
import { DRAWING, pictureIn, stageOf } from '../../client/export/film/stage.ts';
import { drawnOf } from '../../client/export/image/drawn.ts';
import { NO_OPEN_TIES } from '../../client/graph/open-ties.ts';
import { wholeSubgraph } from '../../client/graph/subgraph.ts';
import { visibleGraphOf } from '../../client/graph/visible-graph.ts';
import { PALETTES } from '../../client/style/palette.ts';
import { PLAIN } from '../../client/style/styling.ts';
import type { Picture } from '../../client/surface/picture.ts';
import { formatWindow, parseWindow } from '../../model/time/window-text.ts';
import { council, viewCriteria } from './council.ts';
import { elementsOf } from './image-elements.ts';

const windowOf = (text: string) => {
  const window = parseWindow(text);
  if (window === null) throw new Error(`${text} is no window`);
  return window;
};
const timeOf = (from: string, to: string, grain: 'year' | 'month' | 'day', length = 1) => ({
  ...{ from: windowOf(from), to: windowOf(to), grain, length },
});

describe('the windows of a film', () => {
  it.each([
    [timeOf('2003', '2005', 'year'), ['2003', '2004', '2005']],
    [timeOf('2003-11', '2004', 'month', 13), ['2003-11..2004-11', '2003-12..2004-12']],
    [timeOf('2004-02-28', '2004-03-01', 'day'), ['2004-02-28', '2004-02-29', '2004-03-01']],
    [timeOf('2003', '2007', 'year', 5), ['2003..2007']],
    [timeOf('2005', '2003', 'year'), []],
    [timeOf('2003', '2004', 'year', 3), []],
  ])('%j', (time, windows) => {
    expect(windowsOfFilm(time).map(formatWindow)).toEqual(windows);
    expect(framesOf(time)).toBe(windows.length);
  });

  it('names the files of frames so that their names sort as they are shown', () => {
    const windows = windowsOfFilm(timeOf('2003', '2015', 'year', 2));
    const names = windows.map((_, index) => frameName('film', windows, index));
    expect(names[1]).toBe('film/002-2004-to-2005.png');
    expect(names.toSorted()).toEqual(names);
  });
});

describe('a frame of a film', () => {
  const picture: Picture = {
    visibleGraph: visibleGraphOf(council(), viewCriteria(2004)),
    subgraph: wholeSubgraph(council()),
    open: NO_OPEN_TIES,
    palette: PALETTES.light,
    styling: PLAIN,
    ...{ selectedActors: new Set<string>(), selectedRelations: new Set<string>(), spotlight: null },
    ...{ pins: new Map(), positions: new Map(), labelling: 'some' },
  };
  const windows = windowsOfFilm(timeOf('2000', '2006', 'year'));
  const caption = {
    datasets: [
      { id: 'council', title: 'The council', version: '2.1', hash: '0123456789abcdef', loadedAt: '', actors: 4, relations: 6, claims: 6 },
    ],
    sourceTitles: new Map([['minutes', 'Minutes of the council']]),
    address: 'http://localhost:4040/?at=2004',
    madeOn: '2026-06-13',
  };
  const frames = async (pixels = 1280) => {
    const stage = await stageOf(picture, windows, async () => {});
    const whole = { from: '2000-01-01', to: '2007-01-01' };
    const look = { stage, whole, caption, measure: (text: string, size: number) => text.length * size * 0.55, fontFaces: '' };
    return windows.map((window) => {
      const there = pictureIn(picture, window);
      return elementsOf(frameOf(there, drawnOf(there), look, pixels));
    });
  };

  it('keeps every actor in its place over all windows, inside the drawing', async () => {
    const places = new Map<string, Set<string>>();
    for (const elements of await frames()) {
      let actor: string | undefined;
      for (const { name, attributes } of elements) {
        if (attributes.class === 'actor') actor = attributes['data-id'];
        if (name !== 'circle' || actor === undefined) continue;
        const { cx, cy } = attributes;
        places.set(actor, (places.get(actor) ?? new Set()).add(`${cx} ${cy}`));
        expect(Number(cx)).toBeLessThan(DRAWING.width);
        expect(Number(cy)).toBeLessThan(DRAWING.height);
        actor = undefined;
      }
    }
    expect(places.size).toBeGreaterThan(2);
    expect([...places.values()].map(({ size }) => size)).toEqual([...places].map(() => 1));
  });

  it('says its window, legend, sources and provenance, at the size that is asked for', async () => {
    const all = await frames(1920);
    const texts = all.map((elements) => elements.map(({ text }) => text));
    expect(texts.map((each) => windows.map(formatWindow).filter((window) => each.includes(window)))).toEqual(
      windows.map((window) => [formatWindow(window)]),
    );
    expect(texts[4]).toEqual(expect.arrayContaining(['The council', 'Sign', '5 · Minutes of the council']));
    expect(texts[4]?.join(' ')).toContain('with Entente');
    expect(all[0]?.[0]?.attributes).toMatchObject({ width: '1920', height: '1080' });
  });
});
