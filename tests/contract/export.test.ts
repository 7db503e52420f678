import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { EXPORT_FORMATS } from '../../model/export/formats.ts';
import { unescapeFormula } from '../../model/formula-escape.ts';
import { shippedFolders } from '../../seed/shipped.ts';
import { writeDataset } from '../seed/dataset-folder.ts';
import { UNRULY, unrulyDataset } from '../seed/unruly-dataset.ts';
import { checkOnce, type RunningApp, seedInto, startApp } from '../server/running-app.ts';
import { describeEngines, type TestEngine } from './engines.ts';

const QUERIES = ['', 'year=2020&presumed=true&unknown=true', 'sign=hostile&limit=5'];
const PATHS = EXPORT_FORMATS.flatMap((format) => QUERIES.map((query) => `/api/export/${format}?${query}`));
const EVERYTHING = { timeoutMs: 30_000, maxRows: 100_000 };
const MOMENT = /\d{4}-\d{2}-\d{2}T[\d:.]+Z|lastmodifieddate="[\d-]+"/g;

/** The first engine's exports, without the moment they were made. */
const first = new Map<string, string>();

/** A dataset that meets the unruly one in an actor and a source, of which each says something that the other does not. */
const press = () =>
  writeDataset({
    actors: ['a0,First line second line,person,Abe;the boss,,', 'paper,The Paper,institution,,,1980/..'],
    relations: ['paper-backs,SUPPORTS,paper,a0,1994/,actual,high,,,The paper backs him.'],
    sources: ['first,"=Title, with ""quotes""",,,1995-03,,B'],
    evidence: ['k1,paper-backs,first,front page,It backs him.,3,supports'],
    raw: { 'datapackage.json': '{"name": "press"}' },
  });

describeEngines(
  'exports',
  (engine) => {
    let app: RunningApp;
    let loaded: string[];
    let ids: string[];
    const bytesOf = async (path: string): Promise<Buffer> => (await app.request.get(path).responseType('arraybuffer').expect(200)).body;

    beforeAll(async () => {
      const folders = [...(await shippedFolders()), await writeDataset(unrulyDataset()), await press()];
      ids = (await Promise.all(folders.map(checkOnce))).map(({ id }) => id);
      await seedInto(engine.settings, folders);
      loaded = await graphOf(engine);
      app = await startApp(engine.settings);
    });
    afterAll(() => app.close());

    it('are the same, byte for byte, from every engine', async () => {
      for (const path of PATHS) {
        const text = Buffer.from(await bytesOf(path))
          .toString('latin1')
          .replaceAll(MOMENT, '…');
        expect(text.length).toBeGreaterThan(path.includes('vocabulary.csv') ? 80 : 1000);
        const expected = first.get(path) ?? text;
        first.set(path, expected);
        expect([path, text === expected]).toEqual([path, true]);
      }
    });

    it('have a record for each row of a query, whatever ends lines in its texts', async () => {
      const statement = "UNWIND ['a\\nb', 'a\\rb', 'a\\r\\nb'] AS x RETURN x, 1 AS y";
      const { text } = await app.request.post('/api/cypher').set('accept', 'text/csv').send({ statement });
      expect(text).toBe('x,y\r\n"a\nb",1\r\n"a\rb",1\r\n"a\r\nb",1\r\n');
    });

    it('hold a whole dataset with every text as it is, and what no relation and no claim names', async () => {
      const files = unzipSync(await bytesOf('/api/export/dataset?dataset=unruly'));
      expect([...new Set(Object.keys(files).map(dirname))]).toEqual(['unruly']);
      const rowsOf = (name: string) => {
        const rows = parse<Record<string, string>>(strFromU8(files[`unruly/${name}`] ?? new Uint8Array()), { columns: true });
        return rows.map((row) => Object.fromEntries(Object.entries(row).map(([column, text]) => [column, unescapeFormula(text)])));
      };
      const summaries = new Map(rowsOf('relations.csv').map(({ id, summary }) => [id, summary]));
      expect(UNRULY.map((_, index) => summaries.get(`r${index}`))).toEqual([...UNRULY]);
      const descriptions = new Map(rowsOf('actors.csv').map(({ id, description }) => [id, description]));
      expect(UNRULY.map((_, index) => descriptions.get(`a${index}`))).toEqual([...UNRULY]);
      expect(descriptions.has('hermit')).toBe(true);
      expect(rowsOf('sources.csv').map(({ id }) => id)).toEqual(['first', 'second', 'unused']);
      expect(rowsOf('evidence.csv')).toHaveLength(2 * (UNRULY.length + 2));
      expect(rowsOf('vocabulary.csv').map(({ type, definition }) => [type, definition])).toEqual([
        ['BRIEFS', 'The source tells\nthe target, "so".'],
        ['PLEADS', 'Nobody does.'],
      ]);
      expect(rowsOf('relations.csv').find(({ id }) => id === 'drops')?.ends).toBe('backs;r0');
    });

    it('of whole datasets are seeded again as the same graph, in any order, and exported again as the same bytes', async () => {
      const zip = await bytesOf('/api/export/dataset');
      const folder = await unzipped(zip);
      await app.close();
      await engine.writing((database) => database.transaction((run) => run({ text: 'MATCH (n) DETACH DELETE n' })));
      await seedInto(
        engine.settings,
        ids.toReversed().map((id) => join(folder, id)),
      );
      expect(await graphOf(engine)).toEqual(loaded);
      // A graph that was loaded before this was kept gets it by loading the same files.
      await engine.writing((database) => database.transaction((run) => run({ text: "MATCH (d:Dataset {id: 'unruly'}) REMOVE d.about" })));
      await seedInto(engine.settings, [join(folder, 'unruly')]);
      app = await startApp(engine.settings);
      expect(Buffer.compare(await bytesOf('/api/export/dataset'), zip)).toBe(0);
    });
  },
  'suite',
);

async function unzipped(zip: Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'entente-unzipped-'));
  for (const [path, bytes] of Object.entries(unzipSync(zip))) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  return folder;
}

/**
 * All nodes and relationships with all properties, but for when a dataset was loaded and from which bytes, and for the places
 * of actors, which follow from what was there before.
 */
async function graphOf(engine: TestEngine): Promise<string[]> {
  return engine.writing(async (database) => {
    const rows = async (text: string) => (await database.read({ text }, EVERYTHING)).rows;
    const nodes = await rows('MATCH (n) RETURN labels(n), properties(n)');
    const relationships = await rows('MATCH (a)-[r]->(b) RETURN type(r), labels(a), a.id, labels(b), b.id, b.type, properties(r)');
    return [...nodes, ...relationships].map(inOneOrder).sort();
  });
}

function inOneOrder(row: unknown): string {
  return JSON.stringify(row, (key, value: unknown) => {
    if (['hash', 'loadedAt', 'x', 'y'].includes(key)) return undefined;
    if (Array.isArray(value) || typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).sort());
  });
}
