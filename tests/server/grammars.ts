import { Grammar } from '../../server/grammar/grammar.ts';

/** What parses Cypher for all suites of this process. Loading it takes seconds, and no suite changes it; it ends with the process. */
export const sharedGrammar = new Grammar();
