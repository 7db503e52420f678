/** `npm start`: from a fresh clone to the viewer in a browser, and from the second time on in seconds. */
import { build, checkNode, installProduct } from './prepare.mjs';

checkNode();
installProduct();
await build();
process.setSourceMapsEnabled(true);
await import('../dist/server/start.js');
