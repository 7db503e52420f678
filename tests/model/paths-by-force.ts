import fc from 'fast-check';
import type { Confidence } from '../../model/coding/codes.ts';
import type { PathOrder } from '../../model/paths/find-paths.ts';
import type { ConnectingRelation, PathState } from '../../model/paths/path-relation.ts';
import { addDays } from '../../model/time/day.ts';

/** The slow and plain way to find paths: every sequence of actors, every choice of relations, every course that time may have taken. */

/** Days are numbers from 1 to 9 here; 0 and 10 lie before and after all that is written. */
const [BEFORE, AFTER] = [0, 10];
export const dayOf = (number: number) => addDays('2000-01-01', number);

export interface NumberedRelation {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly confidence: Confidence;
  readonly from: number;
  readonly fromLatest: number;
  readonly toEarliest: number;
  readonly to: number;
  readonly startStatus: 'known' | 'unknown';
  readonly endStatus: 'ended' | 'ongoing' | 'unknown';
}

/** The same relation with its days written out. */
export const dated = ({ from, fromLatest, toEarliest, to, ...relation }: NumberedRelation): ConnectingRelation => ({
  ...relation,
  dating: 'dated',
  attested: [{ from: dayOf(from), fromLatest: dayOf(fromLatest), toEarliest: dayOf(toEarliest), to: dayOf(to) }],
});

const ACTORS = ['a', 'b', 'c', 'd', 'e'];
/** Some come more often, so that many relations are parallel. */
const CHOSEN = ['a', 'a', 'a', 'b', 'b', 'c', 'c', 'c', 'd', 'e'];
/** The steps of the one way through, with a way around one of them. */
const CHAIN = [...['ac', 'ac', 'ac', 'cd', 'cd', 'cd', 'dc'], ...['db', 'db', 'db', 'bd', 'ce', 'ed']].map((ends) => ({
  source: ends.charAt(0),
  target: ends.charAt(1),
}));

/** @param most by how many days a begin or an end may be unknown */
const bounds = (most: number) =>
  fc.integer({ min: 1, max: 8 }).chain((from) =>
    fc.integer({ min: from + 1, max: Math.min(9, from + 6) }).chain((to) =>
      fc.record({
        from: fc.constant(from),
        fromLatest: fc.integer({ min: from, max: Math.min(to - 1, from + most) }),
        toEarliest: fc.integer({ min: Math.max(from + 1, to - most), max: to }),
        to: fc.constant(to),
      }),
    ),
  );

const drawn = (ends: fc.Arbitrary<Pick<NumberedRelation, 'source' | 'target'>>, most: number, maxLength: number) =>
  fc
    .array(
      fc.tuple(
        bounds(most),
        ends,
        fc.record({
          confidence: fc.constantFrom<Confidence>('low', 'moderate', 'high'),
          startStatus: fc.constantFrom<NumberedRelation['startStatus']>('known', 'known', 'unknown'),
          endStatus: fc.constantFrom<NumberedRelation['endStatus']>('ended', 'ongoing', 'unknown'),
        }),
      ),
      { minLength: 3, maxLength },
    )
    .map((rows) => rows.map(([when, who, what], index) => ({ id: `r${index}`, ...who, ...what, ...when })));

/**
 * Up to a dozen relations between five actors, among them some parallel ones and some of an actor with itself; or
 * fewer along a chain, which every path has to walk from end to end.
 */
export const relations: fc.Arbitrary<NumberedRelation[]> = fc.oneof(
  drawn(fc.record({ source: fc.constantFrom(...CHOSEN), target: fc.constantFrom(...CHOSEN) }), 2, 12),
  drawn(fc.constantFrom(...CHAIN), 1, 9),
);

export interface PlainQuestion {
  readonly from: string;
  readonly to: string;
  readonly order: PathOrder;
  readonly window: { readonly from: number; readonly to: number } | null;
  readonly presumed: boolean;
  readonly directed: boolean;
  readonly maxLength: number;
}

export interface PlainPath {
  readonly actors: readonly string[];
  readonly state: PathState;
  /** Steps of low and of moderate confidence. */
  readonly doubt: readonly [number, number];
}

const STATES: readonly PathState[] = ['attested', 'uncertain', 'presumed'];

