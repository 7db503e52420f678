import { defineConfig } from 'vitest/config';

/**
 * Tests run on the real thing: no module is mocked, and a flake is not run again. The suites of a process share its
 * modules, since loading them anew for each suite costs more than most suites do.
 */
export default defineConfig({
  test: {
    globals: true,
    isolate: false,
    pool: 'forks',
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // What is opened first is closed first.
    sequence: { hooks: 'list' },
    disableConsoleIntercept: true,
  },
});
