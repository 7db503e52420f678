import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SERVER = fileURLToPath(new URL('../../server', import.meta.url));
/** Where the time of day is told to somebody, and nothing is measured by it. */
const TELLS_THE_TIME = ['http/request-counts.ts'];

describe('how long something takes', () => {
  it('is measured in the server by a clock that nobody sets: Date.now() goes back when the clock of the machine does', () => {
    const files = readdirSync(SERVER, { recursive: true }).map(String);
    const measuring = files.filter((file) => file.endsWith('.ts') && readFileSync(join(SERVER, file), 'utf8').includes('Date.now()'));
    expect(measuring.map((file) => file.replaceAll('\\', '/'))).toEqual(TELLS_THE_TIME);
  });
});
