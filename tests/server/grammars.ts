import { Grammar } from '../../server/grammar/grammar.ts';

/*
 * What parses Cypher for all suites of this process, two of them as in the server. Loading one takes seconds, and no suite
 * changes it; both end with the process.
 */

/** Judges what users ask. */
export const judging = new Grammar();

/** Explains what an engine lacks. */
export const explaining = new Grammar({ explains: true });
