/** The allow-lists of user queries. Everything that is not listed here is refused. */
import { CYPHER_25_FUNCTIONS, FUNCTIONS } from '../../model/cypher/functions.ts';
import { PROCEDURES } from './procedures.ts';

/** Names are the rules of Neo4j's own grammar, as its language support parses it. */
export const CLAUSES: ReadonlySet<string> = new Set([
  'matchClause',
  'withClause',
  'returnClause',
  'unwindClause',
  'forListClause',
  'orderBySkipLimitClause',
  'callClause',
  'subqueryClause',
  'filterClause',
  'letClause',
  'finishClause',
  'composableCommandClauses',
]);

export const SHOW_COMMANDS: ReadonlySet<string> = new Set(['showIndexCommand', 'showConstraintCommand', 'showProcedures', 'showFunctions']);

export const PROCEDURE_NAMES: ReadonlySet<string> = new Set(PROCEDURES.map(({ name }) => name));

/** In lower case: functions are called in any. */
export const FUNCTION_NAMES: ReadonlySet<string> = new Set(
  [...FUNCTIONS.map(({ name }) => name), ...CYPHER_25_FUNCTIONS].map((name) => name.toLowerCase()),
);

/** The names of refused clauses in messages. */
export const CLAUSE_NAMES: Readonly<Record<string, string>> = {
  createClause: 'CREATE',
  insertClause: 'INSERT',
  mergeClause: 'MERGE',
  setClause: 'SET',
  removeClause: 'REMOVE',
  deleteClause: 'DELETE',
  foreachClause: 'FOREACH',
  loadCSVClause: 'LOAD CSV',
  useClause: 'USE',
};
