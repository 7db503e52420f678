import type { Rewriting } from '../dialect/rewriting.ts';
import { aggregatesIn, isAggregate } from '../dialect/rules/aggregates.ts';
import { checkCondition, checkCount } from '../dialect/rules/operands.ts';
import { child, childrenOf, hasWord, is, nameOf, quoted, type Syntax, within } from '../parser/syntax-tree.ts';
import type { CypherType } from '../types/cypher-type.ts';
import type { Scope } from '../types/infer-type.ts';

/** A RETURN or WITH as the embedded engine gets it, and the variables that it leaves. */
export interface Projection {
  readonly text: string;
  readonly scope: Scope;
}

/** An item of a RETURN or WITH. */
interface Item {
  readonly expression: Syntax;
  /** The column's name. */
  readonly name: string;
}

/**
 * The body of a RETURN or WITH. Each item gets its name, since the engine has names of its own and gives numbers in place
 * of nodes beside an aggregate without one; aggregates within an expression are worked out in a WITH before it.
 * @param keyword `RETURN` or `WITH`
 * @param where the condition behind a WITH
 */
export function projection(keyword: string, body: Syntax, where: Syntax | undefined, rewriting: Rewriting): Projection {
  const list = is(body, 'returnItems') ? body : child(body, 'returnItems');
  const isDistinct = hasWord(body, 'DISTINCT');
  const written = (list === undefined ? [] : is(list, 'returnItem') ? [list] : childrenOf(list, 'returnItem')).map(itemOf);
  const isAll = list?.rule === 'returnItems' && hasWord(list, '*');
  if (isAll && keyword === 'RETURN') rewriting.rewritten('columns-of-all');
  const all = isAll ? [...rewriting.scope.keys()].filter((name) => !name.startsWith(' ')).sort() : [];
  const types = new Map<string, CypherType>(all.map((name) => [name, rewriting.scope.get(name) ?? { kind: 'any' }]));
  for (const { expression, name } of written) {
    if (expression.rules.includes('patternExpression')) rewriting.refuse('pattern-as-value', expression);
    types.set(name, rewriting.typeOf(expression));
  }
  const merged: Scope = new Map([...rewriting.scope, ...types]);
  const tail = tailOf(body, written, merged, rewriting);
  if (where?.children[1] !== undefined) checkCondition(where.children[1], rewriting, merged);
  const condition = where?.children[1] === undefined ? '' : ` WHERE ${rewriting.render(where.children[1], merged)}`;
  const nested = written.filter(({ expression }) => !isAggregate(expression) && aggregatesIn(expression).length > 0);
  const open = `${keyword}${isDistinct ? ' DISTINCT' : ''} `;
  const starred = all.map((name) => `${quoted(name)} AS ${quoted(name)}`);
  const grouped = new Set(
    written.filter(({ expression }) => aggregatesIn(expression).length === 0).map(({ expression }) => expression.text),
  );
  for (const { expression } of nested) refuseUngrouped(expression, grouped, rewriting);
  if (nested.length > 0) return { text: `${extracted(open, starred, written, rewriting)}${tail}${condition}`, scope: types };
  const items = written.map((item) => namedText(item, rewriting));
  if (written.some(({ expression, name }) => name === expression.text && !is(expression, 'variable'))) rewriting.rewritten('column-names');
  const texts = [...starred, ...items];
  const left =
    where === undefined || isDistinct || written.some(({ expression }) => aggregatesIn(expression).length > 0)
      ? []
      : leftBehind(where, rewriting.scope, types);
  if (left.length > 0 && !isAll) {
    rewriting.rewritten('condition-on-what-is-left');
    const kept = [...items, ...left.map((name) => `${quoted(name)} AS ${quoted(name)}`)];
    return { text: `WITH ${kept.join(', ')}${tail}${condition}\nWITH ${[...types.keys()].map(quoted).join(', ')}`, scope: types };
  }
  return { text: `${open}${texts.length === 0 ? '*' : texts.join(', ')}${tail}${condition}`, scope: types };
}

/** What goes through a list by variables of its own. */
export const ITERATES = new Set(['listItemsPredicate', 'listComprehension', 'reduceExpression']);

