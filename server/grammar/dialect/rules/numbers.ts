import { child, is, type Syntax } from '../../parser/syntax-tree.ts';
import { argumentsOf, calledName } from '../../types/infer-type.ts';
import { given } from '../given.ts';
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
    const counted = rewriting.render(argument);
    return kind === 'map' ? `(size(keys(${counted})) = 0)` : `(size(${counted}) = 0)`;
  }
  if (name === 'round') return rounded(argument, digits, mode, rewriting);
  if (name === 'split' && digits !== undefined) checkSeparator(digits, rewriting);
  if (['substring', 'left', 'right'].includes(name)) checkLengths(node, rewriting);
  if (name === 'range') return checkStep(node, rewriting);
  if ((name === 'floor' || name === 'ceil') && rewriting.typeOf(argument).kind !== 'float') {
    rewriting.rewritten('whole-float');
    return `${name}(toFloat(${rewriting.render(argument)}))`;
  }
  return undefined;
}

function checkSeparator(separator: Syntax, rewriting: Rewriting): void {
  if (rewriting.typeOf(separator).kind === 'list') rewriting.refuse('split-by-several', separator);
  if (separator.rule !== 'stringLiteral') rewriting.note('split-by-any', separator);
  else if (separator.text.length === 2) rewriting.refuse('split-by-nothing', separator);
}

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
  if (digits === undefined) {
    rewriting.rewritten('rounded-half');
    return given(argument, wholeOf, rewriting);
  }
  if (!is(digits, 'literal') || !/^\d$/.test(digits.text)) return undefined;
  if (digits.text === '0') return rounded(argument, undefined, mode, rewriting);
  rewriting.rewritten('rounded-to-digits');
  rewriting.note('rounded-digits', argument);
  const value = rewriting.render(argument);
  const scale = `${10 ** Number(digits.text)}.0`;
  return `(CASE WHEN (${value}) < 0 THEN -floor(-(${value}) * ${scale} + 0.5) ELSE floor((${value}) * ${scale} + 0.5) END / ${scale})`;
}

/** What Java's `Math.round()` gives: half goes up, and of what is not infinite the largest integer is the most. */
function wholeOf(value: string): string {
  const [most, largest] = ['9223372036854775807.0', '1.7976931348623157e308'];
  // Doubling and halving are exact, and adding half is not. What is added makes 0 of what is -0.
  const whole = `ceil(floor(toFloat(${value}) * 2.0) / 2.0) + 0.0`;
  return `CASE WHEN ${value} > ${most} AND ${value} <= ${largest} THEN ${most} WHEN ${value} < -${most} AND ${value} >= -${largest} THEN -${most} ELSE ${whole} END`;
}
