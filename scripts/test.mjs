/**
 * `npm test`: installs what it needs, then type check, lint, the shipped data, and every suite on
 * real engines and in a real browser. What this machine cannot run is named and counted as skipped;
 * with REQUIRE=neo4j,nodes,browser,firefox,python,proxies,compose such a skip is a failure. The last line counts everything.
 *
 * `npm run check` and `npm run test:unit` (`test:api`, `test:engines`, `test:browser`, `test:faults`) run a part; with a word
 * behind `--`, the suites of that part whose path has it.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build, checkNode, fail, installEverything, ROOT } from './prepare.mjs';

/**
 * The suites of each part, by folder, in batches that run one after the other. Those of a batch run beside each other, those
 * of `timing`, which judge by a clock, no more of them than the machine has cores. A part that is `beside` another runs with
 * the first batch of that, where both are run.
 */
const PARTS = {
  unit: { batches: [['model', 'seed', 'client']], needs: [] },
  api: { batches: [['server']], needs: ['python', 'proxies'] },
  engines: { batches: [['contract', 'differential', 'project'], ['timing']], needs: ['neo4j', 'nodes', 'compose'] },
  browser: { batches: [['browser', 'firefox']], needs: ['neo4j', 'browser', 'firefox', 'proxies'] },
  // They wait for what they have done to be over most of the time.
  faults: { batches: [['faults']], needs: ['own neo4j'], beside: 'engines' },
};

/**
 * The suites that are run again on a calendar release of Neo4j, with those of `calendar`, which are for that alone. They have
 * one server, and run beside the first batch of the engines.
 */
const ON_CALENDAR_RELEASE = ['layers', 'callable', 'query-api', 'values', 'errors', 'explain'].map((name) =>
  join('tests', 'contract', `${name}.test.ts`),
);

const [wanted = 'all', filter = ''] = process.argv.slice(2);
const parts = wanted === 'all' ? Object.keys(PARTS) : Object.keys(PARTS).filter((name) => name === wanted);
if (parts.length === 0 && wanted !== 'check') fail(`There is no part "${wanted}"; there are: check, ${Object.keys(PARTS).join(', ')}.`);

checkNode();
installEverything();
await build();

const { fetchNeo4j, startNeo4j } = await import('./neo4j/start-neo4j.mjs');
const { findChromium } = await import('./chromium.mjs');
const { findFirefox } = await import('./firefox.mjs');
const { findPython } = await import('./python.mjs');
const { findProxies } = await import('./proxies.mjs');
const { missingForNeo4j } = await import('./neo4j/jars.mjs');
const { faultTable } = await import('./fault-table.mjs');
const { nodeReleases } = await import('./node-releases.mjs');

const required = new Set((process.env.REQUIRE ?? '').split(',').filter((name) => name !== ''));
const scratch = mkdtempSync(join(tmpdir(), 'entente-test-'));
const total = { passed: 0, failed: 0, skipped: 0 };
/** Whether a process and what it starts can be ended together. */
const HAS_GROUPS = process.platform !== 'win32';
/** What would go on if this process were ended by a signal. */
const running = new Set();
const servers = new Set();
let isEnding = false;
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => end(signal));
const bin = (name) => join(ROOT, 'node_modules', name);
const needs = new Set(parts.flatMap((name) => PARTS[name].needs));
// What they download comes while this machine checks and runs what does without.
const nodes = needs.has('nodes')
  ? nodeReleases(console.log).catch((error) => miss('nodes', error instanceof Error ? error.message : String(error)))
  : undefined;

if (wanted === 'all' || wanted === 'check') {
  await Promise.all([
    check('types', [bin('typescript/bin/tsc')]),
    check('lint', [bin('@biomejs/biome/bin/biome'), 'ci', '--error-on-warnings', '--diagnostic-level=info']),
    check('layers', ['scripts/layers.mjs']),
    check('unused', [bin('knip/bin/knip.js'), '--no-progress']),
    check('shipped data', ['dist/server/seed.js', '--check']),
  ]);
}

