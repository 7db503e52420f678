import type { CDPSession } from 'playwright-core';

/** What a page holds. */
export interface Held {
  /** Of the heap of its scripts. */
  readonly bytes: number;
  readonly things: { readonly nodes: number; readonly listeners: number };
}

/** What the engine of the browser holds of a page once it has collected its garbage. */
export async function held(cdp: CDPSession): Promise<Held> {
  // What one collection lets go, the next can collect.
  for (let each = 0; each < 3; each += 1) await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize: bytes } = await cdp.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners: listeners } = await cdp.send('Memory.getDOMCounters');
  return { bytes, things: { nodes, listeners } };
}
