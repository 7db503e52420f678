import { cypherAnswer } from '../../model/api/cypher.ts';
import { graphAnswer } from '../../model/api/graph.ts';
import { campsAnswer } from '../../model/camps/answer.ts';
import { describeWith } from '../needs/describe-with.ts';
import { endLeftOver, loadedDataFolder, run, start } from './process.ts';

/** The programs of other releases of Node, which `npm test` has downloaded. */
const NODES = (process.env.ENTENTE_TEST_NODES ?? '').split(' ').filter((path) => path !== '');
const lacks = NODES.length > 0 ? undefined : 'no other releases of Node are there; npm test downloads them';

afterEach(endLeftOver);

describeWith({ name: 'nodes', title: 'other releases of Node', lacks }, 'on each release of Node', () => {
  let dataFolder: string;
  beforeAll(async () => {
    dataFolder = await loadedDataFolder();
  });

  it.each(NODES.map((node) => [/node-([\d.]+)/.exec(node)?.[1] ?? node, node]))(
    '%s serves and checks data, and warns of nothing',
    async (_release, node) => {
      const checking = run(['dist/server/seed.js', '--check'], {}, { node });
      const running = await start({ ENTENTE_DATA: dataFolder }, { node });
      const ask = async (path: string, init?: RequestInit) => {
        const response = await fetch(`${running.address}${path}`, init);
        expect([path, response.status]).toEqual([path, init === undefined ? 200 : 202]);
        return response.json();
      };
      expect(await ask('/api/ready')).toEqual({ ready: true });
      expect(graphAnswer.parse(await ask('/api/graph')).relations.length).toBeGreaterThan(0);
      const body = JSON.stringify({ statement: 'MATCH (c:Claim) RETURN count(c) > 0' });
      const counted = await ask('/api/cypher', { method: 'POST', body, headers: { 'content-type': 'application/json' } });
      expect(cypherAnswer.parse(counted).data.values).toEqual([[true]]);
      // Solved by a thread of its own, with a program in WebAssembly.
      expect(campsAnswer.parse(await ask('/api/camps?year=2008')).camps.length).toBeGreaterThan(1);
      running.child.kill('SIGTERM');
      const { code, err } = await running.ended;
      expect([code, err]).toEqual([0, []]);

      const checked = await checking.ended;
      expect([checked.code, checked.err]).toEqual([0, []]);
    },
  );
});