/** The analysis of meaning misses some variables beside an aggregate that no column groups by, and Neo4j does not. */
function refuseUngrouped(node: Syntax, grouped: ReadonlySet<string>, rewriting: Rewriting): void {
  if (isAggregate(node) || grouped.has(node.text)) return;
  if (is(node, 'variable') && rewriting.scope.has(nameOf(node)))
    rewriting.refuse('semantics', node, 'a variable beside an aggregate that no column groups by');
  const own = ITERATES.has(node.rule) ? childrenOf(node, 'variable').map(({ text }) => text) : [];
  for (const each of node.children) refuseUngrouped(each, own.length === 0 ? grouped : new Set([...grouped, ...own]), rewriting);
}

/** The variables of a condition that the projection does not pass on. */
function leftBehind(where: Syntax, before: Scope, after: ReadonlyMap<string, CypherType>): string[] {
  const names = [...within(where)].filter((each) => is(each, 'variable')).map(nameOf);
  return [...new Set(names)].filter((name) => before.has(name) && !after.has(name));
}

function itemOf(item: Syntax): Item {
  const [expression, as, variable] = item.children;
  const isNamed = item.rule === 'returnItem' && as?.text.toUpperCase() === 'AS' && variable !== undefined;
  if (isNamed && expression !== undefined) return { expression, name: nameOf(variable) };
  // Neo4j names a map that is made of a variable after that.
  const named = item.rule === 'mapProjection' ? child(item, 'variable') : is(item, 'variable') ? item : undefined;
  return { expression: item, name: named === undefined ? item.text : nameOf(named) };
}

/** An item with its name. */
function namedText({ expression, name }: Item, rewriting: Rewriting): string {
  return `${rewriting.render(expression)} AS ${quoted(name)}`;
}

/** ORDER BY, SKIP and LIMIT. What is sorted by that is an item, is named as the item. */
function tailOf(body: Syntax, items: readonly Item[], merged: Scope, rewriting: Rewriting): string {
  const parts = body.children.filter(({ rule }) => rule !== '' && !['returnItems', 'returnItem'].includes(rule));
  return parts
    .filter((part) => is(part, 'orderBy') || is(part, 'skip') || is(part, 'limit'))
    .map((part) => (is(part, 'orderBy') ? orderText(part, items, merged, rewriting) : countText(part, rewriting)))
    .join('');
}

function orderText(order: Syntax, items: readonly Item[], merged: Scope, rewriting: Rewriting): string {
  // The analysis of meaning lets it pass, and Neo4j does not.
  const [aggregate] = aggregatesIn(order);
  if (aggregate !== undefined && items.every(({ expression }) => aggregatesIn(expression).length === 0))
    rewriting.refuse('semantics', aggregate, 'an aggregate in ORDER BY, where nothing before it has one');
  const sorted = childrenOf(order, 'orderItem').map((each) => {
    const expression = each.rule === 'orderItem' ? each.children[0] : each;
    const direction = each.rule === 'orderItem' ? ` ${each.children.at(-1)?.text ?? ''}` : '';
    if (expression === undefined) return each.text;
    const item = items.find(({ expression: { text } }) => text === expression.text);
    return `${item === undefined ? rewriting.render(expression, merged) : quoted(item.name)}${direction}`;
  });
  return ` ORDER BY ${sorted.join(', ')}`;
}

function countText(part: Syntax, rewriting: Rewriting): string {
  const [word, count] = part.children;
  if (word?.text.toUpperCase() === 'OFFSET') rewriting.rewritten('offset');
  if (count !== undefined) checkCount(count, rewriting);
  const keyword = is(part, 'limit') ? 'LIMIT' : 'SKIP';
  return ` ${keyword} ${count === undefined ? '' : rewriting.render(count)}`;
}

/** A WITH that groups and aggregates, and after it the projection of what it gives. */
function extracted(open: string, starred: readonly string[], items: readonly Item[], rewriting: Rewriting): string {
  rewriting.rewritten('aggregate-within');
  const grouped: string[] = [...starred];
  const replaced = new Map<string, string>();
  const hold = (node: Syntax): string => {
    const known = replaced.get(node.text);
    if (known !== undefined) return known;
    const name = quoted(rewriting.freshName());
    grouped.push(`${rewriting.render(node)} AS ${name}`);
    replaced.set(node.text, name);
    return name;
  };
  for (const { expression } of items) if (aggregatesIn(expression).length === 0) hold(expression);
  for (const { expression } of items) for (const aggregate of aggregatesIn(expression)) hold(aggregate);
  const last = items.map(({ expression, name }) => `${rewriting.renderReplacing(expression, replaced)} AS ${quoted(name)}`);
  return `WITH ${grouped.join(', ')}\n${open}${[...starred, ...last].join(', ')}`;
}
