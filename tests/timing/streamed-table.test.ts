import { type IncomingMessage, request } from 'node:http';
import { describeEngines } from '../contract/engines.ts';
import { type RunningApp, seedInto, startApp } from '../server/running-app.ts';

const ROWS = 150_000;
const WIDE = 'x'.repeat(300);

describeEngines(
  'a large table of POST /api/cypher',
  (engine) => {
    let app: RunningApp;
    beforeAll(async () => {
      await seedInto(engine.settings, []);
      app = await startApp(engine.settings);
    });
    afterAll(() => app.close());

    const ask = (statement: string, more = {}) =>
      new Promise<IncomingMessage>((resolve, reject) => {
        const asked = request(`${app.address}/api/cypher`, {
          method: 'POST',
          headers: { accept: 'text/csv', 'content-type': 'application/json' },
        });
        asked.on('response', resolve).on('error', reject);
        asked.end(JSON.stringify({ statement, ...more }));
      });
    const linesOf = async (response: IncomingMessage) => {
      let lines = 0;
      for await (const chunk of response) for (const byte of chunk as Uint8Array) if (byte === 10) lines += 1;
      return lines;
    };

    it('is sent as it comes, beyond what an answer may hold, and says behind it that it is whole', async () => {
      const response = await ask(`UNWIND range(1, ${ROWS}) AS n RETURN n, '${WIDE}' AS text`);
      expect([response.statusCode, response.headers['content-length']]).toEqual([200, undefined]);
      expect(await linesOf(response)).toBe(ROWS + 1);
      expect(response.trailers).toEqual({ 'entente-truncated': 'false' });
    });

    it('says behind it that it was cut', async () => {
      const response = await ask(`UNWIND range(1, ${ROWS}) AS n RETURN n, '${WIDE}' AS text`, { maxRows: 20_000 });
      expect(await linesOf(response)).toBe(20_001);
      expect(response.trailers).toEqual({ 'entente-truncated': 'true' });
    });

    it('never looks whole when the query fails on its way', async () => {
      const response = await ask(`UNWIND range(1, ${ROWS}) AS n RETURN '${WIDE}' AS text, 1 / (${ROWS} - n) AS q`);
      // The one engine finds out after rows that it has sent, the other before the first.
      if (response.statusCode === 200) await expect(linesOf(response)).rejects.toThrow('aborted');
      else expect(response.statusCode).toBe(422);
    });
  },
  'suite',
);
