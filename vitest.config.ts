import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Larger files first, as Vitest has it where it knows no times, but before all of them those with a corpus: they are small and
 * take longest, and one that begins last would run alone at the end.
 */
class LongestFirst extends BaseSequencer {
  override async sort(suites: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(suites);
    const hasCorpus = ({ moduleId }: TestSpecification) => moduleId.includes('/tests/differential/');
    return [...sorted.filter(hasCorpus), ...sorted.filter((suite) => !hasCorpus(suite))];
  }
}

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
    sequence: { hooks: 'list', sequencer: LongestFirst },
    disableConsoleIntercept: true,
  },
});
