/** What a user's query may consist of. Everything that is not listed here is refused. */

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

/** Procedures that say what the graph is made of; no other is needed to read it. */
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

/** Built-in functions have no namespace, but for those of time, points and vectors; anything else is a plug-in's. */
export const FUNCTION_NAMESPACES: ReadonlySet<string> = new Set([
  'date',
  'datetime',
  'localdatetime',
  'localtime',
  'time',
  'duration',
  'point',
  'vector',
]);

/** How a refused clause is named to the person who wrote it. */
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
