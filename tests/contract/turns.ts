import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The Neo4j servers that `npm test` has started for the tests. Of the databases of a server the tests use one: Neo4j's Community edition has no more. */
export const NEO4J_SERVERS = (process.env.ENTENTE_TEST_NEO4J ?? '').split(' ').filter((uri) => uri !== '');

/** Whether the suites are run on these servers alone, because they are run on the embedded engine elsewhere. */
export const IS_NEO4J_ALONE = process.env.ENTENTE_TEST_ENGINES === 'neo4j';

/** Waits until there is a server that no other test process uses. @returns its address, for {@link endTurn} */
export async function takeTurn(): Promise<string> {
  for (;;) {
    const free = NEO4J_SERVERS.find(tryTakeTurn);
    if (free !== undefined) return free;
    await sleep(20);
  }
}

export function endTurn(server: string): void {
  rmSync(folderOf(server), { recursive: true, force: true });
}

function folderOf(server: string): string {
  const [port = ''] = /\d+$/.exec(server) ?? [];
  return join(tmpdir(), `entente-test-neo4j-turn-${port}`);
}

function ownerFile(server: string): string {
  return join(folderOf(server), 'pid');
}

function tryTakeTurn(server: string): boolean {
  try {
    mkdirSync(folderOf(server));
    writeFileSync(ownerFile(server), String(process.pid));
    return true;
  } catch {
    if (ownerIsGone(server)) endTurn(server);
    return false;
  }
}

function ownerIsGone(server: string): boolean {
  try {
    const owner = Number(readFileSync(ownerFile(server), 'utf8'));
    return owner > 0 && !isAlive(owner);
  } catch {
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
