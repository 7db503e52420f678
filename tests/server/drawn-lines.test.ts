import { imageOf } from '../../client/export/image/image.ts';
import { NO_OPEN_TIES } from '../../client/graph/open-ties.ts';
import { wholeSubgraph } from '../../client/graph/subgraph.ts';
import { buildUnionGraph, type UnionGraph } from '../../client/graph/union-graph.ts';
import { visibleGraphOf } from '../../client/graph/visible-graph.ts';
import { PALETTES } from '../../client/style/palette.ts';
import { PLAIN } from '../../client/style/styling.ts';
import { crossingsIn } from '../../client/surface/crossings.ts';
import { edgeCurvesOf } from '../../client/surface/edge-curves.ts';
import { isActorDrawn, linesOf, type Picture, relationsDrawn, sizeOfActor } from '../../client/surface/picture.ts';
import type { LayoutPoint } from '../../client/url/parsers.ts';
import { graphAnswer } from '../../model/api/graph.ts';
import { shippedFolders } from '../../seed/shipped.ts';
import { VOCABULARY, viewCriteria } from '../client/council.ts';
import { elementsOf } from '../client/image-elements.ts';
import { seededStore, startApp } from './running-app.ts';

const YEARS = Array.from({ length: 18 }, (_, index) => 2003 + index);
/** How many pixels the layout is across in a view of 1440 by 900. */
const ACROSS = 560;
/** A line this near to the rim of an actor, in pixels, is seen beside it. */
const TOUCHES = 0.5;

let unionGraph: UnionGraph;

beforeAll(async () => {
  const app = await startApp(await seededStore(await shippedFolders()));
  const { body } = await app.request.get('/api/graph?presumed=true&unknown=true').expect(200);
  unionGraph = buildUnionGraph(graphAnswer.parse(body), VOCABULARY);
  await app.close();
});

function pictureOf(year: number, apart: boolean): Picture {
  return {
    ...{ visibleGraph: visibleGraphOf(unionGraph, viewCriteria(year)), subgraph: wholeSubgraph(unionGraph, apart), open: NO_OPEN_TIES },
    ...{ palette: PALETTES.light, styling: PLAIN, selectedActors: new Set(), selectedRelations: new Set(), spotlight: null },
    ...{ pins: new Map(), positions: new Map(), labelling: 'some' },
  };
}

interface Disc extends LayoutPoint {
  readonly id: string;
  readonly radius: number;
}

/** Points along a quadratic curve. */
function along(from: LayoutPoint, control: LayoutPoint, to: LayoutPoint): LayoutPoint[] {
  return Array.from({ length: 101 }, (_, step) => {
    const t = step / 100;
    const at = (a: number, b: number, c: number) => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c;
    return { x: at(from.x, control.x, to.x), y: at(from.y, control.y, to.y) };
  });
}

/** The ids of the discs that a line runs through, without those at its ends. */
function runThrough(points: readonly LayoutPoint[], discs: readonly Disc[], ends: readonly string[], touches: number): string[] {
  const others = discs.filter(({ id }) => !ends.includes(id));
  return others
    .filter(({ x, y, radius }) => points.some((point) => Math.hypot(point.x - x, point.y - y) < radius - touches))
    .map(({ id }) => id);
}

/** What the canvas draws in a year, and by `bent` whether its lines are bent around actors. */
function throughOnCanvas(year: number, apart: boolean, bent = true): string[] {
  const picture = pictureOf(year, apart);
  const xs = unionGraph.actors.map(({ x }) => x);
  const ys = unionGraph.actors.map(({ y }) => y);
  const unit = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)) / ACROSS;
  const discs = unionGraph.actors
    .filter((actor) => isActorDrawn(picture, actor))
    .map((actor): Disc => ({ id: actor.id, x: actor.x, y: actor.y, radius: sizeOfActor(picture, actor) * unit }));
  const courses = edgeCurvesOf(linesOf(picture), bent ? crossingsIn(picture) : undefined);
  return linesOf(picture).flatMap((line) => {
    const [from, to, course] = [unionGraph.actorById.get(line.source), unionGraph.actorById.get(line.target), courses.get(line.id)];
    if (from === undefined || to === undefined || course === undefined) throw new Error(`${line.id} has no course`);
    if (course.loop !== null || relationsDrawn(picture, line).length === 0) return [];
    const control = {
      x: (from.x + to.x) / 2 - (to.y - from.y) * course.curvature,
      y: (from.y + to.y) / 2 + (to.x - from.x) * course.curvature,
    };
    return runThrough(along(from, control, to), discs, [from.id, to.id], TOUCHES * unit).map((id) => `${year}: ${line.id} through ${id}`);
  });
}

const CAPTION = { datasets: [], sourceTitles: new Map<string, string>(), address: 'http://localhost:4040/', madeOn: '2026-06-13' };
/** A piece of a line, straight or curved, as path data. */
const PIECE = /^M(\S+) (\S+?)(?:Q(\S+) (\S+) (\S+) (\S+)|L(\S+) (\S+))$/;

/** What the exported image of a year draws. */
function throughInImage(year: number): { readonly pieces: number; readonly through: string[] } {
  const elements = elementsOf(imageOf(pictureOf(year, true), CAPTION, (text, size) => text.length * size * 0.55));
  const discs: Disc[] = [];
  const pieces: { readonly ends: string[]; readonly id: string; readonly points: LayoutPoint[] }[] = [];
  let drawn = '';
  for (const { name, attributes, within } of elements) {
    if (attributes.class === 'relation' || attributes.class === 'actor') drawn = attributes['data-id'] ?? '';
    if (name === 'circle' && within.includes('entente-actors')) {
      discs.push({ id: drawn, x: Number(attributes.cx), y: Number(attributes.cy), radius: Number(attributes.r) });
    }
    const match = within.includes('entente-relations') ? PIECE.exec(attributes.d ?? '') : null;
    const relation = unionGraph.relationById.get(drawn);
    if (match === null || relation === undefined) continue;
    const [x1 = 0, y1 = 0, cx = 0, cy = 0, x2 = 0, y2 = 0, lx = 0, ly = 0] = match.slice(1).map(Number);
    const from = { x: x1, y: y1 };
    const isStraight = match[3] === undefined;
    const to = isStraight ? { x: lx, y: ly } : { x: x2, y: y2 };
    const control = isStraight ? { x: (x1 + lx) / 2, y: (y1 + ly) / 2 } : { x: cx, y: cy };
    pieces.push({ id: drawn, ends: [relation.source, relation.target], points: along(from, control, to) });
  }
  const through = pieces.flatMap(({ id, ends, points }) =>
    runThrough(points, discs, ends, TOUCHES).map((disc) => `${year}: ${id} through ${disc}`),
  );
  return { pieces: pieces.length, through };
}

describe('the lines of what ships', () => {
  it('would run through actors if they were straight', () => {
    expect(YEARS.flatMap((year) => throughOnCanvas(year, true, false)).length).toBeGreaterThan(100);
  });

  it.each([true, false])('run through no actor that they do not touch, in any year (each relation a line: %s)', (apart) => {
    expect(YEARS.flatMap((year) => throughOnCanvas(year, apart))).toEqual([]);
  });

  it('run through nobody in the exported image either', () => {
    const images = YEARS.map(throughInImage);
    expect(images.every(({ pieces }) => pieces > 30)).toBe(true);
    expect(images.flatMap(({ through }) => through)).toEqual([]);
  });
});
