import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '../../../../server/database/embedded/open-embedded.ts';
import { storePath } from '../../../../server/database/embedded/store-folder.ts';

describe('the folder of an embedded store', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'entente-folder-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('it is made, with those above it', async () => {
    expect(await storePath(join(folder, 'a', 'b'), 'read')).toBe(join(folder, 'a', 'b', 'graph'));
    expect(existsSync(join(folder, 'a', 'b'))).toBe(true);
  });

  test.each(['file', join('file', 'below')])('a file in its place is named, with what to do: %s', async (place) => {
    writeFileSync(join(folder, 'file'), '');
    await expect(storePath(join(folder, place), 'read')).rejects.toMatchObject({
      failure: 'unavailable',
      message: expect.stringMatching(/file.*Set ENTENTE_DATA/),
    });
  });

  test('a file that is no store is reported and left alone', async () => {
    writeFileSync(join(folder, 'graph'), 'a letter to a friend');
    await expect(openEmbedded(folder)).rejects.toMatchObject({ failure: 'unavailable', message: expect.stringContaining('move it away') });
  });
});
