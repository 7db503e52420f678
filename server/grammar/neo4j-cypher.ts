/** Explains, with Neo4j's own grammar, why the embedded engine refuses a query. Only the worker thread loads it. */
import { CYPHER_25_FUNCTIONS, FUNCTIONS } from '../../model/cypher/functions.ts';
import { formatCount } from '../../model/format-count.ts';
import type { SerializedDatabaseError } from '../database/serialized-error.ts';
import { lackingConstruct } from './lacking-construct.ts';
import { mistakesIn } from './parser/analysis.ts';
import { parseStatementsStrs } from './parser/language-support.ts';
import { parseStatements } from './parser/neo4j-grammar.ts';
import { syntaxTree } from './parser/syntax-tree.ts';
import { PROCEDURES } from './procedures.ts';

interface Position {
  readonly line: number;
  readonly column: number;
}

/** What Java's regular expressions have, and the engine's have not: to look around, back references, and some escapes. */
const OF_JAVA = /look-|backreference|unrecognized escape sequence/;

/**
 * Returns the refusal of the engine as it is, or as `unsupported` when Neo4j could run the query.
 * @param text as the engine got it
 * @param written as somebody wrote it, if that was rewritten for the engine
 */
export function explainRefusal(refusal: SerializedDatabaseError, text: string, written = text): SerializedDatabaseError {
  const lacking = (what: string): SerializedDatabaseError => ({
    ...refusal,
    failure: 'unsupported',
    message: `The embedded engine does not have ${what}; Neo4j has.${aside(refusal.message)}`,
  });
  if (/^Invalid regular expression/.test(refusal.message)) {
    if (!OF_JAVA.test(refusal.message)) return refusal;
    // Whether Java reads the whole of it, only Java knows.
    const message = `The embedded engine does not read this regular expression; Neo4j's are those of Java. (${refusal.message})`;
    return { ...refusal, failure: 'unsupported', message };
  }
  const call = callIn(refusal.message);
  if (call) return isOfCypher25(call) ? lacking(`${call.words} of Cypher 25`) : neo4jHas(call) ? lacking(call.words) : refusal;
  if (!isNeo4jCypher(written)) return refusal;
  return lacking(constructIn(text, refusal) ?? 'what this query asks for');
}

/** What the engine says itself, unless it is a fault within it. */
function aside(message: string): string {
  return message.startsWith('Internal error') ? '' : ` (${message.replace(/^unsupported: /, '')})`;
}

/** Loads what explaining needs, which takes seconds for the first text. */
export function warmUpExplaining(): void {
  const text = 'MATCH ((a:A)-[r:R {x: $x}]->(b) WHERE a.n > 1){1,2} WITH a, count(*) AS n RETURN a.n AS x, n ORDER BY n';
  explainRefusal({ failure: 'refused', message: '', position: { line: 1, column: 1 } }, text);
}

/** Whether Neo4j would accept the text, as far as can be told without its data. */
function isNeo4jCypher(text: string): boolean {
  const statements = parseStatementsStrs(text).filter((statement) => statement.trim() !== '');
  // A text with a syntax error needs no semantic analysis, which takes longer.
  if (statements.length !== 1 || parseStatements(text).some(({ syntaxErrors }) => syntaxErrors.length > 0)) return false;
  return mistakesIn(text).length === 0;
}

function constructIn(text: string, { message, position }: SerializedDatabaseError): string | undefined {
  const place = /the argument of (nodes|relationships)\(\) must be a variable/.exec(message)?.[1];
  if (place !== undefined) return `${place}() of what is no variable`;
  if (/PatternComprehension/.test(message)) return 'a pattern comprehension or COLLECT { … } outside of RETURN and WITH';
  if (/^Integer literal/.test(message)) return 'an integer as low as this';
  const [statement] = parseStatements(text);
  return statement && lackingConstruct(syntaxTree(statement, text), position && offsetOf(text, position));
}

function offsetOf(text: string, { line, column }: Position): number {
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((sum, { length }) => sum + length + 1, column - 1);
}

interface Call {
  readonly kind: 'function' | 'procedure';
  readonly name: string;
  /** How many arguments it was given, if the engine complains about that. */
  readonly given: number;
  readonly words: string;
}

/** The function or procedure that an error message of the engine is about. */
function callIn(message: string): Call | undefined {
  const [, unknownFunction] = /^Unknown function '([^']+)'/.exec(message) ?? [];
  if (unknownFunction) return { kind: 'function', name: unknownFunction, given: 0, words: `${unknownFunction}()` };
  const [, unknownProcedure] = /^unknown procedure '([^']+)'/.exec(message) ?? [];
  if (unknownProcedure) return { kind: 'procedure', name: unknownProcedure, given: 0, words: unknownProcedure };
  const [, name, given] = /^Function '([^']+)' takes [^,]*, got (\d+)/.exec(message) ?? [];
  return name
    ? { kind: 'function', name, given: Number(given), words: `${name}() with ${formatCount(Number(given), 'argument')}` }
    : undefined;
}

/** Whether it is one that Neo4j has and a query may call. */
function neo4jHas({ kind, name, given }: Call): boolean {
  const isIt = (known: { readonly name: string }) => known.name.toLowerCase() === name.toLowerCase();
  if (kind === 'procedure') return PROCEDURES.some(isIt);
  const known = FUNCTIONS.find(isIt);
  return known !== undefined && given <= known.parameters.length;
}

/** Whether it is a function that Neo4j has in the newer language only. */
function isOfCypher25({ kind, name }: Call): boolean {
  return kind === 'function' && CYPHER_25_FUNCTIONS.some((each) => each.toLowerCase() === name.toLowerCase());
}
