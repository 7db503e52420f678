import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Agent, type ClientRequest, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { childrenOf, endLeftOver, isRunning, loadedDataFolder, start } from '../project/process.ts';

const TAKES_A_WHILE = 'UNWIND range(1, 3000000) AS x RETURN count(x % 7) AS n';
/** The engine has to start for it, which takes longer. */
const TAKES_A_MOMENT = 'UNWIND range(1, 300000) AS x RETURN count(x % 7) AS n';
const TAKES_FOR_EVER = 'UNWIND range(1, 100000000) AS x UNWIND range(1, 1000) AS y RETURN count(*)';
/** Long enough that the engine has begun with a query that the server has begun with. */
const UNDER_WAY_MS = 300;

const DOCKERFILE = readFileSync(new URL('../../Dockerfile', import.meta.url), 'utf8');

/** How the health check of the image ends. */
function healthCheck(address: string): number | null {
  const [, command = '[]'] = /^HEALTHCHECK[^\n]*\n +CMD (\[.*\])$/m.exec(DOCKERFILE) ?? [];
  const [, ...args]: string[] = JSON.parse(command);
  return spawnSync(process.execPath, args, { env: { PORT: new URL(address).port } }).status;
}

interface Answer {
  readonly status: number | undefined;
  readonly connection: string | undefined;
  readonly body: string;
}

/** A request that the server has begun with. */
interface Asked {
  readonly answer: Promise<Answer>;
}

/**
 * Asks over a connection that is kept, as browsers do, and waits until the server has begun with the request: until it
 * has read some of it, a server that stops takes the connection for an idle one.
 * @throws Error when there is no connection
 */
async function begin(address: string, statement: string): Promise<Asked> {
  const headers = { 'content-type': 'application/json', expect: '100-continue' };
  const asked = request(`${address}/api/cypher`, { method: 'POST', agent: new Agent({ keepAlive: true }), headers });
  const answer = answerOf(asked);
  await Promise.race([once(asked, 'continue'), answer]);
  asked.end(JSON.stringify({ statement }));
  return { answer };
}

/** @throws Error when the connection breaks off */
function answerOf(asked: ClientRequest): Promise<Answer> {
  return new Promise((resolve, reject) => {
    asked.on('error', reject);
    asked.on('response', (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode, connection: response.headers.connection, body }));
      response.on('error', reject);
    });
  });
}

afterEach(endLeftOver);

describe('a server that is told to stop', () => {
  it('by SIGTERM, answers what it was asked, takes nothing new, and leaves no process behind', async () => {
    const running = await start({ ENTENTE_DATA: await loadedDataFolder() });
    const engines = childrenOf(running.child.pid ?? 0);
    expect(healthCheck(running.address)).toBe(0);
    // The first query waits until its engine has started.
    await (await begin(running.address, 'RETURN 1 AS n')).answer;
    const asked = await begin(running.address, TAKES_A_WHILE);
    await wait(UNDER_WAY_MS);
    running.child.kill('SIGTERM');
    await once(running.child.stderr ?? running.child, 'data');
    await expect(begin(running.address, 'RETURN 2 AS n')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    const answer = await asked.answer;
    expect([answer.status, answer.connection, JSON.parse(answer.body).data.values]).toEqual([202, 'close', [[3_000_000]]]);
    const { code, err } = await running.ended;
    expect([code, err.map((line) => JSON.parse(line).msg)]).toEqual([0, [expect.stringContaining('still to be answered: 1.')]]);
    expect(engines.filter(isRunning)).toEqual([]);
    expect(healthCheck(running.address)).toBe(1);
  });

  it.skipIf(process.platform === 'win32')(
    'by Ctrl-C, which reaches its engines too and through npm comes twice, answers first; again, tells who would wait too long',
    async () => {
      const running = await start({ ENTENTE_DATA: await loadedDataFolder() }, { ownGroup: true });
      const [first, second] = [await begin(running.address, TAKES_A_MOMENT), await begin(running.address, TAKES_FOR_EVER)];
      await wait(UNDER_WAY_MS);
      const group = -(running.child.pid ?? 0);
      process.kill(group, 'SIGINT');
      await wait(50);
      running.child.kill('SIGINT');
      expect((await first.answer).status).toBe(202);
      await wait(1100);
      process.kill(group, 'SIGINT');
      const refused = await second.answer;
      expect([refused.status, JSON.parse(refused.body)]).toEqual([503, expect.objectContaining({ title: 'Stopping' })]);
      expect((await running.ended).code).toBe(0);
    },
  );
});
