/** The allow-lists of user queries. Everything that is not listed here is refused. */
import { testData } from '@neo4j-cypher/language-support';

/** Names are the rules of Neo4j's own grammar, as its language support parses it. */
export const CLAUSES: ReadonlySet<string> = new Set([
  'matchClause',
  'withClause',
  'returnClause',
  'unwindClause',
  'orderBySkipLimitClause',
  'callClause',
  'subqueryClause',
  'filterClause',
  'letClause',
  'finishClause',
  'composableCommandClauses',
]);

export const SHOW_COMMANDS: ReadonlySet<string> = new Set(['showIndexCommand', 'showConstraintCommand', 'showProcedures', 'showFunctions']);

/** Procedures that describe the graph; no others are needed to read it. */
export const PROCEDURES: ReadonlySet<string> = new Set([
  'db.labels',
  'db.relationshipTypes',
  'db.propertyKeys',
  'db.schema.visualization',
  'db.schema.nodeTypeProperties',
  'db.schema.relTypeProperties',
  'db.index.fulltext.queryNodes',
  'db.index.fulltext.queryRelationships',
]);

/** Of Neo4j's own functions, those without a namespace and those of time, points and vectors; the others reach for other graphs. */
const FUNCTION_NAMESPACES: ReadonlySet<string> = new Set([
  '',
  'date',
  'datetime',
  'localdatetime',
  'localtime',
  'time',
  'duration',
  'point',
  'vector',
]);

/** In lower case: functions are called in any. The language support has the list that Neo4j's manual has. */
export const FUNCTIONS: ReadonlySet<string> = new Set(
  Object.values(testData.mockSchema.functions?.['CYPHER 5'] ?? {})
    .filter(({ name, isBuiltIn }) => isBuiltIn && FUNCTION_NAMESPACES.has(name.includes('.') ? name.replace(/\..*/, '') : ''))
    .map(({ name }) => name.toLowerCase()),
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
