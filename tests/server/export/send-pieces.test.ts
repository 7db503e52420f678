import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { pino } from 'pino';
import { sendPieces, slicedPieces } from '../../../server/export/send-pieces.ts';

const PIECE = 'x'.repeat(100_000);

it('makes pieces only as the client takes them, and none any more when it has gone', async () => {
  let made = 0;
  const { log, said } = listening();
  let onEnd: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    onEnd = resolve;
  });
  async function* endless(): AsyncGenerator<string> {
    try {
      for (;;) {
        made += 1;
        yield PIECE;
      }
    } finally {
      onEnd();
    }
  }
  const app = express().get('/', (_request, response) => sendPieces(endless(), response, log));
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const leaving = new AbortController();
  const { body } = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { signal: leaving.signal });
  await body?.getReader().read();
  // It makes as many as the buffers of the connection hold, and then waits.
  for (let before = -1; before !== made; ) {
    before = made;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const waiting = made;
  leaving.abort();
  await ended;
  expect(made).toBe(waiting);
  expect(said).toEqual([]);
  server.close();
});

it('closes the connection when making a piece fails, and says so in the log', async () => {
  const { log, said } = listening();
  async function* failing(): AsyncGenerator<string> {
    yield PIECE;
    throw new Error('The data were changed.');
  }
  const server = createServer(express().get('/', (_request, response) => sendPieces(failing(), response, log))).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await expect(response.text()).rejects.toThrow();
  expect(said).toEqual([expect.stringContaining('an export was broken off')]);
  server.close();
});

it('puts short texts together, and changes none', async () => {
  const lines = Array.from({ length: 50_000 }, (_, index) => `line ${index}\n`);
  const pieces: (string | Uint8Array)[] = [];
  for await (const piece of slicedPieces(lines)) pieces.push(piece);
  expect(pieces.join('')).toBe(lines.join(''));
  expect(pieces.length).toBeLessThan(20);
});

/** A log whose lines are kept. */
function listening() {
  const said: string[] = [];
  return { said, log: pino({ level: 'warn' }, { write: (line: string) => void said.push(line) }) };
}
