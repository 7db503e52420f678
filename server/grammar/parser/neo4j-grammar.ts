import { CypherLanguageService } from './language-support.ts';

/** A node of the parse tree: a rule of the grammar with children, or a word. */
export interface TreeNode {
  /** Of a rule: its place among the grammar's rule names. */
  readonly ruleIndex?: number;
  /** Its first token; offsets and columns are counted from 0, lines from 1. */
  readonly start?: { readonly start: number; readonly line: number; readonly column: number } | null;
  /** Its last token, with the offset of its last character. */
  readonly stop?: { readonly stop: number } | null;
  /** Of a word: where its first and its last character are. */
  readonly symbol?: { readonly start: number; readonly stop: number };
  getChildCount(): number;
  getChild(index: number): TreeNode | null;
  getText(): string;
}

/** One statement of a text, as Neo4j's language support reads it. */
export interface ParsedStatement {
  readonly ctx: TreeNode;
  /** `numberOfSyntaxErrors` also counts those that the parser passed over by leaving a word out, or adding one. */
  readonly parser: { readonly ruleNames: readonly string[]; readonly numberOfSyntaxErrors: number };
  readonly syntaxErrors: readonly unknown[];
  readonly errorTracker: { readonly caughtExceptions: ReadonlyMap<unknown, unknown> };
  readonly collectedProcedures: readonly Called[];
  readonly collectedFunctions: readonly Called[];
}

/** A procedure or a function that is called. */
interface Called {
  /** In full, without the backticks it may be written in. */
  readonly name: string;
  readonly line: number;
  /** Counted from 0. */
  readonly column: number;
}

/**
 * Parses a text with Neo4j's own grammar.
 * @throws RangeError when it is nested so deeply that the parser overflows its stack
 */
export function parseStatements(text: string): ParsedStatement[] {
  // The service's parse is not in its public types; package.json pins the version, and the tests
  // of the guard fail when a later one changes it.
  const service = new CypherLanguageService({ consoleCommandsEnabled: false }) as unknown as {
    parse(text: string): { readonly statementsParsing: ParsedStatement[] };
  };
  return service.parse(text).statementsParsing;
}
