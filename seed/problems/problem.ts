import { EdtfError } from '../../model/time/edtf.ts';

/**
 * Why a dataset cannot be loaded, in one sentence each. The most fundamental causes come first: problems of a file
 * before problems of its rows, and those before problems between rows.
 */
export const CAUSES = {
  folder: 'The folder is no dataset',
  'file-missing': 'A file is missing',
  'file-unreadable': 'A file cannot be read',
  encoding: 'A file is not UTF-8 text',
  separator: 'A file is not separated by commas',
  quote: 'A double quote is not closed, or stands where none may stand',
  'file-empty': 'A file is empty',
  'column-missing': 'A column is missing from the header',
  'column-twice': 'A column stands twice in the header',
  descriptor: 'datapackage.json cannot be used',
  'other-dataset': 'Another dataset is loaded under this id',
  'same-dataset': 'Two folders have the same id',
  cells: 'A row has more or fewer cells than the header',
  'id-form': 'An id is not in the form of an id',
  'id-taken': 'An id is given twice',
  'value-missing': 'A cell is empty that has to be filled in',
  'value-unknown': 'A cell holds none of the words that its column takes',
  'value-form': 'A cell is not written as its column needs it',
  characters: 'A text holds characters that cannot be seen',
  'type-taken': 'A type of relation is already defined',
  'type-unknown': 'A type of relation is not in the vocabulary',
  'name-for-id': 'A name stands where an id belongs',
  'actor-unknown': 'A relation names an actor that is not there',
  'source-unknown': 'A source is named that is not there',
  via: 'A source repeats itself by way of its column via',
  'relation-unknown': 'A relation is named that is not there',
  date: 'A date cannot be read',
  time: 'Dates do not fit what they belong to',
  unattested: 'No claim attests a relation for any day',
  ends: 'An event cannot end what it names',
  'no-evidence': 'No claim supports a relation',
  'owned-elsewhere': 'Another dataset has this relation or type already',
  'same-id': 'The same id means something else in another dataset',
  'column-unread': 'A column is not read',
  'file-unread': 'A file is not read',
} as const;

export type ProblemCause = keyof typeof CAUSES;

/** Where a problem is. */
export interface ProblemPlace {
  readonly file: string;
  /** The line in the file, counted from 1, the header included; absent when the problem concerns the whole file. */
  readonly line?: number;
  /** The name of the column in the header. */
  readonly column?: string;
}

/** Something in a dataset that has to be changed before it can be loaded, or a remark. */
export interface DatasetProblem extends ProblemPlace {
  readonly cause: ProblemCause;
  /** What is wrong at this place. */
  readonly message: string;
  /** What to do about it. */
  readonly fix: string;
}

/** A problem on one line: `relations.csv:12 dates: what is wrong; what to do`. */
export function formatProblem(problem: DatasetProblem): string {
  return `${formatPlace(problem)}: ${problem.message}; ${problem.fix}`;
}

/** `relations.csv:12 dates` */
export function formatPlace({ file, line, column }: ProblemPlace): string {
  return `${file}${line === undefined ? '' : `:${line}`}${column === undefined ? '' : ` ${column}`}`;
}

/** A dataset that cannot be loaded, with all its problems. */
export class DatasetError extends Error {
  override name = 'DatasetError';

  /** @param notices remarks that are no reason to refuse it, but may explain the problems */
  constructor(
    readonly folder: string,
    readonly problems: readonly DatasetProblem[],
    readonly notices: readonly DatasetProblem[] = [],
  ) {
    super(`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in ${folder}`);
  }
}

/**
 * Runs `read` and turns an error of the data (see model/time) into a problem at `place`.
 * @returns what `read` returned, or `undefined` when it failed
 */
export function collectProblem<T>(problems: DatasetProblem[], place: ProblemPlace, read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof EdtfError)) throw error;
    // These messages say what is wrong, and after a semicolon what to do.
    const [message = '', ...mend] = error.message.split('; ');
    problems.push({ ...place, cause: 'date', message, fix: mend.join('; ') || 'correct the date' });
    return undefined;
  }
}
