/**
 * `npm test`: installs what it needs, then type check, lint, the shipped data, and every suite on
 * real engines and in a real browser. What this machine cannot run is named and counted as skipped;
 * with REQUIRE=neo4j,browser,python such a skip is a failure. The last line counts everything.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, checkNode, install, ROOT } from './prepare.mjs';

checkNode();
install();
build();

const { startNeo4j } = await import('./neo4j/start-neo4j.mjs');
const { findChromium } = await import('./chromium.mjs');
const { findPython } = await import('./python.mjs');

const required = new Set((process.env.REQUIRE ?? '').split(',').filter((name) => name !== ''));
const scratch = mkdtempSync(join(tmpdir(), 'entente-test-'));
const total = { passed: 0, failed: 0, skipped: 0 };
const bin = (name) => join(ROOT, 'node_modules', name);

await check('types', process.execPath, [bin('typescript/bin/tsc')]);
await check('lint', process.execPath, [bin('@biomejs/biome/bin/biome'), 'ci', '--error-on-warnings', '--diagnostic-level=info']);
await check('layers', process.execPath, ['scripts/layers.mjs']);
await check('unused', process.execPath, [bin('knip/bin/knip.js'), '--no-progress']);
await check('shipped data', process.execPath, ['--import', 'tsx', 'seed/main.ts', '--check']);

const neo4j = await openNeo4j();
const chromium = findChromium();
if (chromium === undefined) miss('browser', 'no Chromium was found; install one, or name it in CHROMIUM_PATH');
const python = findPython();
if (python.path === undefined) miss('python', python.lacks);
const environment = {
  ...(neo4j === undefined ? {} : { ENTENTE_TEST_NEO4J: neo4j.uri }),
  ...(chromium === undefined ? {} : { CHROMIUM_PATH: chromium }),
  ...(python.path === undefined ? {} : { ENTENTE_TEST_PYTHON: python.path }),
};
try {
  await suites('units and API', ['tests/model', 'tests/seed', 'tests/server', 'tests/client', 'tests/project'], []);
  // These share one Neo4j, and a browser needs a core to itself.
  await suites('engines and browser', ['tests/contract', 'tests/browser'], ['--runInBand']);
} finally {
  await neo4j?.stop();
  rmSync(scratch, { recursive: true, force: true });
}
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 ? 1 : 0);

/** Runs a check that passes or fails as a whole; its output is shown only when it fails. */
async function check(name, command, args) {
  const { status, output } = await run(command, args, {}, 'pipe');
  if (status === 0) total.passed += 1;
  else {
    total.failed += 1;
    process.stdout.write(output);
  }
  console.log(`${status === 0 ? 'passed' : 'FAILED'}: ${name}`);
}

/** Runs suites with jest and adds up what it counted; a suite that does not even load is a failure. */
async function suites(name, folders, options) {
  const report = join(scratch, `${name.replaceAll(' ', '-')}.json`);
  const args = [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    bin('jest/bin/jest.js'),
    ...options,
    '--json',
    '--outputFile',
    report,
    ...folders,
  ];
  const { status } = await run(process.execPath, args, environment, 'inherit');
  const result = read(report);
  total.passed += result.numPassedTests;
  total.failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
  total.skipped += result.numPendingTests + result.numTodoTests;
  // Something outside the tests went wrong, such as a worker that crashed.
  if (status !== 0 && result.numFailedTests + result.numRuntimeErrorTestSuites === 0) total.failed += 1;
  console.log(`${status === 0 ? 'passed' : 'FAILED'}: ${name}`);
}

/** Runs a command without blocking: the Neo4j that runs beside it must be able to write its log. */
function run(command, args, variables, stderr) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', stderr], env: { ...process.env, ...variables } });
    let output = '';
    const keep = (chunk) => {
      output += chunk;
    };
    child.stdout.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('close', (status) => resolve({ status, output }));
  });
}

function read(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, numRuntimeErrorTestSuites: 1 };
  }
}

async function openNeo4j() {
  try {
    return await startNeo4j({ home: join(scratch, 'neo4j'), log: console.log });
  } catch (error) {
    miss('neo4j', error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

/** Names what this machine lacks. The tests that need it are skipped, and counted so, by jest. */
function miss(what, why) {
  const fatal = required.has(what);
  if (fatal) total.failed += 1;
  console.log(`${fatal ? 'FAILED' : 'skipped'}: ${what}: ${why}`);
}
