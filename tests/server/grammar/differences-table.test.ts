import { readFileSync } from 'node:fs';
import { projectFile } from '../../../server/files/project-file.ts';
import { differencesTables } from '../../../server/grammar/dialect/differences-table.ts';

it('docs/embedded-engine.md has the tables that the code reads', () => {
  expect(readFileSync(projectFile('docs/embedded-engine.md'), 'utf8')).toContain(`\n\n${differencesTables()}\n`);
});
