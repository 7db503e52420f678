/**
 * `npm run bench`: what a year step costs on a large graph, beside the obvious way, what a query costs beside the bare
 * driver on the same Neo4j, the longest task of each action on the screen, what loading costs beside the plainest script, and what the layout shows of known camps.
 * `-- --canvas`, `-- --tasks`, `-- --cypher`, `-- --loading` and `-- --layout` are one of these alone; the canvas without the whole
 * viewer. The year step needs Chromium, Neo4j needs Java.
 */
import { build, checkNode, installEverything } from './prepare.mjs';

checkNode();
installEverything();
const only = ['layout', 'canvas', 'tasks', 'cypher', 'loading'].find((part) => process.argv.includes(`--${part}`));
const isMeasured = (part) => only === undefined || only === part;
await build();
const { register } = await import('tsx/esm/api');
register();
if (isMeasured('layout')) {
  const { measureLayouts } = await import('../tests/bench/layout.ts');
  measureLayouts();
}
if (isMeasured('canvas')) await import('../tests/bench/main.ts');
if (isMeasured('tasks')) await (await import('../tests/bench/longest-task.ts')).measureLongestTasks();
if (isMeasured('cypher')) {
  const { measureCypher } = await import('../tests/bench/cypher.ts');
  await measureCypher();
}
if (isMeasured('loading')) {
  const { measureLoading } = await import('../tests/bench/loading.ts');
  await measureLoading();
}
