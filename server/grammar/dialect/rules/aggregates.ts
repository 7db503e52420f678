import { is, type Syntax } from '../../parser/syntax-tree.ts';
import { argumentsOf, calledName } from '../../types/infer-type.ts';
import type { Rewriting } from '../rewriting.ts';

/** The functions that aggregate rows, in lower case. */
const AGGREGATES = new Set(['avg', 'collect', 'count', 'max', 'min', 'percentilecont', 'percentiledisc', 'stdev', 'stdevp', 'sum']);

/** What those give of nothing that the engine has as null. */
const OF_NOTHING: ReadonlyMap<string, string> = new Map([
  ['sum', '0'],
  ['stdev', '0.0'],
  ['stdevp', '0.0'],
]);

/** What has rows of its own, or items: an aggregate in it is not of the rows around it. */
const OWN_ROWS = new Set(['existsExpression', 'countExpression', 'collectExpression', 'patternComprehension']);

export function isAggregate(node: Syntax): boolean {
  return node.rule === 'countStar' || (node.rule === 'functionInvocation' && AGGREGATES.has(calledName(node)));
}

/** The aggregates in an expression, none of which is in another. */
export function aggregatesIn(node: Syntax): Syntax[] {
  if (isAggregate(node)) return [node];
  return OWN_ROWS.has(node.rule) ? [] : node.children.flatMap(aggregatesIn);
}

/** An aggregate that gives 0 for nothing, and percentiles. */
export function aggregateCall(node: Syntax, rewriting: Rewriting): string | undefined {
  const name = calledName(node);
  const [, second] = argumentsOf(node);
  if (name.startsWith('percentile') && second !== undefined && !(is(second, 'literal') && /^(0?\.\d+|0|1|[01]\.0*)$/.test(second.text))) {
    return rewriting.refuse('percentile', second);
  }
  if (AGGREGATES.has(name) && /\b(rand|randomUUID)\s*\(/i.test(node.text)) return rewriting.refuse('semantics', node);
  const zero = OF_NOTHING.get(name);
  if (zero === undefined) return undefined;
  if (name === 'sum') rewriting.rewritten('sum-of-nothing');
  else rewriting.note('deviation-of-nothing', node);
  return `coalesce(${plainCall(node, rewriting)}, ${zero})`;
}

/** A call with its parts rewritten. */
export function plainCall(node: Syntax, { render }: Rewriting): string {
  const [name, ...others] = node.children;
  const words = others.map((each) => (each.rule === '' ? `${each.text}${/\w/.test(each.text) ? ' ' : ''}` : render(each)));
  return `${name?.text ?? ''}${words.join('')}`;
}
