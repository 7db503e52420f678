import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import Graph from 'graphology';
import { z } from 'zod';
import { formatsFor } from '../../model/export/formats.ts';
import { findPython } from '../../scripts/python.mjs';
import { shippedFolders } from '../../seed/shipped.ts';
import { describeWith } from '../needs/describe-with.ts';
import { cityCouncil, writeDataset } from '../seed/dataset-folder.ts';
import { unrulyDataset } from '../seed/unruly-dataset.ts';
import { followedCamps } from './followed-camps.ts';
import { type RunningApp, seededStore, startApp } from './running-app.ts';

const SCRIPT = fileURLToPath(new URL('../python/read_exports.py', import.meta.url));

const values = z.record(z.string(), z.unknown());
const graphRead = z.object({
  directed: z.boolean(),
  nodes: z.record(z.string(), values),
  edges: z.record(z.string(), z.object({ source: z.string(), target: z.string(), values })),
  edgeCount: z.number(),
});
type GraphRead = z.infer<typeof graphRead>;
const fileRead = z.object({
  problems: z.array(z.string()).optional(),
  networkx: graphRead.optional(),
  igraph: graphRead.optional(),
  columns: z.array(z.string()).optional(),
  rows: z.array(z.array(z.string())).optional(),
});

/** With parallel relations of either kind; simple; of symmetric relations alone; and none. */
const SELECTIONS = {
  all: '',
  hostile: 'sign=hostile&year=2008',
  symmetric: 'type=RIVALS,ALLIED_WITH',
  none: 'year=1400',
  camps: 'year=2020',
};
const QUERIES = {
  'texts.csv': "UNWIND ['a\\nb', 'a\\rb', ' a ', '', 'say \"so\", he said', '=1', 'مقتدى 🕊️'] AS x RETURN x, 1 AS y",
  'nothing.csv': 'UNWIND [null, 1, null] AS only RETURN only',
};

const { path = '', lacks } = findPython();

describeWith({ name: 'python', title: 'Python and its packages', lacks }, 'exports in Python', suite);

