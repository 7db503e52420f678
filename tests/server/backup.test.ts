import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shippedFolders } from '../../seed/shipped.ts';
import { seededStore, startApp } from './running-app.ts';

describe('a copy of the folder of a store that is served', () => {
  it('is the same graph when a server is started on it', async () => {
    const settings = await seededStore((await shippedFolders()).slice(0, 1));
    const served = await startApp(settings);
    const dataFolder = await mkdtemp(join(tmpdir(), 'entente-backup-'));
    await cp(settings.dataFolder, dataFolder, { recursive: true });
    const restored = await startApp({ dataFolder });
    try {
      const [before, after] = await Promise.all([served, restored].map((app) => app.request.get('/api/graph').expect(200)));
      expect(before?.body.relations.length).toBeGreaterThan(0);
      expect(after?.text).toBe(before?.text);
    } finally {
      await Promise.all([served.close(), restored.close()]);
    }
  });
});
