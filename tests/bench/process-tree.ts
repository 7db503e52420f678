import { existsSync, readdirSync, readFileSync } from 'node:fs';

const TICKS_A_SECOND = 100;

/** What this machine lacks to tell the memory of processes; nothing when it can. */
export function missingForMemory(): string | undefined {
  return existsSync('/proc/self/smaps_rollup') ? undefined : 'Only Linux tells what processes share.';
}

/** A process and all that it has started. */
export class ProcessTree {
  readonly #cpu = new Map<number, number>();

  constructor(private readonly root: number) {}

  /** The memory that they have now, in megabytes: what several share is counted once. */
  megabytes(): number {
    return this.#processes().reduce((sum, { id }) => sum + shareOf(id), 0);
  }

  /** The processor time of all that this or {@link megabytes} has seen, those too that have ended: up to when they were seen last. */
  cpuSeconds(): number {
    this.#processes();
    return [...this.#cpu.values()].reduce((sum, seconds) => sum + seconds, 0);
  }

  #processes(): Process[] {
    const all = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => processOf(Number(name)))
      .sort((a, b) => a.id - b.id);
    const tree = new Set([this.root]);
    for (let size = 0; size !== tree.size; ) {
      size = tree.size;
      for (const { id, parent } of all) if (tree.has(parent)) tree.add(id);
    }
    const own = all.filter(({ id }) => tree.has(id));
    for (const { id, cpu } of own) if (cpu > (this.#cpu.get(id) ?? 0)) this.#cpu.set(id, cpu);
    return own;
  }
}

interface Process {
  readonly id: number;
  readonly parent: number;
  /** Seconds. */
  readonly cpu: number;
}

function processOf(id: number): Process {
  // The name of a process, in brackets, may hold anything.
  const stat = read(`/proc/${id}/stat`);
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { id, parent: Number(fields[1]), cpu: (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND || 0 };
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
