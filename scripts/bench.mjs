/**
 * `npm run bench`: measures the product beside what does the same in another way, each in the same run, and prints the
 * ratios. `-- --help` lists its parts. The canvas and the viewer need Chromium, what asks Neo4j needs Java and Maven.
 */
import { build, checkNode, fail, installEverything } from './prepare.mjs';

checkNode();
installEverything();
await build();
const { register } = await import('tsx/esm/api');
register();
const { runBench } = await import('../tests/bench/main.ts');
await runBench(process.argv.slice(2)).catch((error) => fail(error.stack ?? String(error)));
