/**
 * `npm run mcp`: serves an assistant on this machine by the Model Context Protocol, over standard input and output. Nothing
 * but the protocol is printed there: what is told goes to standard error.
 */
import { build, checkNode, installProduct } from './prepare.mjs';

console.log = console.error;
checkNode();
installProduct();
await build('server');
process.setSourceMapsEnabled(true);
await import('../dist/server/mcp.js');
