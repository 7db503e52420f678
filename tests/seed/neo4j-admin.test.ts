import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkFolder } from '../../seed/check/check-folder.ts';
import { writeImport } from '../../seed/neo4j-admin/write-import.ts';
import { formatImport } from '../../seed/report.ts';
import { FolderInUseError } from '../../seed/write/new-folder.ts';
import { cityCouncil, writeDataset } from './dataset-folder.ts';

const QUIET = () => undefined;

describe('what is written for neo4j-admin', () => {
  const folders: string[] = [];
  const newFolder = async () => {
    const folder = await mkdtemp(join(tmpdir(), 'entente-import-'));
    folders.push(folder);
    return folder;
  };
  afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

  it('says in its first lines what the columns are, and in the command what the files are', async () => {
    const out = await newFolder();
    const written = await writeImport(out, [await checkFolder(await writeDataset(cityCouncil()))], QUIET);
    const header = async (file: string) => (await readFile(join(out, file), 'utf8')).split('\n')[0]?.split(',');
    expect((await header('actors.csv'))?.slice(0, 3)).toEqual(['id:ID(Actor)', ':LABEL', 'name']);
    expect(await header('actors.csv')).toEqual(expect.arrayContaining(['x:double', 'y:double']));
    expect(await header('relations.csv')).toEqual(
      expect.arrayContaining([':START_ID(Actor)', ':END_ID(Actor)', ':TYPE', 'fromYear:long', 'attestedFrom:string[]']),
    );
    expect(await header('states.csv')).toEqual([':START_ID(Source)', ':END_ID(Claim)', 'locator']);
    // Whatever comes behind files is taken for one of them.
    expect(written.command.slice(0, 4)).toEqual(['database', 'import', 'full', 'neo4j']);
    const named = written.command.flatMap((argument) => /[\w-]+\.csv$/.exec(argument)?.[0] ?? []);
    expect([...named, 'schema.cypher'].sort()).toEqual((await readdir(out)).sort());
    expect(written.command).not.toContain('--multiline-fields=true');
    const schema = await readFile(join(out, written.schema), 'utf8');
    expect(schema).toMatch(/^CREATE CONSTRAINT actor_id_unique[^;]*;\n/);
    expect(schema).toContain('LOBBIES_id_unique');
    expect(schema).not.toContain('DROP');
    expect(formatImport(out, written)).toContain(`neo4j-admin ${written.command.join(' ')}`);
  });

  it('asks for fields of several lines where a text has a line break', async () => {
    const council = cityCouncil();
    const evidence =
      council.evidence?.map((row, index) => (index === 0 ? row.replace(/[^,]+,(\d,\w+)$/, '"first\nsecond",$1') : row)) ?? [];
    const written = await writeImport(await newFolder(), [await checkFolder(await writeDataset({ ...council, evidence }))], QUIET);
    expect(written.command.at(-1)).toBe('--multiline-fields=true');
  });

  it('is not written over what is there', async () => {
    const out = await newFolder();
    await writeFile(join(out, 'mine.txt'), 'mine');
    await expect(writeImport(out, [await checkFolder(await writeDataset(cityCouncil()))], QUIET)).rejects.toThrow(FolderInUseError);
    expect(await readdir(out)).toEqual(['mine.txt']);
  });
});
