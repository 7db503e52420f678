import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { thirdPartyNotices } from '../../scripts/third-party-notices/plugin.ts';
import { importedPackages } from './imported-packages.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const NOTICES = 'third-party-notices.txt';

/** What stands in the list of packages, before the texts. */
const listOf = (notices: string) => notices.slice(0, notices.indexOf('\n====='));
/** The texts, each with those that it is of. */
const textsOf = (notices: string) => notices.split(`\n${'='.repeat(80)}\n`).slice(1);

describe('third-party notices of a small page', () => {
  let folder: string;
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const install = (name: string, about: object, files: Readonly<Record<string, string>>) => {
    const written = {
      ...files,
      'package.json': JSON.stringify({ name, version: '1.0.0', sideEffects: false, main: 'index.js', ...about }),
    };
    for (const [file, text] of Object.entries({ 'index.js': `export const own = "${name}";`, ...written }))
      write(`node_modules/${name}/${file}`, text);
  };
  const built = async () => {
    const product = { name: 'The page', licence: '0BSD' };
    const notices = thirdPartyNotices({ product, file: NOTICES, served: ['served-whole'] });
    await build({
      root: join(folder, 'page'),
      configFile: false,
      logLevel: 'silent',
      plugins: [notices.page],
      worker: { plugins: () => [notices.worker()] },
      build: { assetsInlineLimit: 0 },
    });
    return readFileSync(join(folder, 'page/dist', NOTICES), 'utf8');
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'entente-notices-'));
    write('page/index.html', '<script type="module" src="main.js"></script>');
    write(
      'page/main.js',
      `import { own } from 'first'; import { own as unused } from 'unused'; import '@made/look/look.css'; import './page.css';
      console.log(own); import('./later.js'); new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });`,
    );
    write('page/later.js', `import { own } from '@made/later'; import { own as copyleft } from 'copyleft'; console.log(own, copyleft);`);
    write('page/worker.js', `import { own } from 'in-worker'; console.log(own);`);
    install(
      'first',
      { license: 'MIT', repository: 'git+https://code.example/first.git' },
      { LICENSE: 'Be kind.  \r\n\r\n', 'license.js': 'run();' },
    );
    install('unused', { license: 'MIT' }, {});
    install('@made/font', { license: 'OFL-1.1' }, { 'font.woff2': 'a font', 'OFL.txt': 'Sing.' });
    write('page/page.css', '@font-face { font-family: "Made"; src: url(../node_modules/@made/font/font.woff2); }');
    install('@made/look', { license: 'MIT' }, { 'look.css': 'p { color: red; }', LICENSE: 'Be kind.' });
    const choice = { license: '(MIT OR Apache-2.0)', repository: 'made/later' };
    install('@made/later', choice, { 'LICENSE-MIT': '\nBe kind.\n', 'LICENSE-APACHE': 'Be careful.' });
    install('copyleft', { license: 'MPL-2.0', repository: { url: 'git@code.example:made/copyleft.git' } }, { COPYING: 'Share.' });
    install('in-worker', { licenses: [{ type: 'MIT' }, { type: 'ISC' }], author: 'Ada <ada@made.example>' }, {});
    const map = JSON.stringify({ sources: ['webpack://./node_modules/@deep/inside/index.js', 'webpack://own.js'] });
    const files = {
      'terms.txt': 'As it says.',
      'ThirdPartyNotices.txt': 'By us.',
      'all.js.map': map,
      'log.bundle-sizes.x.txt': 'other-one: 2 KB (1%)\n',
    };
    install('served-whole', { license: 'SEE LICENSE IN terms.txt' }, files);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('list what is in the page, in what is loaded later, in workers, in styles and served as it is, and nothing else', async () => {
    const notices = await built();
    const list = listOf(notices);
    expect(list).toContain('The page is licensed under 0BSD.');
    const entries = new Map(
      list
        .split('\n\n')
        .slice(2)
        .map((entry) => entry.trim().split(/\n\s*/))
        .map(([title = '', ...lines]) => [title, lines]),
    );
    const titles = [...entries.keys()];
    const builders = titles.filter((title) => /^(vite|rolldown) /.test(title));
    const made = ['@made/font', '@made/later', '@made/look', 'copyleft', 'first', 'in-worker', 'served-whole'].map(
      (name) => `${name} 1.0.0`,
    );
    expect(titles).toEqual([...made, ...builders]);
    expect(builders).toHaveLength(1);
    const entry = (name: string) => entries.get(`${name} 1.0.0`);
    expect(entry('first')).toEqual(['Licence: MIT', 'Repository: https://code.example/first']);
    expect(entry('@made/later')).toEqual(['Licence: (MIT OR Apache-2.0)', 'Repository: https://github.com/made/later']);
    expect(entry('copyleft')?.slice(-2).join(' ')).toMatch(
      /^It is used unchanged\. .* https:\/\/code\.example\/made\/copyleft, and as the npm package copyleft, version 1\.0\.0\.$/,
    );
    expect(entry('in-worker')).toEqual(['Licence: MIT OR ISC', 'Author: Ada', expect.stringContaining('no file with the text')]);
    expect(entry('served-whole')?.join(' ')).toMatch(/not the texts of all these licences: @deep\/inside, other-one\.$/);
  });

  it('tell each text once, with all that it is of', async () => {
    expect(
      textsOf(await built())
        .map((each) => each.trim())
        .filter((each) => !/^(vite|rolldown) /.test(each)),
    ).toEqual([
      '@made/font 1.0.0\n\nSing.',
      '@made/later 1.0.0 (LICENSE-APACHE)\n\nBe careful.',
      '@made/later 1.0.0 (LICENSE-MIT)\n@made/look 1.0.0\nfirst 1.0.0\n\nBe kind.',
      'copyleft 1.0.0\n\nShare.',
      'served-whole 1.0.0 (ThirdPartyNotices.txt)\n\nBy us.',
      'served-whole 1.0.0 (terms.txt)\n\nAs it says.',
    ]);
  });

  it('are not written where a package has no licence: the build ends with its name', async () => {
    for (const [license, says] of [
      [undefined, 'in-worker 1.0.0 goes to the browser, but names no licence and has no file with one'],
      ['UNLICENSED', 'in-worker 1.0.0 goes to the browser, but says that it may not be used (UNLICENSED)'],
    ]) {
      install('in-worker', { license }, {});
      await expect(built()).rejects.toThrow(says);
    }
    install('in-worker', {}, { LICENCE: 'Do as you like.' });
    expect(listOf(await built())).toContain('in-worker 1.0.0\n  Licence: not named; its text is below\n');
  });
});

