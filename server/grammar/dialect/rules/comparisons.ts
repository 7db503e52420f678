import { child, childrenOf, hasWord, is, nameOf, type Syntax } from '../../parser/syntax-tree.ts';
import { type CypherType, isEntity, isFraction, isNumber } from '../../types/cypher-type.ts';
import { argumentsOf, calledName } from '../../types/infer-type.ts';
import type { Rewriting } from '../rewriting.ts';
import { checkCondition } from './operands.ts';

const ORDERED = new Set(['<', '<=', '>', '>=']);

/** `a < b`, `a = b <> c`: of one type, or refused. */
export function comparison(node: Syntax, rewriting: Rewriting): undefined {
  const operands = node.children.filter(({ rule }) => rule !== '');
  const operators = node.children.filter(({ rule }) => rule === '').map(({ text }) => text);
  operators.forEach((operator, place) => {
    const [left, right] = [operands[place], operands[place + 1]];
    if (left !== undefined && right !== undefined) compare(operator, left, right, rewriting);
  });
  return undefined;
}

/** `x IN list`: as equal to one of its items. */
export function membership(node: Syntax, rewriting: Rewriting): string | undefined {
  const test = child(node, 'comparisonExpression6');
  const [item] = node.children;
  const list = test?.children.at(-1);
  if (test === undefined || item === undefined || list === undefined || !hasWord(test, 'IN')) return undefined;
  const type = rewriting.typeOf(list);
  if (type.kind === 'null') return undefined;
  if (type.kind !== 'list' && type.kind !== 'any') rewriting.refuse('unfit-value', list);
  checkEqual(rewriting.typeOf(item), type.kind === 'list' ? (type.of ?? { kind: 'any' }) : { kind: 'any' }, node, rewriting);
  if (type.kind === 'list' && type.isFull === false && /\bnull\b/i.test(list.text)) rewriting.refuse('compared-lists', node);
  // What is not known is in no empty list.
  if (list.rule === 'listLiteral' && list.children.length > 2) return undefined;
  rewriting.rewritten('in-nothing');
  const text = rewriting.render(list);
  return `CASE WHEN size(${text}) = 0 THEN false ELSE ${rewriting.render(item)} IN ${text} END`;
}

/** `CASE x WHEN a …`: as equal to each. */
export function simpleCase(node: Syntax, rewriting: Rewriting): undefined {
  const tested = node.children[1];
  if (tested === undefined || tested.rule === 'extendedCaseAlternative') return undefined;
  for (const branch of node.children.filter(({ rule }) => rule === 'extendedCaseAlternative')) {
    for (const each of branch.children.filter(({ rules }) => rules.includes('extendedWhen') && rules.includes('expression'))) {
      checkEqual(rewriting.typeOf(tested), rewriting.typeOf(each), each, rewriting);
      checkCounted(tested, each, rewriting);
    }
  }
  return undefined;
}

/** `CASE WHEN a …`: as conditions. */
export function caseConditions(node: Syntax, rewriting: Rewriting): undefined {
  for (const branch of childrenOf(node, 'caseAlternative')) {
    const [condition] = childrenOf(branch, 'expression');
    if (condition !== undefined) checkCondition(condition, rewriting);
  }
  return undefined;
}

/** `nullIf(a, b)`: as equal. */
export function equalArguments([left, right]: readonly Syntax[], rewriting: Rewriting): void {
  if (left === undefined || right === undefined) return;
  checkEqual(rewriting.typeOf(left), rewriting.typeOf(right), left, rewriting);
  checkCounted(left, right, rewriting);
}

/** `{name: 'x'}` of a node or a relationship in a pattern: as equal to each. */
export function patternProperties(node: Syntax, rewriting: Rewriting): undefined {
  if (!is(node, 'properties')) return undefined;
  const values = childrenOf(node, 'expression');
  childrenOf(node, 'propertyKeyName').forEach((key, place) => {
    const [value, type] = [values[place], rewriting.known.properties.get(nameOf(key))];
    if (value !== undefined && type !== undefined) checkEqual(type, rewriting.typeOf(value), value, rewriting);
  });
  return undefined;
}

function compare(operator: string, left: Syntax, right: Syntax, rewriting: Rewriting): void {
  const types = [rewriting.typeOf(left), rewriting.typeOf(right)] as const;
  if (types.some(({ kind }) => kind === 'null')) return;
  checkCounted(left, right, rewriting);
  if (!ORDERED.has(operator)) {
    checkEqual(...types, left, rewriting);
    return;
  }
  const unordered = types.find((type) => type.kind === 'boolean' || type.kind === 'list' || type.kind === 'map' || isEntity(type));
  if (unordered !== undefined) rewriting.refuse('unordered-values', left);
  checkSame(...types, left, rewriting);
}

/** A number of relationships beside what may be a float, of which Neo4j compares the whole part alone. */
function checkCounted(left: Syntax, right: Syntax, rewriting: Rewriting): void {
  const isFractionBeside = ([count, other]: readonly [Syntax, Syntax]) => isCounted(count) && isFraction(rewriting.typeOf(other));
  if (isFractionBeside([left, right]) || isFractionBeside([right, left])) rewriting.note('count-and-float', left);
}

/** Whether it may be how many relationships a node has, which Neo4j looks up. */
function isCounted(node: Syntax): boolean {
  const [inner] = node.rule === 'parenthesizedExpression' ? childrenOf(node, 'expression') : [];
  if (inner !== undefined) return isCounted(inner);
  const isSize = node.rule === 'functionInvocation' && calledName(node) === 'size';
  return (
    node.rules.includes('countExpression') || (isSize && argumentsOf(node).some(({ rules }) => rules.includes('patternComprehension')))
  );
}

function checkEqual(left: CypherType, right: CypherType, node: Syntax, rewriting: Rewriting): void {
  if (left.kind === 'null' || right.kind === 'null') return;
  const isWhole = (type: CypherType) => type.kind === 'map' || (type.kind === 'list' && type.isFull !== true);
  if (isWhole(left) || isWhole(right)) rewriting.refuse('compared-lists', node);
  checkSame(left, right, node, rewriting);
}

function checkSame(left: CypherType, right: CypherType, node: Syntax, rewriting: Rewriting): void {
  if ([left, right].some(({ kind }) => kind === 'temporal' || kind === 'duration')) rewriting.refuse('temporal', node);
  if (left.kind === 'list' && right.kind === 'list') {
    checkSame(left.of ?? { kind: 'any' }, right.of ?? { kind: 'any' }, node, rewriting);
    return;
  }
  if (left.kind === 'null' || right.kind === 'null' || left.kind === right.kind || (isNumber(left) && isNumber(right))) {
    if (left.kind === 'any') rewriting.note('mixed-values', node);
    return;
  }
  if (left.kind === 'any' || right.kind === 'any') rewriting.note('mixed-values', node);
  else rewriting.refuse('type-mismatch', node);
}
