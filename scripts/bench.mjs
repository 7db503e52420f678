/** `npm run bench`: what a year step costs on a large graph, beside the obvious way; `-- --canvas` is the short one. Needs Chromium. */
import { build, checkNode, install } from './prepare.mjs';

checkNode();
install();
build();
const { register } = await import('tsx/esm/api');
register();
await import('../tests/bench/main.ts');
