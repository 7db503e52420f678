/** `npm run dev`: the server, started again at each change, and the viewer with Vite, which shows changes at once. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { checkNode, install, ROOT } from './prepare.mjs';

checkNode();
install();

const bin = (name) => join(ROOT, 'node_modules', name);
const children = [
  spawn(process.execPath, [bin('tsx/dist/cli.mjs'), 'watch', 'scripts/start.ts'], { cwd: ROOT, stdio: 'inherit' }),
  spawn(process.execPath, [bin('vite/bin/vite.js')], { cwd: ROOT, stdio: 'inherit' }),
];
for (const child of children) {
  child.on('exit', () => {
    for (const other of children) other.kill();
  });
}
