/**
 * `npm run bench`: what a year step costs on a large graph, beside the obvious way, and what a query costs beside the bare
 * driver on the same Neo4j. `-- --canvas` is the short one, without the whole viewer and the queries; `-- --cypher` is the
 * queries alone. The year step needs Chromium, the queries Java.
 */
import { build, checkNode, installEverything } from './prepare.mjs';

checkNode();
installEverything();
const onlyCypher = process.argv.includes('--cypher');
await build();
const { register } = await import('tsx/esm/api');
register();
if (!onlyCypher) await import('../tests/bench/main.ts');
if (!process.argv.includes('--canvas')) {
  const { measureCypher } = await import('../tests/bench/cypher.ts');
  await measureCypher();
}
