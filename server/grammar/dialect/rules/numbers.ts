import { child, is, type Syntax } from '../../parser/syntax-tree.ts';
import { isFraction } from '../../types/cypher-type.ts';
import { argumentsOf, calledName } from '../../types/infer-type.ts';
import type { Rewriting } from '../rewriting.ts';

/** `1_000`. */
export function number({ text }: Syntax, rewriting: Rewriting): string | undefined {
  if (!text.includes('_')) return undefined;
  rewriting.rewritten('number-with-underscores');
  return text.replaceAll('_', '');
}

/** `+a`, which is `a` to Neo4j, whatever that is. */
export function sign(node: Syntax, rewriting: Rewriting): string | undefined {
  const [plus, value] = node.children;
  if (plus?.text !== '+' || value === undefined) return undefined;
  rewriting.rewritten('plus-before-value');
  return rewriting.render(value);
}

/** `a ^ b ^ c`, which Cypher works out from the left. */
export function power(node: Syntax, rewriting: Rewriting): string | undefined {
  const [first, ...others] = node.children.filter(({ rule }) => rule !== '').map((each) => rewriting.render(each));
  if (others.length < 2 || first === undefined) return undefined;
  rewriting.rewritten('power-of-power');
  return others.reduce((left, right) => `(${left} ^ ${right})`, first);
}

/** `$a` that is a float: a whole one is an integer to the engine. */
export function floatParameter(node: Syntax, rewriting: Rewriting): string | undefined {
  const name = child(node, 'parameterName');
  if (name === undefined || rewriting.typeOf(node).kind !== 'float') return undefined;
  rewriting.rewritten('whole-float-parameter');
  return `toFloat($${rewriting.render(name)})`;
}

/** Functions of numbers that the engine has otherwise, or not. */
export function numberCall(node: Syntax, rewriting: Rewriting): string | undefined {
  const name = calledName(node);
  const [argument, digits, mode] = argumentsOf(node);
  if (argument === undefined) return undefined;
  if (name === 'isempty') {
    rewriting.rewritten('empty');
    const { kind } = rewriting.typeOf(argument);
    if (kind === 'any') rewriting.note('unfit-argument', node);
    const counted = rewriting.render(argument);
    return kind === 'map' ? `(size(keys(${counted})) = 0)` : `(size(${counted}) = 0)`;
  }
  if (name === 'round') return rounded(argument, digits, mode, rewriting);
  if (name === 'split' && digits?.rule === 'stringLiteral' && digits.text.length === 2) rewriting.refuse('split-by-nothing', digits);
  if (name === 'split' && digits !== undefined && digits.rule !== 'stringLiteral') rewriting.note('split-by-any', digits);
  if (['substring', 'left', 'right'].includes(name)) checkLengths(node, rewriting);
  if (name === 'range') return checkStep(node, rewriting);
  if ((name === 'floor' || name === 'ceil') && rewriting.typeOf(argument).kind !== 'float') {
    rewriting.rewritten('whole-float');
    return `${name}(toFloat(${rewriting.render(argument)}))`;
  }
  if ((name === 'tostring' || name === 'tostringornull') && isFraction(rewriting.typeOf(argument)))
    rewriting.refuse('float-as-text', argument);
  if (CONVERSIONS.has(name) && rewriting.typeOf(argument).kind === 'any') rewriting.note('unfit-argument', node);
  if (name !== 'tointeger' && name !== 'tointegerornull') return undefined;
  const { kind } = rewriting.typeOf(argument);
  if (kind !== 'string' && kind !== 'any') return undefined;
  rewriting.rewritten('integer-of-text');
  const text = rewriting.render(argument);
  return `CASE WHEN toString(${text}) CONTAINS '.' THEN toInteger(toFloat(${text})) ELSE toInteger(${text}) END`;
}

/** The functions that Neo4j refuses some values for, and the engine gives null or a number. */
const CONVERSIONS = new Set(['toboolean', 'tointeger', 'tofloat', 'tostring', 'labels', 'type', 'size', 'length', 'keys', 'properties']);

function checkLengths(node: Syntax, rewriting: Rewriting): void {
  for (const each of argumentsOf(node).slice(1)) {
    if (/^-\s*\d+$/.test(each.text)) rewriting.refuse('negative-length', each);
    if (!/^\d+$/.test(each.text)) rewriting.note('unfit-argument', each);
  }
}

/** Steps that lead away from the end, or nowhere. */
function checkStep(node: Syntax, rewriting: Rewriting): undefined {
  const [from, to, step] = argumentsOf(node).map(({ text }) => (/^-?\s*\d+$/.test(text) ? Number(text.replaceAll(/\s/g, '')) : undefined));
  const written = argumentsOf(node)[2];
  if (written === undefined || step === 1 || step === -1) return undefined;
  const leads = step !== undefined && step !== 0 && from !== undefined && to !== undefined && Math.sign(to - from) === Math.sign(step);
  if (!leads) rewriting.refuse('range-by-steps', written);
  return undefined;
}

function rounded(argument: Syntax, digits: Syntax | undefined, mode: Syntax | undefined, rewriting: Rewriting): string | undefined {
  if (mode !== undefined) rewriting.refuse('rounded-by-mode', mode);
  const value = rewriting.render(argument);
  if (digits === undefined) {
    rewriting.rewritten('rounded-half');
    return `floor(toFloat(${value}) + 0.5)`;
  }
  if (!is(digits, 'literal') || !/^\d$/.test(digits.text)) return undefined;
  rewriting.rewritten('rounded-to-digits');
  rewriting.note('rounded-digits', argument);
  const scale = `${10 ** Number(digits.text)}.0`;
  return `(CASE WHEN (${value}) < 0 THEN -floor(-(${value}) * ${scale} + 0.5) ELSE floor((${value}) * ${scale} + 0.5) END / ${scale})`;
}
