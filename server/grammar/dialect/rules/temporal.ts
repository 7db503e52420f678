import { child, childrenOf, nameOf, type Syntax } from '../../parser/syntax-tree.ts';
import { argumentsOf, calledName } from '../../types/infer-type.ts';
import type { Rewriting } from '../rewriting.ts';

/** The functions of times and durations; `date` is looked at by itself. */
const TEMPORAL = /^(date\.|datetime|localdatetime|localtime|time(\.|$)|duration)/;

/** The texts of Cypher for a day: with dashes or without, a week, a day of the year, a month, a year. */
const YEAR = /^(\d{4})$/;
const MONTH = /^(\d{4})-?(\d{2})$/;
const DAY = /^(\d{4})-?(\d{2})-?(\d{2})$/;

/** A call of a temporal function. */
export function temporalCall(node: Syntax, rewriting: Rewriting): string | undefined {
  const name = calledName(node);
  if (TEMPORAL.test(name)) return wholeLiteral(name, node, rewriting);
  if (name !== 'date') return undefined;
  const [argument, ...others] = argumentsOf(node);
  if (argument === undefined || others.length > 0) return undefined;
  if (argument.rule === 'stringLiteral') return literalDate(argument, rewriting);
  const type = rewriting.typeOf(argument);
  if (type.kind === 'null' || type.kind === 'date') return rewriting.render(argument);
  if (type.kind === 'map') return dateOfMap(argument, rewriting);
  if (type.kind !== 'string')
    return rewriting.refuse('temporal', node, `date() of a ${type.kind === 'any' ? 'value whose type only the data tell' : type.kind}`);
  rewriting.rewritten('date-of-text');
  rewriting.note('no-date', node);
  const text = rewriting.render(argument);
  return `CASE WHEN ${text} =~ '[0-9]{4}' THEN date(${text} + '-01-01') WHEN ${text} =~ '[0-9]{4}-[0-9]{2}' THEN date(${text} + '-01') ELSE date(${text}) END`;
}

/** The texts that the engine reads and prints as Neo4j does: whole, with an offset and no zone, and no finer than it holds. */
const WHOLE: ReadonlyMap<string, RegExp> = new Map([
  ['datetime', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d:\d\d)$/],
  ['localdatetime', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?$/],
  ['time', /^\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)$/],
  ['localtime', /^\d\d:\d\d:\d\d(\.\d{1,6})?$/],
  ['duration', /^P(\d+Y)?((\d|1[01])M)?(\d+D)?(T(\d+H)?([1-5]?\dM)?([1-5]?\dS)?)?$/],
]);

/** A time or a duration that is written out, which can be given but not calculated with. */
function wholeLiteral(name: string, node: Syntax, rewriting: Rewriting): undefined {
  const [argument] = argumentsOf(node);
  const isWhole = argument?.rule === 'stringLiteral' && WHOLE.get(name)?.test(argument.text.slice(1, -1)) === true;
  if (!isWhole) rewriting.refuse('temporal', node, `${(child(node, 'functionName')?.text ?? name).replaceAll(/[`\s]/g, '')}()`);
}

function literalDate(argument: Syntax, rewriting: Rewriting): string {
  const text = argument.text.slice(1, -1);
  const [, year = '', month = '01', day = '01'] = YEAR.exec(text) ?? MONTH.exec(text) ?? DAY.exec(text) ?? [];
  const full = `${year}-${month}-${day}`;
  if (year === '') return rewriting.refuse('temporal', argument, `date('${text}')`);
  if (!isDay(Number(year), Number(month), Number(day))) return rewriting.refuse('no-day', argument);
  if (full !== text) rewriting.rewritten('date-of-literal');
  return `date('${full}')`;
}

/** `date({year: …, month: …, day: …})`. */
function dateOfMap(argument: Syntax, rewriting: Rewriting): string {
  const keys = argument.rule === 'map' ? childrenOf(argument, 'propertyKeyName').map(nameOf) : [];
  if (keys.toSorted().join(',') !== 'day,month,year')
    return rewriting.refuse('temporal', argument, 'date() of a map that is not {year, month, day}');
  const values = childrenOf(argument, 'expression');
  for (const value of values) {
    const { kind } = rewriting.typeOf(value);
    if (kind !== 'integer' && kind !== 'any') rewriting.refuse('temporal', argument, `date() of a map with a ${kind}`);
  }
  const written = (key: string) => values[keys.indexOf(key)]?.text ?? '';
  const [year, month, day] = ['year', 'month', 'day'].map(written);
  if (![year, month, day].every((text) => /^\d+$/.test(text ?? ''))) rewriting.note('no-date', argument);
  else if (!isDay(Number(year), Number(month), Number(day))) rewriting.refuse('no-day', argument);
  return `date(${rewriting.render(argument)})`;
}

/** Whether there is such a day, in a year that is written with four digits. */
function isDay(year: number, month: number, day: number): boolean {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const time = Date.parse(text);
  return year > 0 && year < 10_000 && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** `.year` and the like of a date that no variable holds, and what a time or a duration has. */
export function temporalPart(value: Syntax, postfix: Syntax, rewriting: Rewriting): string | undefined {
  const { kind } = rewriting.typeOf(value);
  if (kind !== 'temporal' && kind !== 'duration' && kind !== 'date') return undefined;
  const part = nameOf(child(postfix, 'propertyKeyName') ?? postfix);
  const named = `.${part} of a ${kind === 'temporal' ? 'time' : kind}`;
  if (kind !== 'date') return rewriting.refuse('temporal', postfix, named);
  const [from, length] = { year: [0, 4], month: [5, 2], day: [8, 2] }[part] ?? [];
  if (from === undefined || length === undefined) return rewriting.refuse('temporal', postfix, named);
  rewriting.rewritten('part-of-date');
  return `toInteger(substring(toString(${rewriting.render(value)}), ${from}, ${length}))`;
}