/** All shortest and next-shortest paths, in their order. */
export function pathsByForce(all: readonly NumberedRelation[], question: PlainQuestion): PlainPath[] {
  const paths = sequencesOf(question).flatMap((actors) => {
    const verdicts = choices(actors, all, question.directed).flatMap((choice) => {
      const state = stateOf(choice, question);
      return state === undefined ? [] : [{ actors, state, doubt: doubtOf(choice) }];
    });
    return verdicts.sort(bySurety).slice(0, 1);
  });
  const lengths = [...new Set(paths.map(({ actors }) => actors.length))].sort().slice(0, 2);
  return lengths.flatMap((length) =>
    paths.filter(({ actors }) => actors.length === length).sort((a, b) => bySurety(a, b) || (a.actors.join() < b.actors.join() ? -1 : 1)),
  );
}

const bySurety = (a: PlainPath, b: PlainPath) =>
  STATES.indexOf(a.state) - STATES.indexOf(b.state) || a.doubt[0] - b.doubt[0] || a.doubt[1] - b.doubt[1];

export const doubtOf = (choice: readonly { readonly confidence: Confidence }[]): [number, number] => [
  choice.filter(({ confidence }) => confidence === 'low').length,
  choice.filter(({ confidence }) => confidence === 'moderate').length,
];

function sequencesOf({ from, to, maxLength }: PlainQuestion): string[][] {
  const growing = (actors: string[]): string[][] => {
    if (actors.at(-1) === to) return [actors];
    if (actors.length > maxLength) return [];
    return ACTORS.filter((actor) => !actors.includes(actor)).flatMap((actor) => growing([...actors, actor]));
  };
  return growing([from]);
}

function choices(actors: readonly string[], all: readonly NumberedRelation[], directed: boolean): NumberedRelation[][] {
  return actors.slice(1).reduce<NumberedRelation[][]>(
    (sofar, actor, step) => {
      const between = all.filter(
        ({ source, target }) => (source === actors[step] && target === actor) || (!directed && target === actors[step] && source === actor),
      );
      return sofar.flatMap((choice) => between.map((relation) => [...choice, relation]));
    },
    [[]],
  );
}

/** One way it may have been: the day each relation began, and the day after its last. */
type Course = readonly { readonly begin: number; readonly end: number }[];

/** The state of a path by what is true in every course, or in some. */
export function stateOf(choice: readonly NumberedRelation[], question: PlainQuestion): PathState | undefined {
  const seen = choice.map((relation) => seenIn(relation, question.window));
  if (seen.includes('absent') || (seen.includes('presumed') && !question.presumed)) return undefined;
  if (question.order === 'sequence') {
    const begins = coursesOf(choice, false).map((course) => course.map(({ begin }) => begin));
    const isInTurn = (days: readonly number[]) => days.every((day, step) => step === 0 || day >= (days[step - 1] ?? 0));
    if (!begins.some(isInTurn)) return undefined;
    if (seen.includes('presumed')) return 'presumed';
    return begins.every(isInTurn) && seen.every((state) => state === 'attested') ? 'attested' : 'uncertain';
  }
  const meets = (course: Course) => commonDays(course, question.window).length > 0;
  // An unknown start lets a relation begin earlier, but nothing is shown before its first evidence.
  const asWritten = choice.map((relation) => ({ ...relation, startStatus: 'known' as const }));
  const courses = coursesOf(asWritten, false);
  if (courses.every(meets)) return 'attested';
  if (courses.some(meets)) return 'uncertain';
  return question.presumed && coursesOf(asWritten, true).some(meets) ? 'presumed' : undefined;
}

export function coursesOf(choice: readonly NumberedRelation[], goingOn: boolean): Course[] {
  return choice.reduce<Course[]>(
    (sofar, relation) => {
      const first = relation.startStatus === 'known' ? relation.from : BEFORE;
      const last = goingOn && relation.endStatus === 'ongoing' ? AFTER : relation.to;
      const own = days(first, relation.fromLatest + 1).flatMap((begin) =>
        days(Math.max(relation.toEarliest, begin + 1), last + 1).map((end) => ({ begin, end })),
      );
      return sofar.flatMap((course) => own.map((each) => [...course, each]));
    },
    [[]],
  );
}

/** The days on which all relations of a course hold. */
export function commonDays(course: Course, window: PlainQuestion['window']): number[] {
  return days(window?.from ?? BEFORE, window?.to ?? AFTER + 1).filter((day) => course.every(({ begin, end }) => begin <= day && day < end));
}

function seenIn(relation: NumberedRelation, window: PlainQuestion['window']): PathState | 'absent' {
  const meets = (course: Course) => commonDays(course, window).length > 0;
  const courses = coursesOf([{ ...relation, startStatus: 'known' }], false);
  if (courses.every(meets)) return 'attested';
  if (courses.some(meets)) return 'uncertain';
  return window !== null && window.from >= relation.to && relation.endStatus === 'ongoing' ? 'presumed' : 'absent';
}

function days(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