const faultRows = join(scratch, 'faults');
const environment = { ENTENTE_TEST_STORES: scratch, ENTENTE_TEST_FAULT_ROWS: faultRows };
if (needs.has('browser')) {
  const chromium = findChromium();
  if (chromium === undefined) miss('browser', 'no Chromium was found; install one, or name it in CHROMIUM_PATH');
  else environment.CHROMIUM_PATH = chromium;
}
if (needs.has('firefox')) {
  const { lacks } = findFirefox();
  if (lacks !== undefined) miss('firefox', lacks);
}
if (needs.has('proxies')) {
  const { lacks } = findProxies();
  if (lacks !== undefined) miss('proxies', lacks);
}
if (needs.has('python')) {
  const python = findPython();
  if (python.path === undefined) miss('python', python.lacks);
  else environment.ENTENTE_TEST_PYTHON = python.path;
}
// A suite that kills its server starts one by itself.
if (needs.has('own neo4j') && !needs.has('neo4j')) {
  const lacks = missingForNeo4j();
  if (lacks !== undefined) miss('neo4j', lacks);
}
// It takes ten seconds to start, which the first suites do without it.
const starting = needs.has('neo4j') ? openNeo4j() : undefined;
const fetching = parts.includes('engines') ? starting?.then(() => fetchNeo4j('2025', console.log)).catch(() => undefined) : undefined;
let neo4j;
try {
  for (const name of parts.filter((each) => !parts.includes(PARTS[each].beside))) {
    if (PARTS[name].needs.includes('nodes')) environment.ENTENTE_TEST_NODES = (await nodes)?.join(' ') ?? '';
    if (PARTS[name].needs.includes('neo4j')) {
      neo4j = await starting;
      if (neo4j !== undefined) environment.ENTENTE_TEST_NEO4J = neo4j.map(({ uri }) => uri).join(' ');
    }
    const shared = name === 'browser' && environment.CHROMIUM_PATH !== undefined ? await openShared() : undefined;
    await suites(name, shared?.variables).finally(shared?.stop);
  }
  if (existsSync(faultRows)) console.log(`\n${faultTable(rowsIn(faultRows))}\n`);
} finally {
  neo4j ??= await starting;
  await Promise.all((neo4j ?? []).map((server) => server.stop()));
  rmSync(scratch, { recursive: true, force: true });
}
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 ? 1 : 0);

/** Runs a check that passes or fails as a whole; its output is shown only when it fails. */
async function check(name, args) {
  const started = performance.now();
  const { status, output } = await run(args);
  if (status === 0) total.passed += 1;
  else {
    total.failed += 1;
    process.stdout.write(output);
  }
  tell(name, status === 0, started);
}

/**
 * Runs the suites of a part with Vitest, with those of the parts beside it, and adds up what it counted; a suite that does not
 * even load is a failure.
 * @param most how many processes run them at most
 */
async function suites(name, variables = {}, most = Number.POSITIVE_INFINITY) {
  const started = performance.now();
  const batches = PARTS[name].batches.map((folders) => ({
    files: folders.flatMap(suitesBelow).filter((file) => file.includes(filter)),
    workers: Math.min(most, workersFor(folders)),
  }));
  const again = name === 'engines' ? [...suitesBelow('calendar'), ...ON_CALENDAR_RELEASE].filter((file) => file.includes(filter)) : [];
  if ([again, ...batches.map(({ files }) => files)].flat().length === 0)
    fail(`No suite of the part "${name}" has "${filter}" in its path.`);
  const calendar = again.length === 0 ? Promise.resolve(true) : onCalendarRelease(again);
  const beside = calendar.then(async () => {
    for (const other of parts.filter((each) => PARTS[each].beside === name)) await suites(other, {}, 1);
  });
  let hasPassed = true;
  for (const { files, workers } of batches) {
    if (files.length > 0) hasPassed = (await batch(files, workers, { ...environment, ...variables }, `report-${name}.json`)) && hasPassed;
    // What comes after the first batch has the machine to itself.
    await beside;
  }
  tell(name, (await calendar) && hasPassed, started);
}

/** Runs suites on a calendar release of Neo4j, without the embedded engine. */
async function onCalendarRelease(files) {
  await fetching;
  let server;
  try {
    server = await startNeo4j({ line: '2025', home: join(scratch, 'neo4j-2025'), forMinutes: true, log: console.log });
    servers.add(server);
  } catch (error) {
    miss('neo4j', error instanceof Error ? error.message : String(error));
  }
  const own = { ...environment, ENTENTE_TEST_ENGINES: 'neo4j', ENTENTE_TEST_NEO4J: server?.uri ?? '' };
  const hasPassed = await batch(files, 1, own, 'report-2025.json');
  await server?.stop();
  return hasPassed;
}

