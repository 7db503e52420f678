import { child, childrenOf, hasWord, is, quoted, type Syntax, within } from '../../parser/syntax-tree.ts';
import type { Rewriting } from '../rewriting.ts';
import { checkCondition } from './operands.ts';

/** `*2..1`, which nothing matches. */
export function pathLength(node: Syntax, rewriting: Rewriting): undefined {
  const [, from, to] = /^\*\s*(\d*)\s*\.\.\s*(\d+)$/.exec(node.text) ?? [];
  if (to !== undefined && Number(to) < Number(from || 1)) rewriting.refuse('empty-range', node);
  return undefined;
}

/** `r:FUNDS`, asked of a relationship, and `a:State|Person`. */
export function labelPredicate(node: Syntax, rewriting: Rewriting): string | undefined {
  const [value, test] = node.children;
  const labels = test?.children.at(-1);
  if (value === undefined || test === undefined || labels === undefined || test.children.length !== 2 || !asksLabel(test)) return undefined;
  const { kind } = rewriting.typeOf(value);
  if (kind === 'any') rewriting.note('unfit-operand', value);
  else if (!['node', 'relationship', 'null'].includes(kind)) rewriting.refuse('unfit-value', value);
  const [asked, expression] = [rewriting.render(value), rewriting.render(labels)];
  if (kind === 'node' && isExpression(test)) {
    const condition = labelCondition(expression, (label) => `${asked}:${label}`);
    if (condition !== undefined) rewriting.rewritten('label-expression');
    return condition;
  }
  if (kind === 'node' && hasWord(test, 'IS')) {
    rewriting.rewritten('is-label');
    return `${asked}:${expression}`;
  }
  const condition =
    kind === 'relationship'
      ? labelCondition(expression, (label) => `type(${asked}) = '${label.replaceAll('`', '').replaceAll(/['\\]/g, '\\$&')}'`)
      : undefined;
  if (condition !== undefined) rewriting.rewritten('type-of-relationship');
  return condition;
}

/** `a IS Person` and `[r IS FUNDS]`, which say what a colon says. */
export function isLabel(node: Syntax, rewriting: Rewriting): string | undefined {
  const [sign, labels] = node.children;
  if (sign?.text.toUpperCase() !== 'IS' || labels === undefined) return undefined;
  rewriting.rewritten('is-label');
  return `:${rewriting.render(labels)}`;
}

/** `IS NULL` asks for no label: that is a word. */
function asksLabel({ children: [sign, labels] }: Syntax): boolean {
  return sign?.text === ':' || (sign?.text.toUpperCase() === 'IS' && labels?.rule !== '');
}

/** `a {.*}`, which is null of null. */
export function mapProjection(node: Syntax, rewriting: Rewriting): string | undefined {
  const variable = child(node, 'variable');
  if (variable === undefined) return undefined;
  rewriting.rewritten('projection-of-null');
  const elements = childrenOf(node, 'mapProjectionElement').map((each) => rewriting.render(each));
  const name = rewriting.render(variable);
  return `CASE WHEN ${name} IS NULL THEN null ELSE ${name} {${elements.join(', ')}} END`;
}

/** `shortestPath((a)-[*]-(b))`, of whose ends nobody may know that they are two. */
export function shortestPath(node: Syntax, rewriting: Rewriting): undefined {
  const pattern = child(node, 'patternElement');
  const ends = pattern === undefined ? [] : childrenOf(pattern, 'nodePattern');
  const [from, to] = [ends[0], ends.at(-1)].map((end) => (end === undefined ? undefined : child(end, 'variable')?.text));
  if (from !== undefined && from === to) rewriting.refuse('path-to-itself', node);
  const ids = new Set([from, to].map((name) => (name === undefined ? undefined : rewriting.idOf(name))));
  if (ids.size < 2 || ids.has(undefined)) rewriting.note('path-that-may-come-back', node);
  return undefined;
}

