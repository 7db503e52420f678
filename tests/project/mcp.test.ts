import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { assistant } from '../server/mcp/assistant.ts';
import { converse } from '../server/mcp/conversation.ts';
import { readStored } from '../server/mcp/resolve.ts';
import { loadedDataFolder, newDataFolder, run, withoutNeo4j } from './process.ts';

const ADDRESS = 'http://127.0.0.1:4321';

/** What a command is given that an assistant starts; the variables that are not there are left out. */
function environment(more: Record<string, string>): Record<string, string> {
  const all = { ...withoutNeo4j(), NODE_OPTIONS: '', ...more };
  return Object.fromEntries(Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

describe('npm run mcp', () => {
  it('loads what ships, prints nothing but the protocol, answers ten questions, and ends with its assistant', async () => {
    const dataFolder = newDataFolder();
    const transport = new StdioClientTransport({
      command: process.execPath,
      args: ['scripts/mcp.mjs'],
      env: environment({ ENTENTE_DATA: dataFolder, PORT: '4321' }),
      stderr: 'pipe',
    });
    let told = '';
    transport.stderr?.on('data', (chunk) => {
      told += chunk;
    });
    const asking = await assistant(transport);
    expect(asking.client.getServerVersion()?.name).toBe('entente');
    const { tools } = await asking.client.listTools();
    expect(tools).toHaveLength(10);
    // The store can be read by others while it is served.
    const { relations, claims } = await converse(asking, await readStored({ dataFolder }), ADDRESS);
    expect(relations).toBeGreaterThan(40);
    expect(claims).toBeGreaterThan(50);
    expect(await asking.refusal('read_cypher', { query: 'CREATE (n) RETURN n' })).toContain('only queries that read are run here');
    expect(asking.faults).toEqual([]);
    expect(told).toContain('is loaded');
    const { pid } = transport;
    await asking.close();
    expect(() => process.kill(pid ?? 0, 0)).toThrow();
  });

  it('says on standard error why it does not start, and prints nothing', async () => {
    const { code, out, err } = await run(['scripts/mcp.mjs'], { ENTENTE_DATA: newDataFolder(), ENTENTE_ADDRESS: 'graph.example' }).ended;
    expect([code, out, err]).toEqual([1, [], [expect.stringContaining('ENTENTE_ADDRESS: an address starts with http:// or https://')]]);
  });

  it('ends where nobody writes to it', async () => {
    const child = spawn(process.execPath, ['scripts/mcp.mjs'], {
      env: environment({ ENTENTE_DATA: await loadedDataFolder() }),
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let printed = '';
    child.stdout.on('data', (chunk) => {
      printed += chunk;
    });
    const [code] = await once(child, 'close');
    expect([code, printed]).toEqual([0, '']);
  });
});
