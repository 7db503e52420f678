import type { Question } from './library/question.ts';
import { WINDOW_ONLY } from './library/window-only.ts';
import { type NamedActor, type NamesInText, withoutNames } from './named-actors.ts';
import { periodOf } from './time/period.ts';
import { type Window, yearWindow } from './time/window.ts';

/**
 * A year or a month: "2020", "January 2020", "2020-01". Of a thousand years before and after: other numbers of four digits
 * are no years that anybody asks about.
 */
const TIME =
  /(?<![\p{L}\p{N}])(?:(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|ember|ober)?\.?\s+(?:of\s+)?)?([12]\d{3})(?:-(0[1-9]|1[0-2]))?(?![\p{L}\p{N}])/giu;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A year or a month that a query names. */
interface AskedTime {
  readonly year: number;
  /** What it is as a window. */
  readonly window: Window;
  readonly isMonth: boolean;
}

/** A query, taken apart. */
export interface ReadQuery {
  readonly times: readonly AskedTime[];
  readonly actors: readonly NamedActor[];
  /** What is left of it: the words of the question itself. */
  readonly rest: string;
}

/** Takes out of a query what a question can be asked of: years, months and actors. @param namesIn of the actors that there are */
export function readQuery(query: string, namesIn: NamesInText): ReadQuery {
  const times = [...query.matchAll(TIME)].map(([, name, digits = '', number]): AskedTime => {
    const year = Number(digits);
    const month = name === undefined ? Number(number ?? 0) : MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
    if (month === 0) return { year, window: yearWindow(year), isMonth: false };
    return { year, window: periodOf('month', `${digits}-${String(month).padStart(2, '0')}-01`), isMonth: true };
  });
  const text = query.replace(TIME, ' ');
  const actors = namesIn(text);
  return { times, actors, rest: withoutNames(text, actors) };
}

/** What of a query a question is asked of. */
export interface TakenByQuestion {
  /** Its parameters that are years take all years that are named. */
  readonly years: boolean;
  /** The only time that is named is its window. */
  readonly window: Window | null;
  /** Its parameters that are actors take all that are named. */
  readonly actors: boolean;
  /** How many of its actors are then still to be chosen. */
  readonly unnamed: number;
}

/** What a question can take of the times and actors of a query: all of them or none, so that no answer is to half of what was asked. */
export function takenBy(question: Question, { times, actors }: Pick<ReadQuery, 'times' | 'actors'>): TakenByQuestion {
  const fields = (type: 'year' | 'actor') => question.parameters.filter((each) => each.type === type).length;
  const years = times.length > 0 && fields('year') === times.length && times.every(({ isMonth }) => !isMonth);
  const [time] = times;
  const isWindow = fields('year') === 0 && times.length === 1 && isOfWindow(question, time?.isMonth === true);
  const takesActors = actors.length > 0 && fields('actor') >= actors.length;
  return {
    ...{ years, window: isWindow ? (time?.window ?? null) : null },
    ...{ actors: takesActors, unnamed: takesActors ? fields('actor') - actors.length : 0 },
  };
}

/** Whether a question is asked of the window: of its days, or of its last year where a year is enough. */
function isOfWindow({ statement }: Question, isOfDays: boolean): boolean {
  return (isOfDays ? /\$(?:from|to)\b/ : /\$(?:from|to|year)\b/).test(statement);
}

/** A question as words ask it. */
export interface AskedQuestion {
  /** With what the words name in the place of what it begins with. */
  readonly question: Question;
  /** The time that the words name for its window; `null` where they name none, or where it is of no window. */
  readonly window: Window | null;
  /** The names of the parameters that the words give a value. */
  readonly named: ReadonlySet<string>;
  /** Who was taken for whom, where several are called the same: by the name of the parameter. */
  readonly guesses: ReadonlyMap<string, NamedActor>;
}

/**
 * A question, asked of the times and actors that the words name by which it was found: "who is last spoken of in 2016",
 * "what passed between the mayor and the council". Where they name fewer actors than it is about, the others are left open: the
 * empty text, for somebody to choose.
 * @param namesIn of the actors that there are
 */
export function asAskedOf(question: Question, query: string, namesIn: NamesInText): AskedQuestion {
  const read = readQuery(query, namesIn);
  const taken = takenBy(question, read);
  const years = taken.years ? read.times.map(({ year }) => year).sort((a, b) => a - b) : [];
  const actors = taken.actors ? [...read.actors] : [];
  const named = new Set<string>();
  const guesses = new Map<string, NamedActor>();
  const parameters = question.parameters.map((each) => {
    if (each.type === 'year' && taken.years) {
      named.add(each.name);
      return { ...each, default: years.shift() };
    }
    if (each.type === 'actor' && taken.actors) {
      const actor = actors.shift();
      if (actor !== undefined) named.add(each.name);
      if (actor !== undefined && actor.others.length > 0) guesses.set(each.name, actor);
      return { ...each, default: actor?.id ?? '' };
    }
    // Who names a time wants no rows of another.
    return each.name === WINDOW_ONLY && taken.window !== null ? { ...each, default: true } : each;
  });
  return { question: { ...question, parameters }, window: taken.window, named, guesses };
}
