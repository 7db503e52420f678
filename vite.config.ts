import { defineConfig } from 'vite';
import about from './package.json' with { type: 'json' };
import { thirdPartyNotices } from './scripts/third-party-notices/plugin.ts';

const NOTICES = 'third-party-notices.txt';

/** The viewer: `client/` is built to `dist/client`, which the server serves. JSX needs no plugin: Vite reads tsconfig. */
export default defineConfig(({ command }) => {
  // Whoever builds, a test for instance, builds what ships.
  if (command === 'build') process.env.NODE_ENV = 'production';
  const notices = thirdPartyNotices({
    product: { name: 'Entente', licence: about.license },
    file: NOTICES,
    // The server serves it from its folder, to show what the API is.
    served: ['swagger-ui-dist'],
  });
  const server = `http://127.0.0.1:${process.env.PORT ?? '4040'}`;
  return {
    root: 'client',
    plugins: [notices.page],
    worker: { plugins: () => [notices.worker()] },
    // Its other build needs Node's Buffer.
    resolve: { alias: { 'csv-stringify/sync': 'csv-stringify/browser/esm/sync' } },
    build: {
      outDir: '../dist/client',
      emptyOutDir: true,
      target: 'es2022',
      // The content security policy allows no data: URLs for scripts and fonts.
      assetsInlineLimit: 0,
      // The styles are few: what comes later is only code, which can be fetched again.
      cssCodeSplit: false,
      // A browser that cannot preload modules fetches them a moment later.
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 1200,
      rolldownOptions: {
        // What the first page needs is one file: cut by who else needs it, it was forty, and larger by a twentieth when compressed.
        output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
        // Mantine marks its files "use client"; that says nothing in a page that has only a client.
        onwarn: (warning, warn) => warning.code !== 'MODULE_LEVEL_DIRECTIVE' && warn(warning),
      },
    },
    server: { proxy: { '/api': server, [`/${NOTICES}`]: server } },
  };
});