/** `MATCH (a:State|StateBody WHERE …), …`: what the engine takes in a WHERE only, and the ends of a shortest path before it. */
export function matchClause(node: Syntax, rewriting: Rewriting): string | undefined {
  const patterns = child(node, 'patternList');
  if (patterns === undefined) return undefined;
  const conditions: string[] = [];
  const isOptional = hasWord(node, 'OPTIONAL');
  if (isOptional) refusePatterns(node, rewriting);
  const parts = is(patterns, 'pattern') ? [patterns] : childrenOf(patterns, 'pattern');
  const texts = parts.map((part) => ({ text: patternText(part, conditions, rewriting), isShortest: hasShortest(part) }));
  const where = child(node, 'whereClause');
  if (where?.children[1] !== undefined) {
    checkCondition(where.children[1], rewriting);
    conditions.push(rewriting.render(where.children[1]));
  }
  const keyword = isOptional ? 'OPTIONAL MATCH' : 'MATCH';
  const [shortest, others] = [texts.filter(({ isShortest }) => isShortest), texts.filter(({ isShortest }) => !isShortest)];
  const isSplit = !isOptional && shortest.length > 0 && others.length > 0;
  if (isSplit) rewriting.rewritten('shortest-path-after-comma');
  const groups = isSplit ? [others, shortest] : [texts];
  const matches = groups.map((group) => `${keyword} ${group.map(({ text }) => text).join(', ')}`).join('\n');
  return `${matches}${conditions.length === 0 ? '' : `\nWHERE ${conditions.length === 1 ? conditions[0] : conditions.map((each) => `(${each})`).join(' AND ')}`}`;
}

/** Conditions that ask for a pattern. */
function refusePatterns(clause: Syntax, rewriting: Rewriting): void {
  const pattern = [...within(clause)].find(({ rules }) => rules.some((rule) => ASKS_PATTERN.has(rule)));
  if (pattern !== undefined) rewriting.refuse('pattern-in-optional', pattern);
}

const ASKS_PATTERN = new Set(['patternExpression', 'existsExpression', 'countExpression', 'collectExpression', 'patternComprehension']);

function hasShortest(part: Syntax): boolean {
  return [...within(part)].some(({ rule }) => rule === 'shortestPathPattern');
}

/** A pattern, of which the conditions that the engine lacks are taken out. */
function patternText(part: Syntax, conditions: string[], rewriting: Rewriting): string {
  if (is(part, 'nodePattern') && needsWhere(part)) return nodeText(part, conditions, rewriting);
  if (![...within(part)].some((each) => is(each, 'nodePattern') && needsWhere(each))) return rewriting.render(part);
  let text = '';
  let place = part.start;
  for (const each of part.children) {
    text += part.text.slice(place - part.start, each.start - part.start) + patternText(each, conditions, rewriting);
    place = each.end;
  }
  return text + part.text.slice(place - part.start);
}

function needsWhere(node: Syntax): boolean {
  return hasWord(node, 'WHERE') || isExpression(child(node, 'labelExpression'));
}

function isExpression(labels: Syntax | undefined): boolean {
  return labels !== undefined && /[|&!%(]/.test(labels.text);
}

function nodeText(node: Syntax, conditions: string[], rewriting: Rewriting): string {
  const variable = child(node, 'variable');
  const name = variable === undefined ? quoted(rewriting.freshName()) : rewriting.render(variable);
  const labels = child(node, 'labelExpression');
  const properties = child(node, 'properties');
  if (labels !== undefined && isExpression(labels)) {
    rewriting.rewritten('label-expression');
    const condition = labelCondition(rewriting.render(labels).slice(1), (label) => `${name}:${label}`);
    if (condition === undefined) return rewriting.render(node);
    conditions.push(condition);
  }
  if (hasWord(node, 'WHERE')) {
    rewriting.rewritten('where-in-node');
    const where = childrenOf(node, 'expression')[0];
    if (where !== undefined) conditions.push(rewriting.render(where));
  }
  const kept = labels !== undefined && !isExpression(labels) ? rewriting.render(labels) : '';
  return `(${name}${kept}${properties === undefined ? '' : ` ${rewriting.render(properties)}`})`;
}

/** `A|B`, `A&B`, `!A` and brackets, as a condition; other signs are left to the engine. */
function labelCondition(text: string, holds: (label: string) => string): string | undefined {
  if (!/^([\w\s|&!()]|`[^`]+`)+$/.test(text)) return undefined;
  return `(${text.replaceAll(/`[^`]+`|\w+|[|&!]/g, (part) => ` ${OPERATORS.get(part) ?? holds(part)} `)})`;
}

const OPERATORS: ReadonlyMap<string, string> = new Map([
  ['|', 'OR'],
  ['&', 'AND'],
  ['!', 'NOT'],
]);
