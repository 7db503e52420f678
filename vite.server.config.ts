import { defineConfig } from 'vite';
import { RUNTIME_PACKAGES } from './scripts/runtime-packages.mjs';

/**
 * The server and the seed job: each process and each thread is one file of `dist/server`, which starts in a tenth of the
 * time that reading TypeScript takes.
 */
export default defineConfig({
  publicDir: false,
  ssr: {
    noExternal: true,
    external: RUNTIME_PACKAGES,
  },
  build: {
    ssr: true,
    outDir: 'dist/server',
    emptyOutDir: true,
    target: 'node20',
    sourcemap: true,
    rolldownOptions: {
      input: {
        start: 'scripts/start.ts',
        mcp: 'scripts/mcp.ts',
        seed: 'seed/main.ts',
        generate: 'seed/generate/main.ts',
        'camp-worker': 'server/camps/camp-worker.ts',
        'engine-main': 'server/database/embedded/engine-main.ts',
        'grammar-worker': 'server/grammar/grammar-worker.ts',
        'keep-compiled': 'server/grammar/keep-compiled.ts',
        'user-worker': 'server/database/neo4j/user-worker.ts',
      },
      output: { chunkFileNames: '[name]-[hash].js' },
    },
  },
});
