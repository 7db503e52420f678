import type { Parameter } from '../../model/library/parameter.ts';
import type { Question } from '../../model/library/question.ts';
import { lastYearOf, type Window } from '../../model/time/window.ts';
import type { UnionGraph } from './union-graph.ts';
import { mostAttestedYear, timelineYearsOf } from './years.ts';

/**
 * The saved questions for the loaded datasets. Those of other datasets are left out; in
 * the rest, every actor, source and year that is a default exists in the data: what was
 * written for another dataset becomes the most connected actor, the source with most relations, the year with most
 * attested relations.
 * @param datasets the ids of those that are loaded
 */
export function offeredQuestions(questions: readonly Question[], unionGraph: UnionGraph, datasets: readonly string[]): Question[] {
  const offered = questions.filter((question) => question.datasets?.some((id) => datasets.includes(id)) ?? true);
  const known = knownOf(unionGraph);
  return offered
    .map((question) => ({ ...question, parameters: adapted(question.parameters, known) }))
    .sort((a, b) => Number(b.datasets !== undefined) - Number(a.datasets !== undefined));
}

/** The questions, with those of an earlier and a later year asked of the years in which two compared windows end, in whatever order these are. */
export function ofComparedYears(questions: readonly Question[], window: Window, other: Window): readonly Question[] {
  const years = [lastYearOf(window), lastYearOf(other)].sort((a, b) => a - b);
  if (years[0] === years[1]) return questions;
  return questions.map((question) => {
    const own = question.parameters.filter(({ type }) => type === 'year');
    if (own.length !== years.length) return question;
    const parameters = question.parameters.map((each) => (each.type === 'year' ? { ...each, default: years[own.indexOf(each)] } : each));
    return { ...question, parameters };
  });
}

/** Candidates for default values: the ids and years of the data, the most informative first. */
interface Known {
  readonly actor: readonly string[];
  readonly source: readonly string[];
  readonly year: readonly number[];
}

function adapted(parameters: Question['parameters'], known: Known): Question['parameters'] {
  const kinds = parameters.map(kindOf);
  const firsts = (kind: keyof Known): readonly unknown[] => {
    const mine = parameters.filter((_, index) => kinds[index] === kind).map((parameter) => parameter.default);
    const all: readonly unknown[] = known[kind];
    if (mine.every((value) => all.includes(value))) return mine;
    const chosen = all.slice(0, mine.length);
    // Several years are given in chronological order.
    return kind === 'year' ? known.year.slice(0, mine.length).sort((a, b) => a - b) : chosen;
  };
  const next = { actor: [...firsts('actor')], source: [...firsts('source')], year: [...firsts('year')] };
  return parameters.map((parameter, index) => {
    const kind = kinds[index];
    return kind === undefined ? parameter : { ...parameter, default: next[kind].shift() ?? (kind === 'year' ? parameter.default : '') };
  });
}

/** The types whose values are in the data. */
function kindOf({ type }: Pick<Parameter, 'type'>): keyof Known | undefined {
  return type === 'actor' || type === 'source' || type === 'year' ? type : undefined;
}

function knownOf(unionGraph: UnionGraph): Known {
  const bySource = new Map<string, number>();
  for (const { sources } of unionGraph.relations) for (const id of sources) bySource.set(id, (bySource.get(id) ?? 0) + 1);
  const relationsOf = (index: number) => unionGraph.relationsOf[index]?.length ?? 0;
  const years = timelineYearsOf(unionGraph);
  const telling = mostAttestedYear(years);
  return {
    actor: [...unionGraph.actors].sort((a, b) => relationsOf(b.index) - relationsOf(a.index)).map(({ id }) => id),
    source: [...bySource].sort(([, a], [, b]) => b - a).map(([id]) => id),
    year: years.map(({ year }) => year).sort((a, b) => Math.abs(a - (telling ?? a)) - Math.abs(b - (telling ?? b)) || a - b),
  };
}
