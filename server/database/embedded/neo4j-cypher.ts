/** What Neo4j's own grammar makes of a query that the embedded engine refuses. */
import { counted } from '../../../model/counted.ts';
import type { Refusal } from '../refusal.ts';

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

/** The engine's codes for a query that it cannot read or that makes no sense to it. */
const NOT_UNDERSTOOD = new Set(['GRAFEO-Q001', 'GRAFEO-Q002']);

/** Longer texts are not parsed: the parser takes seconds for them, in which the engine's process answers nobody. */
const LONGEST_JUDGED = 4000;

/** What the engine says of a text that is nested so deeply that the parser would run out of stack too. */
const TOO_DEEP = /nesting depth|plan depth/;

/** The rules of the grammar that the engine lacks, in words that a reader of Neo4j's manual knows. */
const CONSTRUCTS: { readonly [rule: string]: string } = {
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
};

/** The refusal of the engine, or `unsupported` when Neo4j has what the query asks for. */
export async function judgeRefusal(refusal: Refusal, text: string): Promise<Refusal> {
  const lacking = (what: string): Refusal => ({
    ...refusal,
    failure: 'unsupported',
    message: `The embedded engine does not have ${what}; Neo4j has. (${refusal.message})`,
  });
  if (!NOT_UNDERSTOOD.has(refusal.code ?? '') || refusal.message.startsWith('Missing parameter')) return refusal;
  if (text.length > LONGEST_JUDGED || TOO_DEEP.test(refusal.message)) return refusal;
  const call = callIn(refusal.message);
  if (call) return (await neo4jHas(call)) ? lacking(call.words) : refusal;
  if (!(await isNeo4jCypher(text))) return refusal;
  const construct = refusal.position && nearestConstruct(await rulesOf(text), offsetOf(text, refusal.position));
  return lacking(construct ?? 'what this query asks for');
}

/** Whether the text is a command that only shows something, such as `SHOW INDEXES`. */
export async function isShowCommand(text: string): Promise<boolean> {
  return (
    text.length <= LONGEST_JUDGED &&
    (await rulesOf(text)).some(({ name }) => name === 'composableShowCommandClauses' || name === 'showCommand')
  );
}

/** Loading the library takes most of a second, so only a query that is refused pays for it. */
const library = () => import('@neo4j-cypher/language-support');

/** Whether Neo4j would run the text, as far as one can say without its data. */
async function isNeo4jCypher(text: string): Promise<boolean> {
  const { lintCypherQuery, isNotParamError, parseStatementsStrs } = await library();
  const statements = parseStatementsStrs(text).filter((statement) => statement.trim() !== '');
  const errors = lintCypherQuery(text, {}).diagnostics.filter(({ severity }) => severity === 1);
  return statements.length === 1 && !errors.some(({ message }) => isNotParamError({ message: String(message) }));
}

async function rulesOf(text: string): Promise<Rule[]> {
  const { getDebugTree } = await library();
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
  const lacking = rules.filter(({ name, text }) => name in CONSTRUCTS && (name !== 'labelExpression' || /[|&!%]/.test(text)));
  const [nearest] = lacking.toSorted((a, b) => Math.abs(a.start - offset) - Math.abs(b.start - offset));
  return nearest && CONSTRUCTS[nearest.name];
}

function offsetOf(text: string, { line, column }: Position): number {
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((sum, { length }) => sum + length + 1, column - 1);
}

interface Call {
  readonly kind: 'function' | 'procedure';
  readonly name: string;
  /** How many arguments it was given, where the engine complains of that. */
  readonly given: number;
  readonly words: string;
}

/** The function or procedure that a message of the engine complains of. */
function callIn(message: string): Call | undefined {
  const [, unknownFunction] = /^Unknown function '([^']+)'/.exec(message) ?? [];
  if (unknownFunction) return { kind: 'function', name: unknownFunction, given: 0, words: `${unknownFunction}()` };
  const [, unknownProcedure] = /^unknown procedure '([^']+)'/.exec(message) ?? [];
  if (unknownProcedure) return { kind: 'procedure', name: unknownProcedure, given: 0, words: unknownProcedure };
  const [, name, given] = /^Function '([^']+)' takes [^,]*, got (\d+)/.exec(message) ?? [];
  return name ? { kind: 'function', name, given: Number(given), words: `${name}() with ${counted(Number(given), 'argument')}` } : undefined;
}

/** Whether Neo4j itself, without plugins, has it. */
async function neo4jHas({ kind, name, given }: Call): Promise<boolean> {
  if (/^(apoc|gds)\./i.test(name)) return false;
  const { testData } = await library();
  const registries = kind === 'procedure' ? testData.mockSchema.procedures : testData.mockSchema.functions;
  const [, signature] = Object.entries(registries?.['CYPHER 5'] ?? {}).find(([known]) => known.toLowerCase() === name.toLowerCase()) ?? [];
  return signature !== undefined && given <= signature.argumentDescription.length;
}
