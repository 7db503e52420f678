import type { Syntax } from '../../parser/syntax-tree.ts';
import { isFraction } from '../../types/cypher-type.ts';
import { argumentsOf, calledName } from '../../types/infer-type.ts';
import { given } from '../given.ts';
import type { Rewriting } from '../rewriting.ts';

/** What Java reads as a number: digits with a point among them or none, and an exponent of ten. */
const DECIMAL = '[+-]?([0-9]+\\\\.?[0-9]*|\\\\.[0-9]+)([eE][+-]?[0-9]+)?';

/** An expression that ends with an error of the engine: an overflow. */
const TOO_LARGE = '(9223372036854775807 + size($))';

/** A function that makes a value of one type of what is of another. */
export function conversion(node: Syntax, rewriting: Rewriting): string | undefined {
  const name = calledName(node);
  const [argument] = argumentsOf(node);
  if (argument === undefined) return undefined;
  const { kind } = rewriting.typeOf(argument);
  switch (name) {
    case 'tostring':
    case 'tostringornull':
      if (isFraction(rewriting.typeOf(argument))) rewriting.refuse('float-as-text', argument);
      return undefined;
    case 'tointeger':
    case 'tointegerornull':
      return kind === 'string' || kind === 'any' ? ofText('integer-of-text', argument, integerOf(kind === 'any'), rewriting) : undefined;
    case 'tofloat':
      return kind === 'string' || kind === 'any' ? ofText('float-of-text', argument, floatOf(kind === 'any'), rewriting) : undefined;
    case 'toboolean':
      return truthOf(argument, rewriting);
    default:
      return undefined;
  }
}

type ConversionId = 'integer-of-text' | 'float-of-text';

/** @param read what is read of the text in a variable */
function ofText(id: ConversionId, argument: Syntax, read: (value: string, text: string) => string, rewriting: Rewriting): string {
  rewriting.rewritten(id);
  const isText = rewriting.typeOf(argument).kind === 'string';
  return given(argument, (value) => read(value, isText ? value : `toString(${value})`), rewriting);
}

/** Exact, also where a float would not be: of up to 19 digits those before the point are read as they are. */
function integerOf(isAny: boolean): (value: string, text: string) => string {
  return (value, text) => {
    const overflow = TOO_LARGE.replace('$', text);
    const cases = [
      `${text} =~ '[+-]?[0-9]{1,18}' THEN toInteger(${text})`,
      `${text} =~ '[+-]?[0-9]{1,18}\\\\.[0-9]*' THEN toInteger(split(${text}, '.')[0])`,
      `${text} =~ '[+-]?\\\\.[0-9]+' THEN 0`,
      `${text} =~ '[+-]?([0-9]{1,6}\\\\.?[0-9]{0,6}|\\\\.[0-9]{1,6})[eE][+-]?[0-9]' THEN toInteger(toFloat(${text}))`,
      `${text} =~ '[+-]?[0-9]{1,3}[eE][+]?1[0-5]' THEN toInteger(toFloat(${text}))`,
      `${text} =~ '[+-]?[0-9]{19}' THEN coalesce(toInteger(${text}), ${overflow})`,
      `${text} =~ '${DECIMAL}' THEN ${overflow}`,
    ];
    return `CASE ${cases.map((each) => `WHEN ${each}`).join(' ')} ELSE ${isAny ? `toInteger(${value})` : 'null'} END`;
  };
}

/** Java reads a float with space around it, and with the letter of its type behind it. */
function floatOf(isAny: boolean): (value: string, text: string) => string {
  return (value, text) => {
    const trimmed = `trim(${text})`;
    const cases = [
      `${trimmed} =~ '${DECIMAL}' THEN toFloat(${trimmed})`,
      `${trimmed} =~ '${DECIMAL}[fFdD]' THEN toFloat(left(${trimmed}, size(${trimmed}) - 1))`,
      `${trimmed} =~ '[+-]?NaN' THEN 0.0 / 0.0`,
      `${trimmed} =~ '[+]?Infinity' THEN 1.0 / 0.0`,
      `${trimmed} = '-Infinity' THEN -1.0 / 0.0`,
      // In the digits of sixteen nobody writes a float: it ends with an error.
      `${trimmed} =~ '[+-]?0[xX][0-9a-fA-F.]+[pP][+-]?[0-9]+[fFdD]?' THEN ${TOO_LARGE.replace('$', text)}`,
    ];
    return `CASE ${cases.map((each) => `WHEN ${each}`).join(' ')} ELSE ${isAny ? `toFloat(${value})` : 'null'} END`;
  };
}

/** A text with space around it, and a number. */
function truthOf(argument: Syntax, rewriting: Rewriting): string | undefined {
  const { kind } = rewriting.typeOf(argument);
  if (kind !== 'string' && kind !== 'integer') return undefined;
  rewriting.rewritten('boolean-of-value');
  const value = rewriting.render(argument);
  if (kind === 'integer') return `((${value}) <> 0)`;
  return `toBoolean(trim(${value}))`;
}
