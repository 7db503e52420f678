/** A suite that cannot be loaded has no test that fails, and Stryker would take it for one that notices nothing. */
const unloadable = {
  onInit(vitest) {
    this.vitest = vitest;
  },
  onTestRunEnd(suites) {
    for (const suite of suites) for (const error of suite.errors()) this.vitest.state.catchError(error, 'Suite Error');
  },
};

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
    reporters: [unloadable],
    testTimeout: 60_000,
  },
};
