import { setTimeout as sleep } from 'node:timers/promises';
import { checkFolder } from '../../seed/check/check-folder.ts';
import { loadDataset } from '../../seed/load/load-dataset.ts';
import type { Database } from '../../server/database/database.ts';
import { queryText } from '../../server/database/query-text.ts';
import { UnionGraphCache } from '../../server/graph/union-graph.ts';
import { cityCouncil, type FolderContent, writeDataset } from '../seed/dataset-folder.ts';
import type { RunningApp } from '../server/running-app.ts';
import { describeEngines, failureOf, type TestEngine } from './engines.ts';
import { startOver } from './start-over.ts';

const HEADER = 'Entente-Graph-Version';
const EXAMPLES: Readonly<Record<string, string>> = {
  '/api/graph': '/api/graph?year=1993',
  '/api/camps': '/api/camps?year=1993',
  '/api/comparison': '/api/comparison?year=1993&vs=1996',
  '/api/export/{format}': '/api/export/gexf',
  '/api/actors/{id}': '/api/actors/member-abel',
  '/api/actors/{id}/neighbours': '/api/actors/member-abel/neighbours',
  '/api/relations/{id}': '/api/relations/backs-cohen',
  '/api/sources/{id}': '/api/sources/minutes-1995',
  '/api/dyads/{a}/{b}': '/api/dyads/member-dubois/member-cohen',
  '/api/paths': '/api/paths?from=member-dubois&to=member-cohen',
  '/api/search': '/api/search?q=council',
};

interface Document {
  readonly paths: Record<string, Record<string, { readonly responses: Record<string, { readonly headers?: object }> }>>;
}

async function load(engine: TestEngine, content: FolderContent): Promise<void> {
  const dataset = await checkFolder(await writeDataset(content));
  await engine.writing((database) => loadDataset(database, dataset));
}

/** A database that is loaded after its actors have been read. */
function loadingBetween(engine: TestEngine, change: () => Promise<void>): Pick<Database, 'read' | 'streamRows'> {
  return {
    read: async (...asked) => (await engine.open()).read(...asked),
    async streamRows(...asked) {
      const summary = await (await engine.open()).streamRows(...asked);
      if (asked[0].text === queryText('api/actors')) await change();
      return summary;
    },
  };
}

function withNewcomer(): FolderContent {
  const council = cityCouncil();
  return { ...council, actors: [...(council.actors ?? []), 'member-new,Councillor New,person,,Newly elected,'] };
}

async function versionOf(app: RunningApp, path = '/api/vocabulary'): Promise<string | undefined> {
  return (await app.request.get(path)).headers[HEADER.toLowerCase()];
}

describeEngines('the version of the graph', (engine) => {
  it('is told by every answer about the graph, as the document says, and by no other', async () => {
    await load(engine, cityCouncil());
    const app = await startOver(engine);
    try {
      const { paths } = (await app.request.get('/api/openapi.json')).body as Document;
      const documented: string[] = [];
      const told: [path: string, version: string | undefined][] = [];
      for (const [path, methods] of Object.entries(paths)) {
        for (const method of Object.keys(methods).filter((key) => key === 'get' || key === 'post')) {
          const { responses = {} } = methods[method] ?? {};
          if (Object.values(responses).some(({ headers }) => headers !== undefined && HEADER in headers)) documented.push(path);
          const body = { statement: 'RETURN 1 AS one' };
          const asked = method === 'post' ? app.request.post(path).send(body) : app.request.get(EXAMPLES[path] ?? path);
          told.push([path, (await asked).headers[HEADER.toLowerCase()]]);
        }
      }
      const version = await versionOf(app);
      expect(version).toMatch(/^[\w-]{16,}$/);
      expect(told.filter(([, each]) => each !== undefined)).toEqual(documented.map((path) => [path, version]));
      expect(documented.length).toBeGreaterThan(12);
      expect(await versionOf(app, '/api/relations/none')).toBe(version);
    } finally {
      await app.close();
    }
  });

  it('is read anew when a dataset is loaded beside it, and only then', async () => {
    await load(engine, cityCouncil());
    const graphs = new UnionGraphCache();
    const before = await graphs.current(await engine.open());
    expect(await graphs.current(await engine.open())).toBe(before);
    await load(engine, withNewcomer());
    const after = await graphs.current(await engine.open());
    expect([before.actors.has('member-new'), after.actors.has('member-new')]).toEqual([false, true]);
    expect(after.version).not.toBe(before.version);
    expect(await graphs.version(await engine.open())).toBe(after.version);
  });

  it('is read in pages, and is the same as if it were read at once', async () => {
    await load(engine, cityCouncil());
    const database = await engine.open();
    const answers: number[] = [];
    const counted: Parameters<UnionGraphCache['current']>[0] = {
      read: (statement, options) => database.read(statement, options),
      async streamRows(statement, options, sink) {
        const summary = await database.streamRows(statement, options, sink);
        if (statement.text.includes('-[r]->')) answers.push(summary.rows);
        return summary;
      },
    };
    const paged = await new UnionGraphCache(2).current(counted);
    const whole = await new UnionGraphCache().current(database);
    expect([...paged.relations]).toEqual([...whole.relations]);
    expect([...paged.relations.keys()]).toEqual([...paged.relations.keys()].sort());
    expect(answers).toHaveLength(Math.ceil(whole.actors.size / 2));
    expect(Math.max(...answers)).toBeLessThan(whole.relations.size);
  });

  it('is of one version, also when the data change while it is read', async () => {
    await load(engine, cityCouncil());
    let isLoaded = false;
    const graph = await new UnionGraphCache().current(
      loadingBetween(engine, async () => {
        if (!isLoaded) await load(engine, withNewcomer());
        isLoaded = true;
      }),
    );
    expect([...graph.actors.keys()]).toContain('member-new');
    expect(graph.version).toBe(await new UnionGraphCache().version(await engine.open()));
  });

  it('is refused when the data change each time that it is read', async () => {
    let loads = 0;
    await load(engine, cityCouncil());
    const restless = loadingBetween(engine, async () => {
      loads += 1;
      await load(engine, loads % 2 === 1 ? withNewcomer() : cityCouncil());
    });
    expect(await failureOf(new UnionGraphCache().current(restless))).toMatchObject({
      failure: 'unavailable',
      message: expect.stringContaining('being loaded while the graph was read'),
    });
    expect(loads).toBe(3);
  });

  it('is the same after a restart and when the same files are loaded again, and another with other files', async () => {
    await load(engine, cityCouncil());
    let app = await startOver(engine);
    const first = await versionOf(app);
    await app.close();
    await load(engine, cityCouncil());
    app = await startOver(engine);
    expect([await versionOf(app), await versionOf(app, '/api/sources')]).toEqual([first, first]);
    // Neo4j is loaded while the server runs.
    if (engine.name === 'embedded') await app.close();
    await load(engine, withNewcomer());
    if (engine.name === 'embedded') app = await startOver(engine);
    const second = await versionOf(app);
    expect(second).not.toBe(first);
    expect(await versionOf(app, '/api/sources')).toBe(second);
    await app.close();
  });

  if (engine.name === 'neo4j') {
    it('is told anew within a moment by an answer that does not read the graph', async () => {
      await load(engine, cityCouncil());
      const app = await startOver(engine);
      const first = await versionOf(app, '/api/sources');
      await load(engine, withNewcomer());
      await sleep(2100);
      expect(await versionOf(app, '/api/sources')).not.toBe(first);
      await app.close();
    });
  }
});
