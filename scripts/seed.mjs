/** `npm run seed`: checks datasets' folders and loads them. `npm run seed -- --help` says how. */
import { build, checkNode, installProduct } from './prepare.mjs';

checkNode();
installProduct();
await build('server');
process.setSourceMapsEnabled(true);
await import('../dist/server/seed.js');
