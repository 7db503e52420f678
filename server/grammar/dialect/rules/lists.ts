import { child, childrenOf, hasWord, is, type Syntax } from '../../parser/syntax-tree.ts';
import { type CypherType, isEntity, isFraction, isNumber } from '../../types/cypher-type.ts';
import { argumentsOf, caseResults, itemScope, patternScope, sumType } from '../../types/infer-type.ts';
import type { Rewriting } from '../rewriting.ts';
import { aggregatesIn } from './aggregates.ts';
import { checkCondition } from './operands.ts';

/** `a + b - c`, and `||`: an item that is added to a list is a list of one. */
export function sum(node: Syntax, rewriting: Rewriting): string {
  const [first, ...others] = node.children;
  let text = first === undefined ? '' : rewriting.render(first);
  let type = first === undefined ? undefined : rewriting.typeOf(first);
  for (let place = 0; place + 1 < others.length; place += 2) {
    const operand = others[place + 1];
    if (operand === undefined || type === undefined) break;
    const operator = others[place]?.text ?? '+';
    const next = rewriting.typeOf(operand);
    for (const each of [type, next]) checkTemporal(each, operand, rewriting);
    checkParts(operator, type, next, operand, rewriting);
    const isText = type.kind === 'string' || next.kind === 'string';
    if (type.kind === 'boolean' || next.kind === 'boolean') refuseBoolean(type, next, operand, rewriting);
    if (isText && (isFraction(type) || isFraction(next))) rewriting.refuse('float-as-text', operand);
    if (operator === '||') rewriting.rewritten('joined-by-bars');
    const isAdded = operator !== '-' && type.kind === 'list' && next.kind !== 'list' && next.kind !== 'any' && next.kind !== 'null';
    const isPutBefore = operator !== '-' && next.kind === 'list' && type.kind !== 'list' && type.kind !== 'any' && type.kind !== 'null';
    if (isAdded || isPutBefore) rewriting.rewritten('list-plus-item');
    if (operator !== '-' && (type.kind === 'list') !== (next.kind === 'list') && (type.kind === 'any' || next.kind === 'any'))
      rewriting.note('list-plus-any', operand);
    if (operator !== '-') checkEntities(type, next, operand, rewriting);
    const rendered = rewriting.render(operand);
    const sign = operator === '||' ? '+' : operator;
    if (isAdded) text = withItem(rendered, operand, `${text} + [${rendered}]`);
    else if (isPutBefore) text = withItem(text, first, `[${text}] + ${rendered}`);
    else if (operator === '+' && type.kind === 'integer' && next.kind === 'string') text = textBefore(text, rendered, rewriting);
    else text = `${text} ${sign} ${rendered}`;
    type = sumType([type, next]);
  }
  return text;
}

/** A node or a relationship in a list that is put together. */
function checkEntities(type: CypherType, next: CypherType, operand: Syntax, rewriting: Rewriting): void {
  if (holdsEntity(type) || holdsEntity(next)) rewriting.refuse('mixed-list', operand);
}

/** A text behind a number, which the engine puts before one only. */
function textBefore(number: string, text: string, rewriting: Rewriting): string {
  rewriting.rewritten('number-plus-text');
  return `toString(${number}) + ${text}`;
}

/** Of what is no list, a number is taken from a number, a text is put behind a text, and either behind the other. */
function checkParts(operator: string, type: CypherType, next: CypherType, operand: Syntax, rewriting: Rewriting): void {
  if (operator !== '-' && (type.kind === 'list' || next.kind === 'list')) return;
  const isTaken = (each: CypherType) =>
    ['any', 'null', 'boolean'].includes(each.kind) || (operator !== '||' && isNumber(each)) || (operator !== '-' && each.kind === 'string');
  if (![type, next].every(isTaken)) rewriting.refuse('unfit-value', operand);
  if (type.kind === 'any' || next.kind === 'any') rewriting.note('unfit-operand', operand);
}

/** Neo4j adds a boolean to nothing but a list. */
function refuseBoolean(type: CypherType, next: CypherType, operand: Syntax, rewriting: Rewriting): void {
  const isTaken = [type, next].some(({ kind }) => kind === 'list' || kind === 'any' || kind === 'null');
  if (!isTaken) rewriting.refuse('text-plus-boolean', operand);
}

/** A list with an item more; with null it is null. */
function withItem(item: string, written: Syntax | undefined, joined: string): string {
  const isKnown = written !== undefined && /Literal$/.test(written.rule);
  return isKnown ? joined : `CASE WHEN ${item} IS NULL THEN null ELSE ${joined} END`;
}

function checkTemporal({ kind }: CypherType, node: Syntax, rewriting: Rewriting): void {
  if (kind === 'date' || kind === 'temporal' || kind === 'duration') rewriting.refuse('temporal', node);
}

