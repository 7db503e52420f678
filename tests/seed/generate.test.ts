import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkFolder } from '../../seed/check/check-folder.ts';
import { campsOf } from '../../seed/generate/actors.ts';
import { planFor } from '../../seed/generate/plan.ts';
import { writeGenerated } from '../../seed/generate/write-generated.ts';
import { FolderInUseError } from '../../seed/write/new-folder.ts';

const FILES = ['datapackage.json', 'actors.csv', 'relations.csv', 'sources.csv', 'evidence.csv'];
const plan = planFor({ actors: 300 });

describe('a generated dataset', () => {
  const folders: string[] = [];
  const generated = async (given = plan) => {
    const folder = await mkdtemp(join(tmpdir(), 'entente-generated-'));
    folders.push(folder);
    await writeGenerated(folder, given);
    return folder;
  };
  const textOf = (folder: string) => Promise.all(FILES.map((file) => readFile(join(folder, file), 'utf8')));
  afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

  it('passes every check, without a remark on what is not read, and is as large as it was asked for', async () => {
    for (const given of [
      plan,
      planFor({ actors: 1000, seed: 7 }),
      planFor({ actors: 1, relations: 3 }),
      planFor({ actors: 40, camps: 40 }),
    ]) {
      const dataset = await checkFolder(await generated(given));
      expect([dataset.actors.length, dataset.relations.length]).toEqual([given.actors, given.relations]);
      expect(dataset.notices).toEqual([]);
    }
  });

  it('has what real ones have', async () => {
    const { actors, relations, evidence } = await checkFolder(await generated());
    const degrees = new Map(actors.map(({ id }) => [id, 0]));
    for (const { source, target } of relations) for (const id of [source, target]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
    const sorted = [...degrees.values()].sort((a, b) => a - b);
    expect(sorted[0]).toBeGreaterThan(0);
    expect(sorted.at(-1)).toBeGreaterThan(8 * (sorted[150] ?? 0));
    const some = (isSo: (relation: (typeof relations)[number]) => boolean) => relations.filter(isSo).length;
    expect(some(({ endedBy }) => endedBy !== undefined)).toBeGreaterThan(10);
    expect(some(({ time }) => time.endStatus === 'ongoing')).toBeGreaterThan(100);
    expect(some(({ time }) => time.dating === 'undated')).toBeGreaterThan(5);
    expect(some(({ time }) => time.dating === 'foretold')).toBeGreaterThan(10);
    expect(some(({ dates }) => /[~?]/.test(dates))).toBeGreaterThan(50);
    expect(some(({ dates }) => dates.includes('['))).toBeGreaterThan(20);
    expect(new Set(evidence.map(({ stance }) => stance)).size).toBe(3);
    expect(evidence.some(({ attests }) => attests !== '')).toBe(true);
    expect(evidence.some(({ retracted }) => retracted !== '')).toBe(true);
    const camp = new Map(campsOf(plan).flatMap(({ name, members }) => members.map(({ id }) => [id, name] as const)));
    const within = some(({ source, target }) => camp.get(source) === camp.get(target));
    const hostile = some((relation) => relation.vocabulary.sign === -1 && camp.get(relation.source) === camp.get(relation.target));
    expect(within / relations.length).toBeGreaterThan(0.6);
    expect(hostile / within).toBeLessThan(0.2);
  });

  it('has the same bytes for the same numbers, and others for another seed', async () => {
    const [once, again, other] = await Promise.all([generated(), generated(), generated({ ...plan, seed: 2 })]);
    expect(await textOf(again)).toEqual(await textOf(once));
    expect((await textOf(other))[1]).not.toEqual((await textOf(once))[1]);
  });

  it('is not written over anything', async () => {
    const folder = await generated();
    await expect(writeGenerated(folder, plan)).rejects.toThrow(FolderInUseError);
  });
});
