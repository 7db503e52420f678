/**
 * `npm run test:mutants`: changes the code in small ways, one at a time, and counts the changes that no test notices.
 * With words behind `--`, only the rooms whose name has one of them: `npm run test:mutants -- model/time url`.
 *
 * What survives is written to docs/mutants.md with the reason that stands there for it, so that what is new is seen.
 * Fails below 85 %. What has not changed since the last run is not tried again; `.mutants/` holds that.
 */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { writeMutants } from './mutants/document.mjs';
import { ROOMS } from './mutants/rooms.mjs';
import { checkNode, fail, installEverything } from './prepare.mjs';

const LEAST = 85;

checkNode();
installEverything();

const words = process.argv.slice(2);
const rooms = ROOMS.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
if (rooms.length === 0) fail(`There is no room "${words.join(' ')}"; there are: ${ROOMS.map(({ name }) => name).join(', ')}.`);

const results = [];
for (const { name, files, tests } of rooms) {
  console.log(`${name} …`);
  process.env.MUTANTS_TESTS = JSON.stringify(tests.map((each) => `tests/${each}`));
  const mutants = await new Stryker({
    mutate: files,
    testRunner: 'vitest',
    vitest: { configFile: 'scripts/mutants/vitest.config.mjs', related: false },
    coverageAnalysis: 'perTest',
    // A machine that is busy with other things makes a test slow, and slow is not stuck.
    timeoutMS: 20_000,
    concurrency: Number(process.env.MUTANTS_CONCURRENCY ?? 2),
    incremental: true,
    incrementalFile: `.mutants/${name.replaceAll('/', '-')}.json`,
    tempDirName: join(tmpdir(), 'entente-mutants'),
    // Stryker reads this with TypeScript's old interface, and nothing in a test needs it.
    ignorePatterns: ['tsconfig.json', 'dist', 'docs', '.mutants', '.neo4j', '.entente', '.python'],
    // Most texts are sentences for people: changing one is no fault that a test should find.
    mutator: { excludedMutations: ['StringLiteral'] },
    reporters: process.stdout.isTTY ? ['progress'] : ['progress-append-only'],
    allowConsoleColors: false,
    logLevel: 'warn',
  }).runMutationTest();
  results.push({ name, mutants });
}

const { score, table } = await writeMutants(results);
console.log(table);
console.log(`${score.toFixed(1)} % of the mutants are killed`);
process.exit(score < LEAST ? 1 : 0);
