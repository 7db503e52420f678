import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { comparisonAnswer } from '../../model/api/comparison.ts';
import { findPython } from '../../scripts/python.mjs';
import { shippedFolders } from '../../seed/shipped.ts';
import { projectFile } from '../../server/files/project-file.ts';
import { type RunningApp, seededStore, startApp } from './running-app.ts';

const run = promisify(execFile);
const PAGE = readFileSync(projectFile('docs/api.md'), 'utf8');

describe('the examples of docs/api.md', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp(await seededStore(await shippedFolders()));
  });
  afterAll(() => app.close());

  const examples = (language: string) =>
    [...PAGE.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(([, text = '']) =>
      text.replaceAll('http://localhost:4040', app.address),
    );

  it('are answered to curl: a graph, a comparison, rows and a table', async () => {
    const said = await Promise.all(examples('sh').map((text) => run('sh', ['-c', text])));
    const [graph, comparison, rows, table, ...others] = said.map(({ stdout }) => stdout);
    expect(others).toEqual([]);
    expect(JSON.parse(graph ?? '').relations.length).toBeGreaterThan(0);
    const states = comparisonAnswer.parse(JSON.parse(comparison ?? '')).relations.map((relation) => relation.states);
    expect(states.map(({ earlier }) => earlier)).toContain('absent');
    expect(states.map(({ later }) => later)).toContain('absent');
    const { data, truncated } = JSON.parse(rows ?? '');
    expect([data.fields, data.values.length, truncated]).toEqual([['who', 'whom'], 5, false]);
    const [head, ...actors] = (table ?? '').trimEnd().split(/\r?\n/);
    expect([head, actors.length > 20]).toEqual(['actor,kind', true]);
  });

  it('are answered to Python: rows by column, and a refusal with its reason', async () => {
    const [example = ''] = examples('python');
    const { stdout } = await run(findPython().path ?? 'python3', ['-c', example]);
    const lines = stdout.trimEnd().split('\n');
    const refusal = lines.pop();
    expect(lines.map((line) => line.split('\t').length)).toEqual(lines.map(() => 3));
    expect(lines.length).toBeGreaterThan(3);
    expect(refusal).toMatch(/^This query is not run: .*DELETE changes the graph/);
  });
});