/** `list[a..b]` with bounds that are written out. */
export function slice(value: string, { kind }: CypherType, postfix: Syntax, rewriting: Rewriting): string {
  if (kind === 'any') rewriting.note('unknown-index', postfix);
  else if (kind !== 'list' && kind !== 'null') rewriting.refuse('unfit-value', postfix);
  const dots = postfix.children.findIndex(({ text }) => text === '..');
  const [from, to] = [postfix.children.slice(1, dots), postfix.children.slice(dots + 1, -1)].map(([bound]) => bound);
  for (const bound of [from, to]) if (bound !== undefined && !/^-?\s*\d+$/.test(bound.text)) rewriting.refuse('slice-by-value', bound);
  const place = (bound: Syntax | undefined): string => {
    if (bound === undefined) return '';
    const number = Number(bound.text.replaceAll(/\s/g, ''));
    if (number >= 0) return String(number);
    rewriting.rewritten('slice-from-the-end');
    return `CASE WHEN size(${value}) > ${-number} THEN size(${value}) - ${-number} ELSE 0 END`;
  };
  return `${value}[${place(from)}..${place(to)}]`;
}

/** `[x IN list WHERE … | …]`, which loses what nodes are. */
export function listComprehension(node: Syntax, rewriting: Rewriting): string {
  const inner = itemScope(node, rewriting.scope, rewriting.known);
  const type = rewriting.typeOf(node).of;
  if (type !== undefined && holdsEntity(type)) rewriting.refuse('chosen-node', node);
  const [list, ...others] = childrenOf(node, 'expression');
  const outer = list === undefined ? '' : rewriting.render(list);
  const [condition] = hasWord(node, 'WHERE') ? others : [];
  if (condition !== undefined) checkCondition(condition, rewriting, inner);
  const where = condition === undefined ? '' : ` WHERE ${rewriting.render(condition, inner)}`;
  const last = others.at(-1);
  const bar = hasWord(node, '|') && last !== undefined ? ` | ${rewriting.render(last, inner)}` : '';
  const variable = child(node, 'variable');
  return `[${variable === undefined ? '' : rewriting.render(variable)} IN ${outer}${where}${bar}]`;
}

/** `[(a)-->(b) | b.name]`, which leaves out what is null: the matched part is listed, and then what is asked of it. */
export function patternComprehension(node: Syntax, rewriting: Rewriting): string | undefined {
  const inner = patternScope(node, rewriting.scope);
  const [aggregate] = node.children.flatMap(aggregatesIn);
  if (aggregate !== undefined) return rewriting.refuse('aggregate-in-pattern', aggregate);
  const last = node.children.at(-2);
  const pattern = child(node, 'pathPatternNonEmpty');
  if (last === undefined || pattern === undefined || is(last, 'variable') || /Literal$/.test(last.rule)) return undefined;
  const matched = pattern.children
    .map((each) => child(each, 'variable'))
    .find((each) => each !== undefined && isOnlyVariable(last, each.text));
  // Of a path that is named the engine has nothing at all, and says so.
  if (hasWord(node, '=')) return undefined;
  if (matched === undefined) return rewriting.refuse('null-of-pattern', node);
  rewriting.rewritten('null-of-pattern');
  const before = node.children.slice(0, -2).map((each) => (each.rule === '' ? each.text : rewriting.render(each, inner)));
  const name = rewriting.render(matched);
  return `[${name} IN ${before.join(' ')} ${name}] | ${rewriting.render(last, inner)}]`;
}

/** Whether an expression names one variable of the pattern and no other. */
function isOnlyVariable(expression: Syntax, name: string): boolean {
  const names = new Set(namesIn(expression));
  return names.size === 1 && names.has(name);
}

function* namesIn(node: Syntax): Generator<string> {
  if (is(node, 'variable')) yield node.text;
  for (const each of node.children) yield* namesIn(each);
}

/** Whether a value is or has a node, a relationship or a path. */
export function holdsEntity(type: CypherType): boolean {
  return isEntity(type) || (type.kind === 'list' && type.of !== undefined && holdsEntity(type.of));
}

/** `CASE` and `coalesce()` that give a node. */
export function chosenValue(node: Syntax, rewriting: Rewriting): undefined {
  const values = node.rule === 'functionInvocation' ? argumentsOf(node) : caseResults(node);
  if (values.some((value) => holdsEntity(rewriting.typeOf(value)))) rewriting.refuse('chosen-node', node);
  return undefined;
}

/** `[a, 1]`: nodes beside others. */
export function listLiteral(node: Syntax, rewriting: Rewriting): undefined {
  const types = childrenOf(node, 'expression').map((each) => rewriting.typeOf(each));
  const entities = types.filter(holdsEntity);
  if (entities.length > 0 && types.some(({ kind }) => kind !== entities[0]?.kind && kind !== 'null')) rewriting.refuse('mixed-list', node);
  return undefined;
}
