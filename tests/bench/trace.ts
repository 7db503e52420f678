/** What one step of the year did to the main thread of the whole viewer, in milliseconds. */
export interface ViewerStep {
  /** The task in which the key was handled: React, the scene, the canvas. */
  readonly took: number;
  /** From the key until the main thread has handed the frame on. */
  readonly onScreen: number;
  /** The longest task after that one, and all tasks together. */
  readonly longestAfter: number;
  readonly sum: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** In microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** The processor time of it. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string; readonly data?: { readonly type?: string } };
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Reads the steps from a trace of Chromium: each begins with a key that is pressed, and lasts until the next one. */
export function readTrace(trace: Buffer): ViewerStep[] {
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { traceEvents: TraceEvent[] };
  const events = traceEvents.filter(({ ph, dur }) => ph === 'X' && dur !== undefined).sort((a, b) => a.ts - b.ts);
  const keys = events.filter(({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'keydown');
  const [first] = keys;
  if (first === undefined) throw new Error('the trace has no key that was pressed');
  const own = events.filter(({ pid, tid }) => pid === first.pid && tid === first.tid);
  const tasks = own.filter(({ name }) => name.endsWith('RunTask')).map(stretchOf);
  const frames = own.filter(({ name }) => name === 'Commit').map(stretchOf);
  return keys.map((key, index) => {
    const { start, end } = stretchOf(key);
    const next = keys[index + 1]?.ts ?? Number.POSITIVE_INFINITY;
    const its = tasks.filter((task) => task.end > start && task.start < next);
    const frame = frames.find((each) => each.start >= end);
    return {
      took: Math.max(0, ...its.filter((task) => task.start <= start).map((task) => task.end - Math.max(task.start, start))) / 1000,
      onScreen: ((frame?.end ?? end) - start) / 1000,
      longestAfter: Math.max(0, ...its.filter((task) => task.start > start).map(lengthOf)) / 1000,
      sum: its.reduce((sum, task) => sum + lengthOf(task), 0) / 1000,
    };
  });
}

function stretchOf({ ts, dur = 0 }: TraceEvent): Stretch {
  return { start: ts, end: ts + dur };
}

function lengthOf({ start, end }: Stretch): number {
  return end - start;
}

/** What each frame with a callback costs the main thread of the page that has most of them, in milliseconds of processor time, which other work on the machine changes little. */
export function frameCosts(trace: Buffer): number[] {
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { traceEvents: TraceEvent[] };
  const threads = new Map<string, TraceEvent[]>();
  for (const event of traceEvents) {
    if (event.ph !== 'X' || event.dur === undefined) continue;
    const thread = `${event.pid} ${event.tid}`;
    const events = threads.get(thread);
    if (events === undefined) threads.set(thread, [event]);
    else events.push(event);
  }
  const isFrame = ({ name }: TraceEvent) => name === 'FireAnimationFrame';
  const most = [...threads.values()].sort((a, b) => b.filter(isFrame).length - a.filter(isFrame).length)[0] ?? [];
  const starts = most
    .filter(isFrame)
    .map(({ ts }) => ts)
    .sort((a, b) => a - b);
  const tasks = most.filter(({ name }) => name.endsWith('RunTask'));
  return starts.slice(1).map((end, index) => {
    const start = starts[index] ?? end;
    const own = tasks.filter(({ ts, dur = 0 }) => ts + dur > start && ts + dur <= end);
    return own.reduce((sum, { dur = 0, tdur = dur }) => sum + tdur, 0) / 1000;
  });
}

/** What tasks cost a page's main thread, in milliseconds of processor time: other work on the machine makes no difference to it. */
export interface TaskCost {
  readonly longest: number;
  readonly all: number;
}

/** What the page's main thread did: that with most to do of all that are called so. */
export function taskCost(trace: Buffer): TaskCost {
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { traceEvents: TraceEvent[] };
  const mains = traceEvents.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const threads = mains.map(({ pid, tid }) => {
    const took = traceEvents
      .filter((event) => event.pid === pid && event.tid === tid && event.ph === 'X' && event.name.endsWith('RunTask'))
      .map(({ dur = 0, tdur = dur }) => tdur / 1000);
    return { longest: Math.max(0, ...took), all: took.reduce((sum, task) => sum + task, 0) };
  });
  return threads.sort((a, b) => b.all - a.all)[0] ?? { longest: 0, all: 0 };
}
