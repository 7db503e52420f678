/** `npm run seed`: checks datasets' folders and loads them. `npm run seed -- --help` says how. */
import { build, checkNode, install } from './prepare.mjs';

checkNode();
install();
build('server');
process.setSourceMapsEnabled(true);
await import('../dist/server/seed.js');
