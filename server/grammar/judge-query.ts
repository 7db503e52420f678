import { consoleCommandIn } from '../../model/cypher/console-command.ts';
import { type ParsedStatement, parseStatements, type TreeNode } from './parser/neo4j-grammar.ts';
import type { QueryRefusal, QueryVerdict } from './query-verdict.ts';
import { CLAUSE_NAMES, CLAUSES, FUNCTION_NAMES, PROCEDURE_NAMES, SHOW_COMMANDS } from './read-only-grammar.ts';
import { unicodeEscapeIn } from './unicode-escape.ts';

/** What may stand in front of a query, without the space in it. Clauses have the same names in both languages. */
const LANGUAGE = /^CYPHER(?:5|25)$/i;
const ONLY_LANGUAGE =
  'Only CYPHER 5 or CYPHER 25 may stand in front of a query, without EXPLAIN, PROFILE or options; /api/cypher/explain gives the plan.';

/** A node of the parse tree by the name of its grammar rule; `parent` is the rule it stands in. */
interface Rule {
  readonly name: string;
  readonly parent: string;
  readonly node: TreeNode;
}

/**
 * Whether a user query may be sent to the database: one statement that is read-only, uses allowed
 * procedures and functions only, and reaches no file and no other database. It is judged by the parse tree of
 * Neo4j's own grammar, never by its text.
 */
export function judgeQuery(text: string): QueryVerdict {
  // Neo4j decodes \uXXXX before it parses, even where that closes a string; this grammar does not.
  const escapeAt = unicodeEscapeIn(text);
  if (escapeAt !== undefined) {
    return refused('Entente.Statement.Escape', 'Write the character itself instead of a \\u escape.', positionOf(text, escapeAt));
  }
  const command = consoleCommandIn(text);
  if (command !== undefined) return refused('Entente.Statement.Console', command.help, positionOf(text, command.from));
  let parsed: ParsedStatement[];
  try {
    parsed = parseStatements(text);
  } catch (error) {
    // The parser is recursive: a text that overflows its stack is nested too deeply.
    if (error instanceof RangeError)
      return refused('Entente.Statement.TooComplex', 'The query is nested too deeply; write it in simpler steps.');
    throw error;
  }
  // After a final semicolon the parser reports one more, empty statement.
  const [statement, second] = parsed.filter(({ ctx }) => !/^(;|<EOF>|EOF)*$/.test(ctx.getText()));
  if (statement === undefined)
    return refused('Entente.Statement.Empty', 'The statement is empty; write a query such as MATCH (a:Actor) RETURN a.');
  if (second !== undefined)
    return refused('Entente.Statement.Several', 'Only one statement is run at a time; take out what follows the semicolon.');
  if (statement.errorTracker.caughtExceptions.size > 0 || statement.syntaxErrors.length > 0) return { kind: 'unreadable' };
  const verdict = judgeStatement(statement);
  if (verdict.kind !== 'allowed') return verdict;
  // A word too much is left out of the tree, and says nothing against what the tree does show.
  return unreadIn(statement) ?? (statement.parser.numberOfSyntaxErrors > 0 ? { kind: 'unreadable' } : verdict);
}

