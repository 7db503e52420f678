/**
 * Draws docs/benchmark/growth.svg from the runs that are kept beside it: how what a dataset costs grows with its actors.
 * `npm run bench -- growth --actors N --json docs/benchmark/growth-N.json` keeps a run.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, View } from 'vega';
import { compile } from 'vega-lite';
import { ROOT } from './prepare.mjs';

const FOLDER = join(ROOT, 'docs/benchmark');

const values = readdirSync(FOLDER)
  .filter((name) => /^growth-\d+\.json$/.test(name))
  .flatMap((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')).parts)
  .flatMap(({ measurements }) => measurements)
  .map(({ name, unit, actors, own }) => ({ name: `${name}, ${unit}`, actors, value: own.median }));
if (values.length === 0) throw new Error(`${FOLDER} has no run of growth.`);

/** With each, where it would be if it grew as the actors do, from the smallest dataset on. */
const points = values.map((point) => {
  const [first = point] = values.filter(({ name }) => name === point.name).sort((a, b) => a.actors - b.actors);
  return { ...point, linear: (first.value * point.actors) / first.actors };
});

const axis = (field, title) => ({ field, type: 'quantitative', scale: { type: 'log' }, title });
const x = { ...axis('actors', 'actors'), axis: { format: '~s', values: [1000, 3000, 10_000, 30_000, 100_000] } };
const { spec } = compile({
  $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
  background: 'white',
  data: { values: points },
  facet: { field: 'name', title: null, sort: [...new Set(values.map(({ name }) => name))] },
  columns: 2,
  resolve: { scale: { y: 'independent' } },
  config: { view: { stroke: null } },
  spec: {
    width: 300,
    height: 130,
    layer: [
      { mark: { type: 'line', strokeDash: [3, 3], color: '#999' }, encoding: { x, y: axis('linear', null) } },
      { mark: { type: 'line', point: true, color: '#2458a6' }, encoding: { x, y: axis('value', null) } },
    ],
  },
});
const svg = await new View(parse(spec), { renderer: 'none' }).toSVG();
writeFileSync(join(FOLDER, 'growth.svg'), `${svg}\n`);
