import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Whether this machine lets one see processes the way these tests look at them. */
export const CAN_SEE_PROCESSES = process.platform === 'linux';

/** The processes that a process started and that live, oldest first. */
export function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && parentOf(pid) === parent)
    .sort((a, b) => a - b);
}

/** Those of them that hold an embedded engine. */
export function enginesOf(parent: number): number[] {
  return childrenOf(parent).filter((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('engine-main'));
}

/** A process and all that it has started, as far as they live. */
export function familyOf(root: number): number[] {
  return [root, ...childrenOf(root).flatMap(familyOf)];
}

/** What processes hold just now: memory in megabytes, what several share counted for each of them, and open handles. */
export function heldBy(pids: readonly number[]): { readonly megabytes: number; readonly handles: number } {
  const held = pids.map((pid) => {
    try {
      const kilobytes = Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
      return { megabytes: kilobytes / 1024, handles: readdirSync(`/proc/${pid}/fd`).length };
    } catch {
      // It has just ended.
      return { megabytes: 0, handles: 0 };
    }
  });
  const sum = (of: 'megabytes' | 'handles') => held.reduce((total, each) => total + each[of], 0);
  return { megabytes: Math.round(sum('megabytes')), handles: sum('handles') };
}

/** Waits until a process has ended. @throws Error after 5 s */
export async function gone(pid: number): Promise<void> {
  for (let waited = 0; waited < 5000; waited += 20) {
    if (parentOf(pid) === undefined) return;
    await sleep(20);
  }
  throw new Error(`process ${pid} is still there`);
}

/** The parent of a process that lives; nothing of one that has ended, also if nobody has taken notice yet. */
function parentOf(pid: number): number | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return /^State:\s+Z/m.test(status) ? undefined : Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]);
  } catch {
    return undefined;
  }
}

/** The one of some processes that works, found by the time it takes of a processor within 200 ms: on a busy machine that is little. */
export async function busiest(pids: readonly number[]): Promise<number | undefined> {
  const before = pids.map(workDone);
  await sleep(200);
  const worked = pids.map((pid, index) => ({ pid, ticks: workDone(pid) - (before[index] ?? 0) }));
  const most = worked.reduce((best, each) => (each.ticks > best.ticks ? each : best), { pid: 0, ticks: 2 });
  return most.pid === 0 ? undefined : most.pid;
}

/** In hundredths of a second, of a process and its threads. */
function workDone(pid: number): number {
  const [, , , , , , , , , , , , user = '0', system = '0'] = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '- ')
    .split(' ');
  return Number(user) + Number(system);
}
