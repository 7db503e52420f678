import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ACTOR_KINDS } from '../../model/coding/actor-kinds.ts';
import { checkFolder } from '../../seed/check/check-folder.ts';
import { shippedFolders } from '../../seed/shipped.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DATA_ROOMS = ['seed/data/', 'cypher/library/', 'tests/', 'docs/', 'README.md', 'CHANGELOG.md', 'package-lock.json'];

/** Words that name an actor of the dataset but are also plain English of the field. */
const PLAIN_WORDS = new Set<string>(ACTOR_KINDS);

function trackedFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' });
  return listed.split('\0').filter((file) => file !== '' && !DATA_ROOMS.some((room) => file.startsWith(room)));
}

it('names no id and no actor of the shipped dataset outside the data, the saved questions, the documentation and the tests', async () => {
  const words = new Set<string>();
  for (const folder of await shippedFolders()) {
    const dataset = await checkFolder(folder);
    words.add(dataset.id);
    for (const { id, name } of dataset.actors) words.add(id).add(name.toLowerCase());
    for (const { id } of [...dataset.relations, ...dataset.sources]) words.add(id);
  }
  const wanted = [...words].filter((word) => !PLAIN_WORDS.has(word)).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  expect(wanted.length).toBeGreaterThan(50);
  const pattern = new RegExp(`(?<![\\w-])(${wanted.join('|')})(?![\\w-])`, 'i');
  const found = trackedFiles().flatMap((file) =>
    readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${pattern.exec(line)?.[0]}`] : [])),
  );
  expect(found).toEqual([]);
});
