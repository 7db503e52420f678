/**
 * Loaded before the server's own code (`--import`) in each of its processes and threads: the time of day that they read is off
 * by as many milliseconds as a file says. What only goes on, such as `performance.now()` and timers, is left as it is, as it is
 * when the clock of a machine is set.
 */
import { readFileSync } from 'node:fs';

const FILE = process.env.ENTENTE_TEST_CLOCK ?? '';
const MachineDate = Date;

function shiftMs() {
  try {
    return Number(readFileSync(FILE, 'utf8'));
  } catch {
    return 0;
  }
}

const now = () => MachineDate.now() + shiftMs();

if (FILE !== '') {
  globalThis.Date = new Proxy(MachineDate, {
    construct: (date, given, target) => Reflect.construct(date, given.length === 0 ? [now()] : given, target),
    apply: () => new MachineDate(now()).toString(),
    get: (date, key, receiver) => (key === 'now' ? now : Reflect.get(date, key, receiver)),
  });
}
