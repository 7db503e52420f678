import { maskNonCode } from '../../style/non-code.ts';

/** What is chosen in the schema: a label, a type of relationship or a property of one, or the pattern of a relation between actors. */
export type SchemaChoice =
  | { readonly kind: 'label' | 'type'; readonly name: string; readonly ofActors: boolean }
  | { readonly kind: 'property'; readonly name: string; readonly owner: SchemaChoice }
  | { readonly kind: 'pattern' };

/** A text to write at the cursor, and where in it the cursor goes then. */
export interface Insertion {
  readonly text: string;
  readonly cursor: number;
}

/** A relation between two actors, in contrast to what keeps evidence and datasets. */
export const BETWEEN_ACTORS = '(a:Actor)-[r]->(b:Actor)';

/** A name as Cypher reads it: in backticks unless it is of letters, digits and underscores. */
export function quotedName(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : `\`${name.replaceAll('`', '``')}\``;
}

/**
 * What to write for a choice where the cursor is: only what is lacking there, and in an empty text a whole query.
 * @param statement the text of the editor
 * @param offset of the cursor in it
 */
export function insertionOf(choice: SchemaChoice, statement: string, offset: number): Insertion {
  if (statement.trim() === '') return withCursor(queryOf(choice));
  const text = wordsOf(choice, statement, offset);
  return { text, cursor: text.length };
}

/** The place of the cursor in what is written by {@link queryOf}. */
const CURSOR = '|';
const LIMIT = ' LIMIT 25';

/** A query with the choice, the cursor where a property of what it returns would be written. */
function queryOf(choice: SchemaChoice): string {
  if (choice.kind === 'pattern') return `MATCH ${BETWEEN_ACTORS} RETURN a, r${CURSOR}, b${LIMIT}`;
  if (choice.kind !== 'property') return `${matchOf(choice)} RETURN ${choice.kind === 'label' ? `n${CURSOR}` : `a, r${CURSOR}, b`}${LIMIT}`;
  const { owner, name } = choice;
  return `${matchOf(owner)} RETURN ${owner.kind === 'label' ? 'n' : 'r'}.${quotedName(name)}${CURSOR}${LIMIT}`;
}

function matchOf(choice: SchemaChoice): string {
  if (choice.kind === 'label') return `MATCH (n:${quotedName(choice.name)})`;
  if (choice.kind !== 'type') return `MATCH ${BETWEEN_ACTORS}`;
  const end = choice.ofActors ? ':Actor' : '';
  return `MATCH (a${end})-[r:${quotedName(choice.name)}]->(b${end})`;
}

function withCursor(query: string): Insertion {
  const cursor = query.lastIndexOf(CURSOR);
  return { text: query.slice(0, cursor) + query.slice(cursor + CURSOR.length), cursor };
}

function wordsOf(choice: SchemaChoice, statement: string, offset: number): string {
  // A name in backticks is code here.
  const before = statement.slice(0, offset);
  if (choice.kind === 'pattern') return BETWEEN_ACTORS;
  const name = quotedName(choice.name);
  if (choice.kind === 'property') {
    if (/\.\s*$/.test(before)) return name;
    if (/[\p{L}\p{N}_`)\]]$/u.test(before)) return `.${name}`;
    const variable = openIn(before) === '{' ? undefined : variableOf(choice.owner, statement);
    return variable === undefined ? name : `${variable}.${name}`;
  }
  if (/[:|&!]\s*$/.test(before)) return name;
  const open = openIn(before);
  if (/[\p{L}\p{N}_`([]$/u.test(before) || open === (choice.kind === 'label' ? '(' : '[')) return `:${name}`;
  if (choice.kind === 'label') return `(:${name})`;
  return /-$/.test(before) ? `[:${name}]->` : `-[:${name}]->`;
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** The innermost bracket that is open at the end of a text. */
function openIn(before: string): string | undefined {
  const open: string[] = [];
  for (const sign of maskNonCode(before)) {
    if (Object.hasOwn(CLOSING, sign)) open.push(sign);
    else if (CLOSING[open.at(-1) ?? ''] === sign) open.pop();
  }
  return open.at(-1);
}

/** The variable that a text has for nodes of a label, or relationships of a type; the first of several. */
function variableOf(owner: SchemaChoice, statement: string): string | undefined {
  if (owner.kind !== 'label' && owner.kind !== 'type') return undefined;
  const [bracket, other] = owner.kind === 'label' ? ['\\(', '(){'] : ['\\[', '\\[\\]{'];
  const name = quotedName(owner.name).replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
  const found = new RegExp(`${bracket}\\s*([\\p{L}_][\\p{L}\\p{N}_]*)\\s*:(?:[^${other}]*[:|&\\s])?${name}(?![\\p{L}\\p{N}_])`, 'u').exec(
    statement,
  );
  return found?.[1];
}