function suite(): void {
  const folder = mkdtempSync(join(tmpdir(), 'entente-exports-'));
  const sent = new Map<string, string>();
  let app: RunningApp;
  let read: Readonly<Record<string, z.infer<typeof fileRead>>>;

  beforeAll(async () => {
    app = await startApp(
      await seededStore([...(await shippedFolders()), await writeDataset(cityCouncil()), await writeDataset(unrulyDataset())]),
    );
    const keep = async (name: string, text: string) => {
      sent.set(name, text);
      if (!name.endsWith('.json')) await writeFile(join(folder, name), text);
    };
    const exported = async (format: string, query: string) =>
      Buffer.from((await app.request.get(`/api/export/${format}?${query}`).responseType('arraybuffer').expect(200)).body).toString();
    for (const [name, query] of Object.entries(SELECTIONS)) {
      for (const { format } of formatsFor('graph')) await keep(`${name}.${format}`, await exported(format, query));
    }
    for (const { format } of formatsFor('table')) await keep(format, await exported(format, ''));
    for (const [name, statement] of Object.entries(QUERIES)) {
      await keep(name, (await app.request.post('/api/cypher').set('accept', 'text/csv').send({ statement }).expect(200)).text);
    }
    await keep('camps.csv', await exported('actors.csv', SELECTIONS.camps));
    const { status, stdout, stderr } = spawnSync(path, [SCRIPT, folder], { encoding: 'utf8', maxBuffer: 1 << 28 });
    if (status !== 0) throw new Error(stderr);
    read = z.record(z.string(), fileRead).parse(JSON.parse(stdout));
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true });
  });

  it.each(Object.keys(SELECTIONS))('are the whole graph to NetworkX and igraph, from GEXF and from GraphML: %s', (name) => {
    const graph = Graph.from(JSON.parse(sent.get(`${name}.json`) ?? ''));
    for (const format of ['gexf', 'graphml']) {
      const { networkx, igraph } = read[`${name}.${format}`] ?? {};
      expect(flat(networkx, graph)).toEqual(expectedOf(graph));
      expect(flat(igraph, graph)).toEqual(expectedOf(graph));
    }
    expect(read[`${name}.gexf`]?.problems).toEqual([]);
  });

  it('have the camps of a window to NetworkX, igraph and pandas, as the API finds them, with the types that they have there', async () => {
    const { camps } = await followedCamps(app, SELECTIONS.camps);
    const expected = new Map(
      camps.flatMap(({ id, name, members }) =>
        members.map(({ actor, firm, price, role }) => [actor, { camp: id, campName: name, firm, price, ...role?.brokerage }] as const),
      ),
    );
    expect(expected.size).toBeGreaterThan(10);
    for (const format of ['gexf', 'graphml']) {
      const { networkx, igraph } = read[`camps.${format}`] ?? {};
      for (const graph of [networkx, igraph]) {
        for (const [actor, place] of expected)
          expect([format, actor, graph?.nodes[actor]]).toEqual([format, actor, expect.objectContaining(place)]);
        const inCamps = Object.values(graph?.nodes ?? {}).filter(({ camp }) => typeof camp === 'string' && camp !== '');
        expect(inCamps).toHaveLength(expected.size);
      }
    }
    const { columns = [], rows = [] } = read['camps.csv'] ?? {};
    const places = rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]])));
    const texts = [...expected].map(([id, { campName, ...others }]) => {
      const values = Object.entries({ ...others, 'camp name': campName }).map(([name, value]) => [name, String(value)]);
      return { id, ...Object.fromEntries(values) };
    });
    expect(places.filter(({ camp }) => camp !== '')).toHaveLength(texts.length);
    expect(places).toEqual(expect.arrayContaining(texts.map((place) => expect.objectContaining(place))));
  });

  it('are as many records with the same texts to pandas', () => {
    const tables = [...sent.keys()].filter((name) => name.endsWith('.csv'));
    expect(tables.length).toBeGreaterThan(6);
    for (const name of tables) {
      const [columns, ...rows]: string[][] = parse(sent.get(name) ?? '');
      expect([name, read[name]?.columns, read[name]?.rows]).toEqual([name, columns, rows]);
    }
    expect(read['texts.csv']?.rows?.map(([text]) => text)).toEqual(['a\nb', 'a\rb', ' a ', '', 'say "so", he said', "'=1", 'مقتدى 🕊️']);
    expect(read['nothing.csv']?.rows).toEqual([[''], ['1'], ['']]);
  });
}

/** What JSON says of the graph; lists are left out, which each format writes in its own way. */
function expectedOf(graph: Graph): GraphRead {
  const single = (all: Record<string, unknown>) => Object.fromEntries(Object.entries(all).filter(([, value]) => typeof value !== 'object'));
  return {
    directed: true,
    nodes: Object.fromEntries(graph.mapNodes((id, all) => [id, single(withoutPlace(all))])),
    edges: Object.fromEntries(graph.mapEdges((id, all, source, target) => [id, { source, target, values: single(all) }])),
    edgeCount: graph.size,
  };
}

/** GEXF has an element of its own for the place of a node. */
function withoutPlace({ x: _x, y: _y, ...others }: Record<string, unknown>): Record<string, unknown> {
  return others;
}

/** What was read, of the values that JSON has: a reader gives what a node or an edge lacks as nothing, each in its own way. */
function flat(read: GraphRead | undefined, graph: Graph): GraphRead | undefined {
  if (read === undefined) return undefined;
  const known = (found: Record<string, unknown>, has: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(found).filter(([name]) => typeof has[name] !== 'object' && has[name] !== undefined));
  return {
    ...read,
    nodes: Object.fromEntries(Object.entries(read.nodes).map(([id, all]) => [id, known(all, withoutPlace(graph.getNodeAttributes(id)))])),
    edges: Object.fromEntries(
      Object.entries(read.edges).map(([id, edge]) => {
        const has = graph.hasEdge(id) ? graph.getEdgeAttributes(id) : {};
        return [id, { ...edge, values: known(edge.values, has) }];
      }),
    ),
  };
}
