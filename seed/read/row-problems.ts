import type { z } from 'zod';
import { nearestSpelling } from '../problems/nearest-spelling.ts';
import type { DatasetProblem, ProblemPlace } from '../problems/problem.ts';
import { quoted } from '../problems/quoted.ts';

/** Turns the issues of a schema into problems, one for each cell. */
export function rowProblems(
  place: Omit<ProblemPlace, 'column'>,
  cells: Readonly<Record<string, string>>,
  issues: readonly z.core.$ZodIssue[],
): DatasetProblem[] {
  const problems = new Map<string, DatasetProblem>();
  for (const issue of issues) {
    const column = String(issue.path[0] ?? '');
    if (!problems.has(column)) problems.set(column, { ...place, column, ...faultOf(column, cells[column] ?? '', issue) });
  }
  return [...problems.values()];
}

function faultOf(column: string, cell: string, issue: z.core.$ZodIssue): Pick<DatasetProblem, 'cause' | 'message' | 'fix'> {
  if (issue.code === 'custom' && issue.params?.unwanted !== undefined) {
    return { cause: 'characters', message: `${issue.message}, in ${quoted(cell)}`, fix: 'remove it' };
  }
  const isEmpty = cell === '';
  if (issue.code === 'invalid_value') {
    const words = issue.values.map(String);
    const list = `one of ${words.join(', ')}`;
    if (isEmpty) return { cause: 'value-missing', message: `the ${column} is missing`, fix: `write ${list}` };
    const meant = nearestSpelling(cell, words);
    const fix = meant === undefined ? 'write one of these' : `write ${meant}`;
    return { cause: 'value-unknown', message: `${quoted(cell)} is not ${list}`, fix };
  }
  if (isEmpty) return { cause: 'value-missing', message: column === 'id' ? 'the id is missing' : issue.message, fix: 'fill it in' };
  if (column === 'id') {
    const slug = slugOf(cell);
    return {
      ...{ cause: 'id-form', message: `${quoted(cell)} is not in the form of an id` },
      fix: slug === '' ? issue.message : `write ${slug}: ${issue.message}`,
    };
  }
  return { cause: 'value-form', message: `${quoted(cell)} cannot stand here`, fix: issue.message };
}

/** A text in the form of an id; empty if it has no Latin letter and no digit. */
export function slugOf(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
