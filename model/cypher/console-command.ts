/** A command of Neo4j's consoles that stands where a statement should, such as `:param x => 1`. */
export interface ConsoleCommand {
  /** Where its colon is. */
  readonly from: number;
  /** The end of its line. */
  readonly to: number;
  /** That it is no Cypher, and what to do instead here. */
  readonly help: string;
}

/** Blanks and comments before it; each alternative begins and ends in one way only, so that no text takes long. */
const COMMAND = /^((?:\s|\/\/[^\n]*\n|\/\*(?:[^*]|\*(?!\/))*\*\/)*):([a-z][\w-]*)[^\n]*/i;

const PARAMETERS =
  'Write $x in the query: the editor then has a field for it, and over the API its value goes into "parameters", beside the statement.';
const TRANSACTION = 'Each query runs by itself, in a transaction that only reads.';
const SCHEMA = 'Labels, types and properties are under Schema, beside the editor; SHOW INDEXES and SHOW CONSTRAINTS are run.';
const SERVER = 'Queries go to the one database that the server was started with; its settings are in the README.';

/** What to do here instead. */
const INSTEAD: ReadonlyMap<string, string> = new Map([
  ['param', PARAMETERS],
  ['params', PARAMETERS],
  ['auto', TRANSACTION],
  ['begin', TRANSACTION],
  ['commit', TRANSACTION],
  ['rollback', TRANSACTION],
  ['use', SERVER],
  ['dbs', SERVER],
  ['server', SERVER],
  ['connect', SERVER],
  ['disconnect', SERVER],
  ['sysinfo', SERVER],
  ['schema', SCHEMA],
  ['history', 'What was run is under History, beside the editor.'],
  ['clear', 'The next result takes the place of this one, and a pinned one is closed by its cross.'],
  ['help', 'Saved questions and the schema are beside the editor, all keys under ?, and the API describes itself at /api/docs.'],
]);

/** The command that a text begins with; `undefined` if it begins with none, as all of Cypher does. */
export function consoleCommandIn(text: string): ConsoleCommand | undefined {
  const [all, before = '', name = ''] = COMMAND.exec(text) ?? [];
  if (all === undefined) return undefined;
  const instead = INSTEAD.get(name.toLowerCase()) ?? 'Take it out, and write the query alone.';
  return { from: before.length, to: all.length, help: `:${name} is a command of Neo4j's consoles, and no Cypher. ${instead}` };
}
