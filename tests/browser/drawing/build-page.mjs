import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Prints the page of the drawings as one script, which needs no server. It is a process of its own: it builds for production, which the suites do not run in. */
process.env.NODE_ENV = 'production';
const { output } = await build({
  configFile: false,
  logLevel: 'error',
  build: {
    write: false,
    minify: false,
    target: 'es2022',
    rolldownOptions: { input: fileURLToPath(new URL('page.ts', import.meta.url)), output: { format: 'iife' } },
  },
});
process.stdout.write(output[0].code);
