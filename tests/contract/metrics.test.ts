import { readFile } from 'node:fs/promises';
import { shippedFolders } from '../../seed/shipped.ts';
import { projectFile } from '../../server/files/project-file.ts';
import { type RunningApp, seedInto, startApp } from '../server/running-app.ts';
import { describeEngines } from './engines.ts';

describeEngines(
  'the metrics',
  (engine) => {
    let app: RunningApp;
    beforeAll(async () => {
      await seedInto(engine.settings, (await shippedFolders()).slice(0, 1));
      app = await startApp(engine.settings);
    });
    afterAll(() => app.close());

    const read = async () => {
      const { headers, text } = await app.request.get('/api/metrics').expect(200);
      expect(headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8');
      return new Map(text.split('\n').flatMap((line) => (line === '' || line.startsWith('#') ? [] : [sampleOf(line)])));
    };

    it('count requests by route, and what is no route as one', async () => {
      const version = (await app.request.get('/api/graph?year=2008').expect(200)).headers['entente-graph-version'];
      await app.request.get('/api/actors/nobody').expect(404);
      for (const path of ['/api/made-up-1', '/api/made-up-2', '/made-up-3']) await app.request.get(path).expect(404);
      const samples = await read();
      const requests = (route: string, status: number) =>
        samples.get(`entente_http_request_seconds_count{route="${route}",method="GET",status="${status}"}`);
      expect([requests('/api/graph', 200), requests('/api/actors/{id}', 404), requests('other', 404)]).toEqual([1, 1, 3]);
      expect([...samples.keys()].filter((name) => name.includes('made-up'))).toEqual([]);
      expect(samples.get(`entente_graph_version{version="${version}"}`)).toBe(1);
    });

    it('have what the documented alerts and their table ask for', async () => {
      await app.request.get('/api/vocabulary').expect(200);
      const page = await readFile(projectFile('docs/operations.md'), 'utf8');
      const rules = [...page.matchAll(/^ +expr: (.*)$/gm)].map(([, expression = '']) => expression);
      expect(rules).toHaveLength(5);
      const named = [...`${rules.join(' ')} ${page}`.matchAll(/\bentente_[a-z0-9_]*[a-z0-9]\b/g)].map(([name]) => name);
      const served = [...(await read()).keys()].map((sample) => sample.replace(/\{.*/, ''));
      const isServed = (name: string) => ['', '_count'].some((end) => served.includes(`${name}${end}`));
      expect([...new Set(named)].filter((name) => !isServed(name))).toEqual(['entente_reader']);
    });

    it('tell how long queries waited and took, what ran them, and that the database is there', async () => {
      await app.request.post('/api/cypher').send({ statement: 'MATCH (a:Actor) RETURN count(a)' }).expect(202);
      await app.request.post('/api/cypher').send({ statement: 'MATCH (a:Actor) DELETE a' }).expect(422);
      const samples = await read();
      expect([samples.get('entente_query_wait_seconds_count'), samples.get('entente_query_seconds_count')]).toEqual([2, 2]);
      expect(samples.get('entente_query_seconds_sum')).toBeGreaterThan(0);
      expect(['running', 'waiting'].map((state) => samples.get(`entente_queries{state="${state}"}`))).toEqual([0, 0]);
      expect(samples.get('entente_database_up')).toBe(1);
      expect(samples.get('entente_query_workers{state="up"}')).toBeGreaterThan(0);
      expect(samples.get('entente_query_worker_starts')).toBeGreaterThan(0);
    });
  },
  'suite',
);

/** The name of a sample with its labels, and its value. */
function sampleOf(line: string): [string, number] {
  const space = line.lastIndexOf(' ');
  return [line.slice(0, space), Number(line.slice(space + 1))];
}
