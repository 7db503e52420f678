/** Explains, with Neo4j's own grammar, why the embedded engine refuses a query. Only the worker thread loads it. */
import { CYPHER_25_FUNCTIONS, FUNCTIONS } from '../../model/cypher/functions.ts';
import { formatCount } from '../../model/format-count.ts';
import type { SerializedDatabaseError } from '../database/serialized-error.ts';
import { getDebugTree, isNotParamError, lintCypherQuery, parseStatementsStrs } from './parser/language-support.ts';
import { parseStatements } from './parser/neo4j-grammar.ts';
import { PROCEDURES } from './procedures.ts';

interface Position {
  readonly line: number;
  readonly column: number;
}
/** A rule of the grammar, and the text it covers. */
interface Rule {
  readonly name: string;
  readonly text: string;
  readonly start: number;
}

/** A node of the library's tree: a rule with children, or a word of the query. */
interface Tree {
  readonly name: string;
  readonly children?: readonly Tree[];
}

/** A query that says which of them it is in has had that taken out for the engine. */
const LANGUAGES = ['CYPHER 5', 'CYPHER 25'] as const;

/** The grammar rules that the engine lacks, in the terms of Neo4j's manual. */
const CONSTRUCTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    quantifier: 'quantified path patterns',
    pathPatternPrefix: 'path selectors (SHORTEST, ANY, ALL)',
    labelExpression: 'label expressions',
    createFulltextIndex: 'full-text indexes',
    createVectorIndex: 'vector indexes',
    createIndex_: 'this kind of index',
    createConstraint: 'this kind of constraint',
    subqueryInTransactionsParameters: 'CALL … IN TRANSACTIONS',
    composableShowCommandClauses: 'this SHOW command',
    showCommand: 'this SHOW command',
    useClause: 'USE',
    type: 'type predicates',
    normalForm: 'normal forms',
    pathLength: 'this path length',
  }),
);

/** Returns the refusal of the engine as it is, or as `unsupported` when Neo4j could run the query. */
export function explainRefusal(refusal: SerializedDatabaseError, text: string): SerializedDatabaseError {
  const lacking = (what: string): SerializedDatabaseError => ({
    ...refusal,
    failure: 'unsupported',
    message: `The embedded engine does not have ${what}; Neo4j has. (${refusal.message})`,
  });
  const call = callIn(refusal.message);
  if (call) return neo4jHas(call) ? lacking(call.words) : refusal;
  if (!isNeo4jCypher(text)) return refusal;
  const construct = refusal.position && nearestConstruct(rulesOf(text), offsetOf(text, refusal.position));
  return lacking(construct ?? 'what this query asks for');
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
  return LANGUAGES.some((defaultLanguage) => {
    const errors = lintCypherQuery(text, { defaultLanguage }).diagnostics.filter(({ severity }) => severity === 1);
    return !errors.some(({ message }) => isNotParamError({ message: String(message) }));
  });
}

function rulesOf(text: string): Rule[] {
  const rules: Rule[] = [];
  let offset = 0;
  const visit = ({ name, children = [] }: Tree): void => {
    if (children.length === 0) {
      const start = text.indexOf(name, offset);
      if (start >= 0) offset = start + name.length;
      return;
    }
    const place = rules.length;
    const before = offset;
    for (const child of children) visit(child);
    const covered = text.slice(before, offset);
    rules.splice(place, 0, { name, text: covered.trim(), start: before + covered.length - covered.trimStart().length });
  };
  visit(getDebugTree(text));
  return rules;
}

function nearestConstruct(rules: readonly Rule[], offset: number): string | undefined {
  const lacking = rules.filter(({ name, text }) => CONSTRUCTS.has(name) && (name !== 'labelExpression' || /[|&!%]/.test(text)));
  const [nearest] = lacking.toSorted((a, b) => Math.abs(a.start - offset) - Math.abs(b.start - offset));
  return nearest && CONSTRUCTS.get(nearest.name);
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
  if (known === undefined) return CYPHER_25_FUNCTIONS.some((each) => isIt({ name: each }));
  return given <= known.parameters.length;
}
