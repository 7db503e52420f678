import { z } from 'zod';
import { postAs } from '../clients.ts';
import type { RunningApp } from '../running-app.ts';
import { attacks } from './attacks.ts';

/** How many are tried beside each other: fewer than may wait. */
const AT_ONCE = 10;

const toolResult = z.object({
  isError: z.boolean().optional(),
  content: z.array(z.object({ text: z.string() })),
  structuredContent: z.object({ rows: z.array(z.unknown()) }).optional(),
});

/** Has the tool of an assistant asked all that may not run, and all that only looks like it. */
export async function expectToolGuarded(app: RunningApp): Promise<void> {
  for (let start = 0; start < attacks.refused.length; start += AT_ONCE) {
    const some = attacks.refused.slice(start, start + AT_ONCE).map(async ({ name, statement, code }, index) => {
      const { isError, content } = await readCypher(app, start + index, statement);
      expect([name, isError]).toEqual([name, true]);
      if (code !== undefined) expect([name, content[0]?.text]).toEqual([name, expect.stringContaining(`[${code}]`)]);
    });
    await Promise.all(some);
  }
  for (const [client, { name, statement, value }] of attacks.harmless.entries()) {
    const { structuredContent } = await readCypher(app, client, statement);
    expect([name, structuredContent?.rows]).toEqual([name, [[value]]]);
  }
}

/** As one of many clients: one alone may not ask so often. */
async function readCypher(app: RunningApp, client: number, query: string): Promise<z.infer<typeof toolResult>> {
  const params = { name: 'read_cypher', arguments: { query } };
  const request = postAs(client, app, '/mcp').set('accept', 'application/json, text/event-stream');
  const { text } = await request.send({ jsonrpc: '2.0', id: 1, method: 'tools/call', params });
  return z.object({ result: toolResult }).parse(JSON.parse(text.slice(text.indexOf('{')))).result;
}
