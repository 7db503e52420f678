import { defineConfig } from 'vite';

/**
 * The server and the seed job: each process and each thread is one file of `dist/server`, which starts in a tenth of the
 * time that reading TypeScript takes.
 */
export default defineConfig({
  publicDir: false,
  ssr: {
    noExternal: true,
    // The engine is a binary, HiGHS reads one that lies beside it, a pool starts its threads with a file of its own, and Swagger's files are served from its folder.
    external: ['@grafeo-db/js', 'highs', 'swagger-ui-dist', 'tinypool'],
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
