/**
 * Vitest runs the suites of a room for mutants, and only for these: Jest begins anew for each mutant, which takes
 * seconds. The suites use nothing that the two do not share.
 */
export default {
  test: { globals: true, isolate: false, include: JSON.parse(process.env.MUTANTS_TESTS ?? '[]'), testTimeout: 60_000 },
};
