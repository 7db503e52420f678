/**
 * The packages that the built server reads from node_modules; all others are inside its files. The engine is a binary, HiGHS
 * reads one that lies beside it, a pool starts its threads with a file of its own, Swagger's files are served from its folder,
 * and what reads Cypher is kept compiled by itself.
 */
export const RUNTIME_PACKAGES = ['@grafeo-db/js', '@neo4j-cypher/language-support', 'highs', 'swagger-ui-dist', 'tinypool'];