describe('the third-party notices of the viewer', () => {
  const folder = join(ROOT, 'dist/client');
  const notices = readFileSync(join(folder, NOTICES), 'utf8');
  const assets = readdirSync(join(folder, 'assets'));
  const installed = (name: string): { version: string } =>
    JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8'));

  it('name every package that its sources import, in the version that is installed, and Swagger UI', () => {
    const imported = [...importedPackages(join(ROOT, 'client/main.tsx')), 'swagger-ui-dist'];
    expect(imported.length).toBeGreaterThan(30);
    const missing = imported.filter((name) => !listOf(notices).includes(`\n${name} ${installed(name).version}\n`));
    expect(missing).toEqual([]);
  });

  it('see all style sheets: none takes in another by itself', () => {
    const sheets = readdirSync(join(ROOT, 'client'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'));
    expect(sheets.length).toBeGreaterThan(3);
    expect(sheets.filter((sheet) => readFileSync(join(ROOT, 'client', sheet), 'utf8').includes('@import'))).toEqual([]);
  });

  it.each([
    ['react-dom', 'index-', 'react.dev/errors'],
    ['sigma', 'index-', 'Sigma: '],
    ['graphology', 'index-', 'InvalidArgumentsGraphError'],
    ['minisearch', 'actor-search-', 'MiniSearch: '],
    ['mediabunny', 'video-', 'Mediabunny'],
    ['antlr4ng', 'cypher-worker-', 'NoViableAlt'],
    ['graphology-communities-louvain', 'relayout-worker-', 'graphology-communities-louvain'],
    ['mnemonist', 'betweenness-worker-', 'mnemonist/'],
    ['@fontsource-variable/inter', 'inter-latin-wght-normal-', 'wOF2'],
    ['rolldown', 'rolldown-runtime-', ''],
    ['vite', 'index-', 'modulepreload'],
  ])('name %s, of which a built file has what only it says', (name, file, says) => {
    const files = assets.filter((asset) => asset.startsWith(file)).map((asset) => readFileSync(join(folder, 'assets', asset), 'latin1'));
    expect(files.some((text) => text.includes(says))).toBe(true);
    expect(listOf(notices)).toMatch(new RegExp(`^${name} \\d`, 'm'));
  });

  it('have the texts: the font’s, those of notices, and for what is under the MPL where its source is', () => {
    const textOf = (title: RegExp) => textsOf(notices).find((each) => title.test(each));
    expect(textOf(/^@fontsource-variable\/inter /)).toMatch(
      /The Inter Project Authors[\s\S]*SIL OPEN FONT LICENSE Version 1\.1[\s\S]*PERMISSION & CONDITIONS/,
    );
    expect(textOf(/^swagger-ui-dist .* \(NOTICE\)/)).toContain('SmartBear');
    expect(textOf(/^mediabunny /)).toContain('Mozilla Public License Version 2.0');
    expect(listOf(notices)).toMatch(/^mediabunny [\s\S]{0,200}Its source code is to be had from https:\/\//m);
    expect(notices).not.toContain('undefined');
  });

  it('are linked from the help', () => {
    const scripts = assets.filter((asset) => asset.endsWith('.js'));
    const linking = scripts.filter((script) => readFileSync(join(folder, 'assets', script), 'utf8').includes(`/${NOTICES}`));
    expect(linking).toEqual([expect.stringMatching(/^Help-/)]);
  });
});
