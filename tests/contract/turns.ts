import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const [port = ''] = /\d+$/.exec(process.env.ENTENTE_TEST_NEO4J ?? '') ?? [];
const FOLDER = join(tmpdir(), `entente-test-neo4j-turn-${port}`);
const OWNER = join(FOLDER, 'pid');

/** Waits until no other test process uses the one database that Neo4j's Community edition has. */
export async function takeTurn(): Promise<void> {
  while (!tryTakeTurn()) await sleep(20);
}

export function endTurn(): void {
  rmSync(FOLDER, { recursive: true, force: true });
}

function tryTakeTurn(): boolean {
  try {
    mkdirSync(FOLDER);
    writeFileSync(OWNER, String(process.pid));
    return true;
  } catch {
    if (ownerIsGone()) endTurn();
    return false;
  }
}

function ownerIsGone(): boolean {
  try {
    const owner = Number(readFileSync(OWNER, 'utf8'));
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
