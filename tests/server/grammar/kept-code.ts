/** Prints whether what the build has kept of the language support is taken, and whether it parses. */
import { CypherLanguageService, isKeptCodeUsed } from '../../../server/grammar/parser/language-support.ts';

const service = new CypherLanguageService({ consoleCommandsEnabled: false });
console.log(JSON.stringify({ isKeptCodeUsed, parses: Object.keys(service).length > 0 }));
