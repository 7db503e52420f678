import { child, nameOf, quoted, type Syntax } from '../../parser/syntax-tree.ts';
import { argumentsOf, calledName } from '../../types/infer-type.ts';
import { givenAll, type Named } from '../given.ts';
import type { Rewriting } from '../rewriting.ts';

/** The parts of a duration between two dates that are made of its months, by what its months are divided by. */
const OF_MONTHS: ReadonlyMap<string, number> = new Map([
  ['months', 1],
  ['quarters', 3],
  ['years', 12],
]);
const OF_DAYS: ReadonlyMap<string, number> = new Map([
  ['days', 1],
  ['weeks', 7],
]);

/**
 * `duration.between(a, b).days` and the like of two dates. Neo4j counts the whole months from the first to the second, and
 * then the days that are left, from the day which is so many months later, or the last of its month.
 */
export function partOfDuration(value: Syntax, postfix: Syntax, rewriting: Rewriting): string | undefined {
  const [from, to, ...others] = argumentsOf(value);
  if (from === undefined || to === undefined || others.length > 0) return undefined;
  if ([from, to].some((each) => rewriting.typeOf(each).kind !== 'date')) return undefined;
  const text = textOf(calledName(value), nameOf(child(postfix, 'propertyKeyName') ?? postfix), [from, to], rewriting);
  if (text !== undefined) rewriting.rewritten('part-of-duration');
  return text;
}

function textOf(name: string, part: string, [from, to]: readonly [Syntax, Syntax], rewriting: Rewriting): string | undefined {
  const [inMonth, inDay] = [OF_MONTHS.get(part), OF_DAYS.get(part)];
  const isKnown =
    name === 'duration.between' ||
    (name === 'duration.inmonths' && inMonth !== undefined) ||
    (name === 'duration.indays' && inDay !== undefined);
  if (!isKnown) return undefined;
  const variable = () => quoted(rewriting.freshName());
  const [a, b, months, first, next, days, length] = [variable(), variable(), variable(), variable(), variable(), variable(), variable()];
  const dates: Named[] = [
    [a, rewriting.render(from)],
    [b, rewriting.render(to)],
  ];
  if (name === 'duration.indays') return givenAll([...dates, [days, `${b} - ${a}`]], `${days}.days / ${inDay}`);
  const whole: Named[] = [
    [months, `${monthsOf(b)} - ${monthsOf(a)}`],
    [
      months,
      `CASE WHEN ${months} > 0 AND ${b}.day < ${a}.day THEN ${months} - 1 WHEN ${months} < 0 AND ${b}.day > ${a}.day THEN ${months} + 1 ELSE ${months} END`,
    ],
  ];
  if (inMonth !== undefined) return givenAll([...dates, ...whole], `${months} / ${inMonth}`);
  if (inDay === undefined) return undefined;
  const left: Named[] = [
    [first, firstOf(`(${monthsOf(a)} - 1 + ${months})`)],
    [next, firstOf(`(${monthsOf(a)} + ${months})`)],
    [days, `${b} - ${first}`],
    [length, `${next} - ${first}`],
  ];
  const last = `CASE WHEN ${a}.day < ${length}.days THEN ${a}.day ELSE ${length}.days END`;
  return givenAll([...dates, ...whole, ...left], `(${days}.days + 1 - ${last}) / ${inDay}`);
}

/** The months of a date that a variable holds: from a variable alone the engine reads parts. */
function monthsOf(date: string): string {
  return `(${date}.year * 12 + ${date}.month)`;
}

/** The first day of a month, counted from the January of the year 0. */
function firstOf(month: string): string {
  return `date(right('000' + toString(${month} / 12), 4) + '-' + right('0' + toString(${month} % 12 + 1), 2) + '-01')`;
}