/** How many processes run the suites of some folders. Those of `contract` often wait for each other, at the two Neo4j. */
function workersFor(folders) {
  return folders.includes('contract') ? availableParallelism() + 1 : availableParallelism();
}

/** Whether all suites of some files passed. */
async function batch(files, workers, variables, name) {
  const report = join(scratch, name);
  rmSync(report, { force: true });
  const options = [`--maxWorkers=${workers}`, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { status } = await run([bin('vitest/vitest.mjs'), 'run', ...options, ...files], variables, 'inherit');
  const result = read(report);
  const unloaded = result.testResults.filter((suite) => suite.status === 'failed' && suite.assertionResults.length === 0).length;
  total.passed += result.numPassedTests;
  total.failed += result.numFailedTests + unloaded;
  total.skipped += result.numPendingTests + result.numTodoTests;
  // Something outside the tests went wrong, such as a worker that crashed.
  if (status !== 0 && result.numFailedTests + unloaded === 0) total.failed += 1;
  return status === 0;
}

/** Ends what this has started, and then itself. */
async function end(signal) {
  isEnding = true;
  const ended = [...running].map((child) => once(child, 'close'));
  // Vitest leaves its own processes behind, which are of its group.
  for (const child of running) HAS_GROUPS ? process.kill(-child.pid, signal) : child.kill(signal);
  await Promise.all([...ended, ...[...servers].map((server) => server.stop())]);
  rmSync(scratch, { recursive: true, force: true });
  process.exit(signal === 'SIGINT' ? 130 : 143);
}

function tell(name, hasPassed, started) {
  console.log(`${hasPassed ? 'passed' : 'FAILED'}: ${name} (${Math.round((performance.now() - started) / 1000)} s)`);
}

/** The suites below a folder of `tests`, as paths from the project. */
function suitesBelow(folder) {
  const path = join('tests', folder);
  const files = readdirSync(join(ROOT, path), { recursive: true });
  return files.filter((file) => file.endsWith('.test.ts')).map((file) => join(path, file));
}

/** What the suites have written, a line of JSON each. */
function rowsIn(file) {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line));
}

/** Runs Node without blocking: the Neo4j that runs beside it must be able to write its log. */
function run(args, variables = {}, output = 'pipe') {
  return new Promise((resolve) => {
    // What would come next does not, once the run is being ended.
    if (isEnding) return;
    const stdio = ['ignore', output, output];
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio, detached: HAS_GROUPS, env: { ...process.env, ...variables } });
    running.add(child);
    child.once('close', () => running.delete(child));
    let printed = '';
    const keep = (chunk) => {
      printed += chunk;
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('close', (status) => {
      if (!isEnding) resolve({ status, output: printed });
    });
  });
}

function read(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };
  }
}

/** Starts two servers for a whole run, whose suites would wait for each other at one; one for a few suites. */
async function openNeo4j() {
  const opened = [];
  try {
    for (const name of filter === '' ? ['neo4j', 'neo4j-2'] : ['neo4j']) {
      const server = await startNeo4j({ home: join(scratch, name), forMinutes: true, log: console.log });
      servers.add(server);
      opened.push(server);
    }
    return opened;
  } catch (error) {
    await Promise.all(opened.map((server) => server.stop()));
    miss('neo4j', error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

/** Starts what the browser suites share, and says where it is. */
async function openShared() {
  const served = spawn(process.execPath, ['--import', 'tsx', 'tests/browser/served.ts'], {
    cwd: ROOT,
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...environment },
  });
  const exited = once(served, 'exit');
  const line = await Promise.race([once(createInterface(served.stdout), 'line').then(String), exited.then(() => undefined)]);
  if (line === undefined) fail('The product and the browser that the browser suites share did not start.');
  const { product, first, browser } = JSON.parse(line);
  return {
    variables: { ENTENTE_TEST_PRODUCT: product, ENTENTE_TEST_FIRST_PRODUCT: first, ENTENTE_TEST_BROWSER: browser },
    stop: async () => {
      served.stdin.end();
      await exited;
    },
  };
}

/** Names what this machine lacks. The tests that need it are skipped, and counted so, by Vitest. */
function miss(what, why) {
  const fatal = required.has(what);
  if (fatal) total.failed += 1;
  console.log(`${fatal ? 'FAILED' : 'skipped'}: ${what}: ${why}`);
}
