/** `npm run dev`: the server, built and started again at each change, and the viewer with Vite, which shows changes at once. */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, checkNode, install, ROOT } from './prepare.mjs';

checkNode();
install();
build();
// From here on the server that is built is not the one of the last `npm start`.
rmSync(join(ROOT, 'dist/server.built-from'), { force: true });

const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
const commands = [
  [vite, 'build', '--config', 'vite.server.config.ts', '--watch', '--logLevel', 'warn'],
  ['--watch', '--enable-source-maps', 'dist/server/start.js'],
  [vite],
];
const children = commands.map((args) => spawn(process.execPath, args, { cwd: ROOT, stdio: 'inherit' }));
for (const child of children) {
  child.on('exit', () => {
    for (const other of children) other.kill();
  });
}
