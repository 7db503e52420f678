import { child, childrenOf, hasWord, is, type Syntax } from '../../parser/syntax-tree.ts';
import { argumentsOf, calledName, patternScope } from '../../types/infer-type.ts';
import type { Rewriting } from '../rewriting.ts';

/** The MATCH and the RETURN of a subquery that has no other clauses. */
interface MatchAndReturn {
  readonly match: Syntax;
  readonly result: Syntax;
}

/** `EXISTS { MATCH … RETURN … }`, whose RETURN says nothing. */
export function existsSubquery(node: Syntax, rewriting: Rewriting): string | undefined {
  const parts = matchAndReturn(node);
  if (parts === undefined) return undefined;
  rewriting.rewritten('exists-with-return');
  return `EXISTS { ${rewriting.render(parts.match, patternScope(parts.match, rewriting.scope))} }`;
}

/** `COLLECT { MATCH … RETURN x }` as a pattern comprehension. */
export function collectSubquery(node: Syntax, rewriting: Rewriting): string | undefined {
  const parts = matchAndReturn(node);
  const pattern = parts && child(parts.match, 'patternList');
  const item = parts?.result.children[1];
  if (parts === undefined || pattern === undefined || item === undefined || !is(item, 'returnItem') || is(item, 'orderBy'))
    return undefined;
  if (!is(pattern, 'patternElement') || childrenOf(pattern, 'nodePattern').length < 2) return undefined;
  const inner = patternScope(parts.match, rewriting.scope);
  const expression = item.rule === 'returnItem' ? item.children[0] : item;
  if (expression === undefined) return undefined;
  const variables = pattern.children.flatMap((each) => child(each, 'variable') ?? []);
  const variable = variables.find(({ text }) => expression.text === text || expression.text.startsWith(`${text}.`));
  if (variable === undefined) return undefined;
  const named = rewriting.render(variable);
  rewriting.rewritten('collect-subquery');
  const where = child(parts.match, 'whereClause')?.children[1];
  const condition = where === undefined ? '' : ` WHERE ${rewriting.render(where, inner)}`;
  const matched = `[${rewriting.render(pattern, inner)}${condition} | ${named}]`;
  return expression.text === variable.text ? matched : `[${named} IN ${matched} | ${rewriting.render(expression, inner)}]`;
}

/** `size([(a)-->(b) | b])`, which the engine cannot have in a condition. */
export function sizeOfPattern(node: Syntax, rewriting: Rewriting): string | undefined {
  const [list] = argumentsOf(node);
  const pattern = list && child(list, 'pathPatternNonEmpty');
  if (calledName(node) !== 'size' || list?.rule !== 'patternComprehension' || pattern === undefined || hasWord(list, '=')) return undefined;
  const inner = patternScope(list, rewriting.scope);
  const where = hasWord(list, 'WHERE') ? childrenOf(list, 'expression')[0] : undefined;
  rewriting.rewritten('size-of-pattern');
  return `COUNT { ${rewriting.render(pattern, inner)}${where === undefined ? '' : ` WHERE ${rewriting.render(where, inner)}`} }`;
}

function matchAndReturn(node: Syntax): MatchAndReturn | undefined {
  const query = node.children.find((each) => is(each, 'singleQuery'));
  const [match, result, ...others] = query?.rule === 'singleQuery' ? query.children : [];
  if (match?.rule !== 'matchClause' || result?.rule !== 'returnClause' || others.length > 0 || hasWord(match, 'OPTIONAL')) return undefined;
  const body = result.children[1];
  const isPlain =
    body !== undefined &&
    !hasWord(body, 'DISTINCT') &&
    !body.children.some((each) => is(each, 'limit') || is(each, 'skip') || is(each, 'orderBy'));
  return isPlain ? { match, result } : undefined;
}
