import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** What this machine lacks to tell the memory of processes; nothing when it can. */
export function missingForMemory(): string | undefined {
  return existsSync('/proc/self/smaps_rollup') ? undefined : 'Only Linux tells what processes share.';
}

/** The memory of a process and all that it has started, in megabytes: what several share is counted once. */
export function memoryOf(root: number): number {
  const tree = new Set([root]);
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ id: Number(name), parent: parentOf(name) }))
    .sort((a, b) => a.id - b.id);
  for (let size = 0; size !== tree.size; ) {
    size = tree.size;
    for (const { id, parent } of parents) if (tree.has(parent)) tree.add(id);
  }
  return [...tree].reduce((sum, id) => sum + shareOf(id), 0);
}

function parentOf(id: string): number {
  // The name of a process, in brackets, may hold anything.
  const stat = read(`/proc/${id}/stat`);
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

function shareOf(id: number): number {
  return Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${id}/smaps_rollup`))?.[1] ?? 0) / 1024;
}

/** Nothing of a process that has just ended. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
