import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const KEPT_CODE = fileURLToPath(new URL('./kept-code.ts', import.meta.url));

describe('the language support of Neo4j', () => {
  // In a process of its own: another suite may have set flags of V8, which takes no compiled code of other flags.
  it('is not compiled anew: what the build has kept is taken, and it parses', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', KEPT_CODE]);
    expect(JSON.parse(stdout)).toEqual({ isKeptCodeUsed: true, parses: true });
  });
});
