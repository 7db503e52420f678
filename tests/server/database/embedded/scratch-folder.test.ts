import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EngineProcess } from '../../../../server/database/embedded/engine-process.ts';
import { openDatabase, openDatabaseForWriting } from '../../../../server/database/open/open-database.ts';
import { AMPLE, RUNAWAY } from '../../../contract/texts.ts';
import { explaining } from '../../grammars.ts';

describe('the temporary folder of the system', () => {
  const before = process.env.TMPDIR;
  let temporary = '';
  let dataFolder = '';
  beforeAll(() => {
    temporary = mkdtempSync(join(tmpdir(), 'entente-temporary-'));
    dataFolder = mkdtempSync(join(tmpdir(), 'entente-store-'));
    process.env.TMPDIR = temporary;
  });
  afterAll(() => {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    for (const folder of [temporary, dataFolder]) rmSync(folder, { recursive: true, force: true });
  });

  it('has nothing left of an engine that was closed, nor of one that was killed with its query', async () => {
    await (await openDatabaseForWriting({ dataFolder })).close();
    const database = await openDatabase({ dataFolder }, true, explaining);
    const runaway = database.read({ text: RUNAWAY }, { ...AMPLE, timeoutMs: 300 });
    await expect(runaway).rejects.toMatchObject({ failure: 'timeout' });
    await database.read({ text: 'RETURN 1' }, AMPLE);
    await database.close();
    await vi.waitFor(() => expect(readdirSync(temporary)).toEqual([]), 5000);
  });

  it('has nothing left of a process that could not even be asked for', () => {
    // No argument of a process has a null character.
    expect(() => EngineProcess.start('a\0b', 'read')).toThrow();
    expect(readdirSync(temporary)).toEqual([]);
  });
});
