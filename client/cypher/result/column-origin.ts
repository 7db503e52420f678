import { maskNonCode } from '../../style/non-code.ts';

/** Where the values of a column come from, as far as the statement says. */
export interface ColumnOrigin {
  /** The property that they are: `status` of `r.status`, of `min(c.credibility)`; `type()` where they are types of relations. */
  readonly property: string | undefined;
  /** The variable of which they are, or that they are themselves. */
  readonly variable: string | undefined;
  /** Whether nothing need be there: what it is taken from is of an `OPTIONAL MATCH`. */
  readonly isOptional: boolean;
}

/** What a property may go through and still be one of its own values, or several. */
const WRAPPED = String.raw`(?:(?:min|max|coalesce|head|last|collect)\s*\(\s*(?:DISTINCT\s+)?)*`;
const NAME = String.raw`[\p{L}_][\p{L}\p{N}_]*`;
const PROPERTY = new RegExp(String.raw`^${WRAPPED}(${NAME})\s*\.\s*(${NAME})\s*(?:,[^(]*)?\)*$`, 'iu');
const TYPE = new RegExp(String.raw`^(?:collect\s*\(\s*(?:DISTINCT\s+)?)?type\s*\(\s*(${NAME})\s*\)\)?$`, 'iu');
const VARIABLE = new RegExp(String.raw`^${WRAPPED}(${NAME})\s*(?:,[^(]*)?\)*$`, 'iu');
/** A case with one outcome and no other: it is that, or nothing. */
const ONE_CASE = new RegExp(String.raw`\bCASE\s+WHEN\s(?:(?!\b(?:THEN|ELSE)\b)[\s\S])*\bTHEN\s+(${NAME}\s*\.\s*${NAME})\s+END\b`, 'giu');
/** A variable may be named again from `WITH` to `WITH`; more often nobody does it. */
const MOST_NAMES = 8;

/**
 * Where the columns of a statement come from: each is followed from its name through `RETURN` and `WITH` to the property of a
 * variable. What is computed has no property.
 */
export function columnOrigins(statement: string, fields: readonly string[]): ColumnOrigin[] {
  const code = maskNonCode(statement);
  const named = namedExpressions(code, statement);
  const optional = optionalVariables(code);
  return fields.map((field) => {
    let expression = field;
    for (let times = 0; times < MOST_NAMES; times += 1) {
      const next = named.get(expression);
      if (next === undefined || next === expression) break;
      expression = next;
    }
    expression = expression.replace(ONE_CASE, '$1');
    const [, variable, property] = PROPERTY.exec(expression) ?? [];
    const typed = TYPE.exec(expression)?.[1];
    const of = variable ?? typed ?? VARIABLE.exec(expression)?.[1];
    return {
      property: property ?? (typed === undefined ? undefined : 'type()'),
      variable: of,
      isOptional: of !== undefined && optional.has(of),
    };
  });
}

/** The expressions that a statement gives a name, by that name: the last one where there are several. */
function namedExpressions(code: string, statement: string): Map<string, string> {
  const named = new Map<string, string>();
  for (const { 0: word, index } of code.matchAll(/\b(?:RETURN|WITH)\b(?:\s+DISTINCT\b)?/gi)) {
    for (const { text, from } of itemsFrom(code, index + word.length)) {
      const alias = /\bAS\s+(\S[\s\S]*)?$/i.exec(text);
      // A name in backticks is masked in the code, and stands in the statement.
      const name = alias === null ? '' : statement.slice(from + alias.index + 2, from + text.length).trim();
      const expression = alias === null ? '' : text.slice(0, alias.index).trim();
      if (expression !== '') named.set(name.replace(/^`([\s\S]*)`$/, '$1'), expression);
    }
  }
  return named;
}

/** The items of a list that begins here: separated by commas that are in no brackets, and ended by the next clause. */
function itemsFrom(code: string, start: number): { readonly text: string; readonly from: number }[] {
  const items: { text: string; from: number }[] = [];
  let [depth, from, at] = [0, start, start];
  const END = /^(?:ORDER\s+BY|SKIP|LIMIT|WHERE|MATCH|OPTIONAL|WITH|RETURN|UNWIND|UNION|CALL)\b/i;
  for (; at < code.length; at += 1) {
    const sign = code[at] ?? '';
    if ('([{'.includes(sign)) depth += 1;
    else if (')]}'.includes(sign)) depth -= 1;
    else if (depth === 0 && sign === ',') {
      items.push({ text: code.slice(from, at), from });
      from = at + 1;
    }
    if (depth < 0 || sign === ';') break;
    if (depth === 0 && !/[\p{L}\p{N}_]/u.test(code[at - 1] ?? ' ') && END.test(code.slice(at, at + 16))) break;
  }
  return [...items, { text: code.slice(from, at), from }];
}

/** The variables that only an `OPTIONAL MATCH` has bound. */
function optionalVariables(code: string): ReadonlySet<string> {
  const found = new Set<string>();
  const bound = new Set<string>();
  for (const [, optional, pattern = ''] of code.matchAll(
    /\b(OPTIONAL\s+)?MATCH\b([\s\S]*?)(?=\b(?:OPTIONAL|MATCH|WHERE|WITH|RETURN|UNWIND|CALL)\b|$)/gi,
  )) {
    for (const [, name = ''] of pattern.matchAll(new RegExp(String.raw`[([]\s*(${NAME})`, 'gu'))) {
      if (optional === undefined) bound.add(name);
      else if (!bound.has(name)) found.add(name);
    }
  }
  return found;
}
