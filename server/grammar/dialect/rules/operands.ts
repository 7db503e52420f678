import { FUNCTIONS } from '../../../../model/cypher/functions.ts';
import { child, hasWord, is, type Syntax } from '../../parser/syntax-tree.ts';
import { type CypherType, isNumber, writtenType } from '../../types/cypher-type.ts';
import { argumentsOf, calledName } from '../../types/infer-type.ts';
import type { Rewriting } from '../rewriting.ts';

/** Whether a value is of a type that is taken; `undefined` where only the data tell. */
type Fit = boolean | undefined;

/** `a * b / c % d` and `a ^ b`, of numbers. */
export function numberOperands(node: Syntax, rewriting: Rewriting): undefined {
  const types = operandsOf(node).map((operand) => {
    const type = rewriting.typeOf(operand);
    check(operand, type, numberFit(type), rewriting);
    return type.kind;
  });
  if (hasWord(node, '/') && types.includes('number') && !types.includes('float')) rewriting.note('integer-or-float', node);
  checkRemainder(node, types, rewriting);
  return undefined;
}

/** `a % b` of floats, where `b` may be 0. */
function checkRemainder({ children }: Syntax, types: readonly string[], rewriting: Rewriting): void {
  if (types.every((kind) => kind === 'integer' || kind === 'null')) return;
  children.forEach(({ text }, place) => {
    const divisor = children[place + 1];
    if (text === '%' && divisor !== undefined && !/^-?\s*[\d.]*[1-9][\d.]*$/.test(divisor.text))
      rewriting.note('remainder-by-any', divisor);
  });
}

/** `-a`, of a number. */
export function negated(node: Syntax, rewriting: Rewriting): undefined {
  const [sign, value] = node.children;
  if (sign?.text !== '-' || value === undefined) return undefined;
  const type = rewriting.typeOf(value);
  check(value, type, numberFit(type), rewriting);
  return undefined;
}

/** `a AND b`, `a OR b`, `a XOR b` and `NOT a`. */
export function truthOperands(node: Syntax, rewriting: Rewriting): undefined {
  for (const operand of operandsOf(node)) checkCondition(operand, rewriting);
  return undefined;
}

/** What a WHERE or the like holds. @param scope where it sees other variables */
export function checkCondition(condition: Syntax, rewriting: Rewriting, scope = rewriting.scope): void {
  // A pattern is one, too.
  if (condition.rules.includes('patternExpression')) return;
  const type = rewriting.typeOf(condition, scope);
  check(condition, type, kindFit(['boolean'], type), rewriting);
}

/** `a STARTS WITH b`, `a =~ b` and the like, of texts. */
export function textOperands(node: Syntax, rewriting: Rewriting): undefined {
  const [value, test] = node.children;
  const words = (test?.children ?? []).filter(({ rule }) => rule === '').map(({ text }) => text.toUpperCase());
  const [other] = test?.children.slice(-1) ?? [];
  if (value === undefined || other === undefined || !words.some((word) => TEXT_TESTS.has(word))) return undefined;
  for (const each of [value, other]) {
    const type = rewriting.typeOf(each);
    check(each, type, kindFit(['string'], type), rewriting);
  }
  return undefined;
}

const TEXT_TESTS = new Set(['STARTS', 'ENDS', 'CONTAINS', '=~']);

/** What functions take, by their names in lower case, one after the other. */
const TAKES: ReadonlyMap<string, readonly (readonly CypherType[])[]> = new Map(
  FUNCTIONS.map(({ name, parameters }) => [name.toLowerCase(), parameters.map(({ type }) => typesIn(type))] as const),
);

/** Types in a place that are written as `STRING | LIST<ANY>`; none where all are taken. */
function typesIn(written: string): readonly CypherType[] {
  const types = /<[^>]*\|/.test(written) ? [] : written.split(' | ').map(writtenType);
  return types.some(({ kind }) => kind === 'any') ? [] : types;
}

/** A call with a value of a type that the function does not take. */
export function functionArguments(node: Syntax, rewriting: Rewriting): undefined {
  const name = calledName(node);
  argumentsOf(node).forEach((argument, place) => {
    const type = rewriting.typeOf(argument);
    const fit = name === 'tostring' ? textFit(type) : takenFit(TAKES.get(name)?.[place] ?? [], type);
    if (name === 'reverse' && type.kind === 'list' && !isMade(argument)) rewriting.note('reversed-property', node);
    if (fit === undefined) rewriting.note('unfit-argument', node);
    if (fit === false) rewriting.refuse('unfit-value', argument);
  });
  return undefined;
}

/** Whether a list is surely one that the query makes. */
function isMade(list: Syntax): boolean {
  const { rule } = list;
  if (rule === 'functionInvocation') return !GIVES_ON.has(calledName(list));
  return ['listLiteral', 'listComprehension', 'patternComprehension', 'expression6', 'parameter'].includes(rule);
}

/** The functions that give a list as they get it. */
const GIVES_ON = new Set(['coalesce', 'nullif', 'head', 'last', 'min', 'max']);

function takenFit(taken: readonly CypherType[], type: CypherType): Fit {
  if (taken.length === 0) return true;
  const kinds = taken.map(({ kind }) => kind);
  // An integer is taken as a float, and not the other way round.
  const isWholeOnly = kinds.includes('integer') && !kinds.includes('float') && !kinds.includes('number');
  if (isNumber(type) && isWholeOnly) return type.kind === 'integer' || (type.kind === 'number' ? undefined : false);
  if (isNumber(type)) return taken.some(isNumber);
  return kindFit(kinds, type);
}

/** What `toString()` takes. */
function textFit({ kind }: CypherType): Fit {
  if (kind === 'any') return undefined;
  return !['list', 'map', 'node', 'relationship', 'path'].includes(kind);
}

function numberFit(type: CypherType): Fit {
  return isNumber(type) || kindFit([], type);
}

function kindFit(kinds: readonly CypherType['kind'][], { kind }: CypherType): Fit {
  if (kind === 'any') return undefined;
  return kind === 'null' || kinds.includes(kind);
}

function check(operand: Syntax, { kind }: CypherType, fit: Fit, rewriting: Rewriting): void {
  if (fit === false && (kind === 'date' || kind === 'temporal' || kind === 'duration')) rewriting.refuse('temporal', operand);
  if (fit === false) rewriting.refuse('unfit-value', operand);
  if (fit === undefined) rewriting.note('unfit-operand', operand);
}

function operandsOf({ children }: Syntax): Syntax[] {
  return children.filter(({ rule }) => rule !== '');
}

/** What stands behind SKIP or LIMIT, as far as its type is wrong. */
export function checkCount(count: Syntax, rewriting: Rewriting): void {
  if (!is(count, 'literal') && child(count, 'parameterName') === undefined) return;
  if (rewriting.typeOf(count).kind !== 'integer') rewriting.refuse('unfit-value', count);
}
