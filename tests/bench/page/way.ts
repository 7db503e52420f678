/** A way to show another year: everything that it does before it gives the main thread back. */
export interface Way {
  /** Shows a year; gives the milliseconds that parts of it took, by name. */
  show(year: number): Readonly<Record<string, number>>;
}

/** Does work and adds what it took to `parts`. */
export function timed<T>(parts: Record<string, number>, name: string, work: () => T): T {
  const start = performance.now();
  const result = work();
  parts[name] = (parts[name] ?? 0) + performance.now() - start;
  return result;
}
