// A thread does not inherit the loader that reads TypeScript, so it registers its own: after the library, whose
// megabytes it would otherwise go through.
await import('@neo4j-cypher/language-support');
const { register } = await import('tsx/esm/api');
register();
await import('./grammar-worker.ts');
