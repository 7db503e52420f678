import { counted } from '../../model/counted.ts';
import { BoundsError } from '../../model/time/bounds.ts';
import { EdtfError } from '../../model/time/edtf.ts';

/** Something in a dataset that has to be mended before it can be loaded. */
export interface Problem {
  readonly file: string;
  /** Counted from 1, the header included; absent when it concerns the whole file. */
  readonly line?: number;
  /** The name of the column in the header. */
  readonly column?: string;
  readonly message: string;
}

/** One line a problem, in the order of the files: `relations.csv:12 dates: …`. */
export function formatProblem({ file, line, column, message }: Problem): string {
  return `${file}${line === undefined ? '' : `:${line}`}${column === undefined ? '' : ` ${column}`}: ${message}`;
}

/** A dataset that cannot be loaded, with everything that is wrong with it. */
export class DatasetError extends Error {
  override name = 'DatasetError';

  constructor(
    readonly folder: string,
    readonly problems: readonly Problem[],
  ) {
    super(`${counted(problems.length, 'problem')} in ${folder}`);
  }
}

/**
 * Runs `read` and turns an error of the data (see model/time) into a problem at `place`.
 * @returns what `read` returned, or `undefined` when it failed
 */
export function attempt<T>(problems: Problem[], place: Omit<Problem, 'message'>, read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof EdtfError || error instanceof BoundsError)) throw error;
    problems.push({ ...place, message: error.message });
    return undefined;
  }
}
