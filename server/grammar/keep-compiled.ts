/** The last step of the build: writes what V8 has compiled of the grammar to the file that its argument names. */
import { writeFileSync } from 'node:fs';
import { warmUpExplaining } from './neo4j-cypher.ts';
import { compiledCode } from './parser/language-support.ts';
import { warmUp } from './warm-up.ts';

const [file = ''] = process.argv.slice(2);
warmUp();
warmUpExplaining();
writeFileSync(file, compiledCode());
