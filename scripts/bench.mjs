/**
 * `npm run bench`: what a year step costs on a large graph, beside the obvious way, and what a query costs beside the bare
 * driver on the same Neo4j, and what loading costs beside the plainest script. `-- --canvas` is the short one, without the
 * whole viewer, the queries and the loading; `-- --cypher` is the queries alone, `-- --loading` the loading. The year step
 * needs Chromium, Neo4j needs Java.
 */
import { build, checkNode, installEverything } from './prepare.mjs';

checkNode();
installEverything();
const [only] = ['canvas', 'cypher', 'loading'].filter((part) => process.argv.includes(`--${part}`));
await build();
const { register } = await import('tsx/esm/api');
register();
if (only === undefined || only === 'canvas') await import('../tests/bench/main.ts');
if (only === undefined || only === 'cypher') {
  const { measureCypher } = await import('../tests/bench/cypher.ts');
  await measureCypher();
}
if (only === undefined || only === 'loading') {
  const { measureLoading } = await import('../tests/bench/loading.ts');
  await measureLoading();
}
