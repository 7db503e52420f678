/** Seconds of the clock since a time that `performance.now()` gave. */
export function secondsSince(started: number): number {
  return (performance.now() - started) / 1000;
}

/** The processor time of this process for some work, in seconds, and what the work gives. */
export function cpuSecondsOf<Result>(work: () => Result): { readonly seconds: number; readonly result: Result } {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, result };
}
