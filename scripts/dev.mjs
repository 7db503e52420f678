/** `npm run dev`: the server, built and started again at each change, and the viewer with Vite, which shows changes at once. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkNode, installEverything, ROOT } from './prepare.mjs';

checkNode();
installEverything();

const { build } = await import('vite');
const start = (args) => spawn(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
const viewer = start([join(ROOT, 'node_modules/vite/bin/vite.js')]);
/** The server that runs, from its start to its end. */
let server;
/** Restarts follow one another: the store can be open once only. */
let restarted = Promise.resolve();

const watcher = await build({
  root: ROOT,
  configFile: join(ROOT, 'vite.server.config.ts'),
  logLevel: 'warn',
  build: { watch: {}, emptyOutDir: false },
});
watcher.on('event', ({ code, error }) => {
  // What is built here is not what `npm start` has built.
  if (code === 'START') rmSync(join(ROOT, 'dist/server.built-from'), { force: true });
  if (code === 'ERROR') console.error(error.message);
  if (code === 'END') restarted = restarted.then(restart);
});
viewer.once('exit', end);

async function restart() {
  await stop();
  server = start(['--enable-source-maps', 'dist/server/start.js']);
}

async function stop() {
  if (server === undefined || server.exitCode !== null || server.signalCode !== null) return;
  server.kill();
  await once(server, 'exit');
}

async function end() {
  await watcher.close();
  await stop();
}
