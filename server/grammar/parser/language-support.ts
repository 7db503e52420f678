/**
 * Neo4j's language support, twenty megabytes of JavaScript that take Node a second to compile at each start. The build
 * keeps what V8 has compiled of them, which another version of Node does not take: it then compiles them as ever.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Script } from 'node:vm';
import type * as LanguageSupport from '@neo4j-cypher/language-support';
import { projectFile } from '../../files/project-file.ts';

const FILE = createRequire(import.meta.url).resolve('@neo4j-cypher/language-support');
const COMPILED = projectFile('dist/server/language-support.compiled');

const script = new Script(`(function (module) {${readFileSync(FILE, 'utf8')}\n})`, {
  filename: FILE,
  ...(existsSync(COMPILED) && { cachedData: readFileSync(COMPILED) }),
});
const module = { exports: {} };
script.runInThisContext()(module);

export const { CypherLanguageService, isNotParamError, lintCypherQuery, parseStatementsStrs } = module.exports as typeof LanguageSupport;

/** Whether what the build has kept is what this Node runs. */
export const isKeptCodeUsed = script.cachedDataRejected === false;

/** What V8 has compiled so far, which is what has run. */
export function compiledCode(): Buffer {
  return script.createCachedData();
}
