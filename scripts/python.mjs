import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OWN = fileURLToPath(new URL('../.python/bin/python', import.meta.url));
const PACKAGES = ['networkx', 'igraph', 'pandas', 'lxml'];
const MISSING = `import importlib.util; print(' '.join(name for name in '${PACKAGES.join(' ')}'.split() if importlib.util.find_spec(name) is None))`;

/**
 * A Python that can read the exports: `ENTENTE_TEST_PYTHON`, the one in `.python`, or `python3`.
 * @returns {{ readonly path: string, readonly lacks?: undefined } | { readonly path?: undefined, readonly lacks: string }} where it is, or what is not there
 */
export function findPython() {
  const path = process.env.ENTENTE_TEST_PYTHON ?? (existsSync(OWN) ? OWN : 'python3');
  const { status, stdout } = spawnSync(path, ['-c', MISSING], { encoding: 'utf8' });
  const install = `install ${join('tests', 'python', 'requirements.txt')}, and name that Python in ENTENTE_TEST_PYTHON`;
  if (status !== 0) return { lacks: `no Python was found as ${path}; ${install}` };
  const missing = stdout.trim();
  return missing === '' ? { path } : { lacks: `${path} has no ${missing.replaceAll(' ', ', ')}; ${install}` };
}
