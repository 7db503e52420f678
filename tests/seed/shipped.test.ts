import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkFolder } from '../../seed/check/check-folder.ts';
import { identifyFolder } from '../../seed/read/folder-identity.ts';
import { shippedFolders, shippedReleases } from '../../seed/shipped.ts';
import { shippedStanding } from '../../seed/start/standing.ts';
import { cityCouncil, writeDataset } from './dataset-folder.ts';

describe('what ships', () => {
  it('is known by its hash, the last of its dataset in seed/data/released.json: after a change to the files, add the new one there', async () => {
    const releases = await shippedReleases();
    const found = await Promise.all((await shippedFolders()).map((folder) => identifyFolder(folder)));
    expect(found.map((each) => [each?.id, releases.get(each?.id ?? '')?.at(-1)])).toEqual(found.map((each) => [each?.id, each?.hash]));
    for (const hashes of releases.values()) expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('is identified without a look at its rows as it is when all of it is read', async () => {
    const folder = await writeDataset(cityCouncil());
    const { id, version, hash } = await checkFolder(folder);
    expect(await identifyFolder(folder)).toEqual({ id, version, hash });
    await writeFile(join(folder, 'datapackage.json'), '{"name":');
    expect(await identifyFolder(folder)).toBe(undefined);
  });

  it.each([
    ['not-loaded', undefined, 'c'],
    ['loaded', 'b', 'b'],
    ['loaded', 'mine', 'mine'],
    ['newer', 'a', 'b'],
    ['newer', 'a', 'c'],
    ['older', 'c', 'b'],
    ['other-loaded', 'mine', 'c'],
    ['files-changed', 'c', 'mine'],
    ['files-changed', 'mine', 'mine too'],
  ])('stands as %s where %s is loaded and the files are %s', (standing, loaded, files) => {
    expect(shippedStanding(loaded, files, ['a', 'b', 'c'])).toBe(standing);
  });
});
