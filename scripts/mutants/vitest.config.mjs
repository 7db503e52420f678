import config from '../../vitest.config.ts';

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
 * The suites of one room. Each mutant has a thread of its own, so what one leaves behind reaches no other; the suites of
 * the room share it.
 */
export default {
  test: {
    ...config.test,
    pool: 'threads',
    include: JSON.parse(process.env.MUTANTS_TESTS ?? '[]'),
    setupFiles: ['scripts/mutants/setup.mjs'],
    reporters: [unloadable],
  },
};
