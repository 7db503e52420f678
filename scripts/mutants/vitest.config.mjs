/**
 * Vitest runs the suites of a room for mutants, and only for these: Jest begins anew for each mutant, which takes
 * seconds. The suites use nothing that the two do not share. Each mutant has a thread of its own, so what one leaves
 * behind reaches no other; the suites of a room share it.
 */
export default {
  test: {
    globals: true,
    isolate: false,
    include: JSON.parse(process.env.MUTANTS_TESTS ?? '[]'),
    setupFiles: ['scripts/mutants/setup.mjs'],
    testTimeout: 60_000,
  },
};
