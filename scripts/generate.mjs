/** `npm run generate`: writes a made-up dataset of any size. `npm run generate -- --help` says how. */
import { build, checkNode, installProduct } from './prepare.mjs';

checkNode();
installProduct();
await build('server');
process.setSourceMapsEnabled(true);
await import('../dist/server/generate.js');