/** A character that it does not know this grammar leaves out at the beginning of a text, and Neo4j refuses it there. */
function unreadIn({ ctx, parser: { ruleNames } }: ParsedStatement): QueryVerdict | undefined {
  for (const { name, node } of rulesOf(ctx, ruleNames, '')) {
    const first = name === 'statementOrCommand' ? node.getChild(0) : null;
    if (first === null || first.ruleIndex !== undefined) continue;
    const code = (first.getText().codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    const message = `The text begins with the character U+${code}, which is no Cypher and may be invisible; take it out.`;
    return refused('Entente.Statement.Character', message, startOf(node));
  }
  return undefined;
}

function judgeStatement(statement: ParsedStatement): QueryVerdict {
  const rules = [...rulesOf(statement.ctx, statement.parser.ruleNames, '')];
  const option = refusedOption(rules);
  if (option !== undefined) return refused('Entente.Statement.Option', ONLY_LANGUAGE, startOf(option));
  if (!rules.some(({ name }) => name === 'regularQuery')) {
    return refused(
      'Entente.Statement.Command',
      'Only queries that read are run here; this is an administration command.',
      startOf(statement.ctx),
    );
  }
  for (const rule of rules) {
    const refusal = refusalOfRule(rule);
    if (refusal !== undefined) return { kind: 'refused', refusal: { ...refusal, ...optionalPosition(startOf(rule.node)) } };
  }
  for (const { name, line, column } of statement.collectedProcedures) {
    if (PROCEDURE_NAMES.has(name)) continue;
    const message = `The procedure ${name} is not run here; these are: ${[...PROCEDURE_NAMES].join(', ')}.`;
    return refused('Entente.Statement.Procedure', message, { line, column: column + 1 });
  }
  for (const { name, line, column } of statement.collectedFunctions) {
    if (FUNCTION_NAMES.has(name.toLowerCase())) continue;
    const message = `The function ${name} is not one of Cypher's own, and only those are run here.`;
    return refused('Entente.Statement.Function', message, { line, column: column + 1 });
  }
  return { kind: 'allowed' };
}

/** What stands in front of a query and is not just the language that it is written in. */
function refusedOption(rules: readonly Rule[]): TreeNode | undefined {
  const [first, second] = rules.filter(({ name }) => name === 'preparserOption');
  // `2 5` is two numbers to the grammar.
  const isNumber = rules.every(({ name, node }) => name !== 'cypherVersion' || node.getChildCount() === 1);
  if (first === undefined) return undefined;
  return isNumber && LANGUAGE.test(first.node.getText()) ? second?.node : first.node;
}

function refusalOfRule({ name, parent }: Rule): Pick<QueryRefusal, 'code' | 'message'> | undefined {
  if (name === 'command')
    return { code: 'Entente.Statement.Command', message: 'Only queries that read are run here; this is an administration command.' };
  if (name === 'localDefinition')
    return { code: 'Entente.Statement.Command', message: 'Definitions of procedures and functions are not run here.' };
  if (name === 'subqueryInTransactionsParameters')
    return { code: 'Entente.Statement.Updating', message: 'CALL … IN TRANSACTIONS writes; only queries that read are run here.' };
  if (parent === 'composableShowCommandClauses' && !SHOW_COMMANDS.has(name)) {
    return {
      code: 'Entente.Statement.Command',
      message: 'Of the SHOW commands, only SHOW INDEXES, CONSTRAINTS, PROCEDURES and FUNCTIONS are run here.',
    };
  }
  if (parent === 'composableCommandClauses' && name !== 'composableShowCommandClauses') {
    return { code: 'Entente.Statement.Command', message: 'Only queries that read are run here; this command does more.' };
  }
  if (parent !== 'clause' || CLAUSES.has(name)) return undefined;
  if (name === 'loadCSVClause')
    return { code: 'Entente.Statement.LoadCsv', message: 'LOAD CSV reads files and addresses; it is not run here.' };
  if (name === 'useClause') return { code: 'Entente.Statement.Use', message: 'USE reaches another database; it is not run here.' };
  return {
    code: 'Entente.Statement.Updating',
    message: `${CLAUSE_NAMES[name] ?? 'This clause'} changes the graph; only queries that read are run here.`,
  };
}

function* rulesOf(node: TreeNode, names: readonly string[], parent: string): Generator<Rule> {
  if (node.ruleIndex === undefined) return;
  const name = names[node.ruleIndex] ?? '';
  yield { name, parent, node };
  for (let index = 0; index < node.getChildCount(); index += 1) {
    const child = node.getChild(index);
    if (child !== null) yield* rulesOf(child, names, name);
  }
}

function startOf({ start }: TreeNode): QueryRefusal['position'] {
  return start ? { line: start.line, column: start.column + 1 } : undefined;
}

function positionOf(text: string, offset: number): NonNullable<QueryRefusal['position']> {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function refused(code: QueryRefusal['code'], message: string, position?: QueryRefusal['position']): QueryVerdict {
  return { kind: 'refused', refusal: { code, message, ...optionalPosition(position) } };
}

function optionalPosition(position: QueryRefusal['position']): Pick<QueryRefusal, 'position'> {
  return position === undefined ? {} : { position };
}
