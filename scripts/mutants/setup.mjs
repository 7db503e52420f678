import fc from 'fast-check';

/** The same draws for each mutant, so that a run can be repeated, and few of them; and no search for a smaller example, which no one reads. */
fc.configureGlobal({ seed: 1, numRuns: 25, endOnFailure: true });
