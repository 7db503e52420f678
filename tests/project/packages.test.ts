import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PREPARE = fileURLToPath(new URL('../../scripts/prepare.mjs', import.meta.url));

/** A project with a package that it runs with and one that its tests need, both in folders of its own: npm asks no registry. */
function newProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'entente-packages-'));
  for (const name of ['runs', 'tests', 'later', 'scripts']) mkdirSync(join(folder, name));
  for (const name of ['runs', 'tests', 'later'])
    writeFileSync(join(folder, name, 'package.json'), JSON.stringify({ name, version: '1.0.0' }));
  copyFileSync(PREPARE, join(folder, 'scripts/prepare.mjs'));
  writeDependencies(folder, ['runs']);
  return folder;
}

function writeDependencies(folder: string, names: readonly string[]): void {
  const dependencies = Object.fromEntries(names.map((name) => [name, `file:./${name}`]));
  const project = { name: 'a-project', private: true, type: 'module', dependencies, devDependencies: { tests: 'file:./tests' } };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(project));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ name: 'a-project', lockfileVersion: 3, packages: { '': project } }));
}

/** Calls a function of scripts/prepare.mjs, and tells which packages are there then and whether it had to install. */
function call(folder: string, name: 'installProduct' | 'installEverything') {
  const code = `import { ${name} } from './scripts/prepare.mjs'; ${name}();`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { cwd: folder, encoding: 'utf8' });
  const there = ['runs', 'tests', 'later'].filter((each) => existsSync(join(folder, 'node_modules', each)));
  return { there, hasInstalled: stdout.includes('Installing packages') };
}

describe('installing', () => {
  it('installs for a start only what the product runs with, for tests everything, and never takes away what tests need', () => {
    const folder = newProject();
    expect(call(folder, 'installProduct')).toEqual({ there: ['runs'], hasInstalled: true });
    expect(call(folder, 'installProduct')).toEqual({ there: ['runs'], hasInstalled: false });
    expect(call(folder, 'installEverything')).toEqual({ there: ['runs', 'tests'], hasInstalled: true });
    expect(call(folder, 'installEverything')).toEqual({ there: ['runs', 'tests'], hasInstalled: false });
    expect(call(folder, 'installProduct')).toEqual({ there: ['runs', 'tests'], hasInstalled: false });

    writeDependencies(folder, ['runs', 'later']);
    expect(call(folder, 'installProduct')).toEqual({ there: ['runs', 'tests', 'later'], hasInstalled: true });
    rmSync(join(folder, 'node_modules/.entente-installed'));
    expect(call(folder, 'installProduct')).toEqual({ there: ['runs', 'tests', 'later'], hasInstalled: true });
  });

  it('installs no more than the product again for a newer lock file where nothing else was there', () => {
    const folder = newProject();
    call(folder, 'installProduct');
    writeDependencies(folder, ['runs', 'later']);
    expect(call(folder, 'installProduct')).toEqual({ there: ['runs', 'later'], hasInstalled: true });
  });
});
