/**
 * `npm run bench`: what a year step costs on a large graph, beside the obvious way, and what a query costs beside the bare
 * driver on the same Neo4j, and what the layout shows of known camps. `-- --canvas` is the short one, without the whole viewer and the queries; `-- --cypher` is the
 * queries alone, `-- --layout` the layout alone. The year step needs Chromium, the queries Java.
 */
import { build, checkNode, install } from './prepare.mjs';

checkNode();
install();
const only = ['--canvas', '--cypher', '--layout'].find((part) => process.argv.includes(part));
const measures = (part) => only === undefined || only === part;
build();
const { register } = await import('tsx/esm/api');
register();
if (measures('--layout')) {
  const { measureLayouts } = await import('../tests/bench/layout.ts');
  measureLayouts();
}
if (measures('--canvas')) await import('../tests/bench/main.ts');
if (measures('--cypher')) {
  const { measureCypher } = await import('../tests/bench/cypher.ts');
  await measureCypher();
}
