import { CAUSES, type DatasetProblem, formatPlace, formatProblem, type ProblemCause } from './problem.ts';

const EXAMPLES = 3;

/**
 * Formats problems in groups by their cause, the most fundamental first: the cause, how many there are, three
 * examples, and what to do.
 */
export function formatProblems(problems: readonly DatasetProblem[]): string {
  return groups(problems)
    .map(([cause, group]) => formatGroup(cause, group))
    .join('\n\n');
}

/** Formats every problem on a line of its own, in the order of {@link formatProblems}. */
export function formatEveryProblem(problems: readonly DatasetProblem[]): string {
  return groups(problems)
    .flatMap(([, group]) => group.map(formatProblem))
    .join('\n');
}

function groups(problems: readonly DatasetProblem[]): [ProblemCause, DatasetProblem[]][] {
  const byCause = new Map<ProblemCause, DatasetProblem[]>((Object.keys(CAUSES) as ProblemCause[]).map((cause) => [cause, []]));
  for (const problem of problems) byCause.get(problem.cause)?.push(problem);
  return [...byCause].filter(([, group]) => group.length > 0);
}

function formatGroup(cause: ProblemCause, group: readonly DatasetProblem[]): string {
  const examples = group.slice(0, EXAMPLES);
  const [first] = examples;
  const isShared = first !== undefined && group.every(({ fix }) => fix === first.fix);
  const lines = examples.map((problem) => `  ${isShared ? `${formatPlace(problem)}: ${problem.message}` : formatProblem(problem)}`);
  const more = group.length - examples.length;
  return [
    `${CAUSES[cause]}${group.length > 1 ? `, ${group.length.toLocaleString('en')} times` : ''}:`,
    ...lines,
    ...(more > 0 ? [`  … and ${more.toLocaleString('en')} more`] : []),
    ...(isShared ? [`  To mend it: ${first.fix}.`] : []),
  ].join('\n');
}
