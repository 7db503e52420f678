import { parseStatements } from '../../../server/grammar/parser/neo4j-grammar.ts';
import { CLAUSE_NAMES, CLAUSES, SHOW_COMMANDS } from '../../../server/grammar/read-only-grammar.ts';

/** What the guard takes from a method of the language support that is not public: a later version may give it otherwise. */
describe("the private parser of Neo4j's language support", () => {
  const text = 'CALL db . `labels`() YIELD label\nRETURN toUpper(label) AS x';

  it('reads a text into one tree for each statement', () => {
    expect(parseStatements('RETURN 1; RETURN 2').map(({ ctx }) => ctx.getText())).toEqual(['RETURN1;EOF', 'RETURN2<EOF>']);
  });

  it('names the rules of its grammar as the lists of the guard do', () => {
    const [statement] = parseStatements(text);
    const names = statement?.parser.ruleNames ?? [];
    const used = [...CLAUSES, ...SHOW_COMMANDS, ...Object.keys(CLAUSE_NAMES), 'regularQuery', 'clause', 'preparserOption', 'command'];
    expect(used.filter((name) => !names.includes(name))).toEqual([]);
  });

  it('collects what is called, without backticks, with its place', () => {
    const [statement] = parseStatements(text);
    const placed = ({ name, line, column }: { name: string; line: number; column: number }) => [name, line, column];
    expect(statement?.collectedProcedures.map(placed)).toEqual([['db.labels', 1, 5]]);
    expect(statement?.collectedFunctions.map(placed)).toEqual([['toUpper', 2, 7]]);
    expect(parseStatements('RETURN /* a */ `date` . `truncate`("day")')[0]?.collectedFunctions.map(({ name }) => name)).toEqual([
      'date.truncate',
    ]);
  });

  it('tells what it cannot read', () => {
    const [read] = parseStatements(text);
    expect([read?.syntaxErrors.length, read?.errorTracker.caughtExceptions.size]).toEqual([0, 0]);
    const [unread] = parseStatements('RETURN +');
    expect((unread?.syntaxErrors.length ?? 0) + (unread?.errorTracker.caughtExceptions.size ?? 0)).toBeGreaterThan(0);
  });

  it('counts what it cannot read, also where leaving one word out would do', () => {
    const errors = (each: string) => parseStatements(each)[0]?.parser.numberOfSyntaxErrors;
    expect([text, 'RETURN +', 'RETURN 1 1', 'MATCH MATCH (n) RETURN n'].map(errors)).toEqual([0, 1, 1, 1]);
  });
});
