import type { Parameter } from '../../model/library/parameter.ts';
import type { Question } from '../../model/library/question.ts';
import type { World } from './world.ts';
import { mostTellingYear, yearsOf } from './years.ts';

/**
 * The saved questions that can be asked of what is loaded. Those of another dataset are left out; in
 * the others every actor, source and year that a parameter begins with is one of the data: what was
 * written for one dataset becomes the most connected actor, the source that most rests on, the most
 * telling year.
 * @param datasets the ids of those that are loaded
 */
export function offeredQuestions(questions: readonly Question[], world: World, datasets: readonly string[]): Question[] {
  const offered = questions.filter((question) => question.datasets?.some((id) => datasets.includes(id)) ?? true);
  const known = knownOf(world);
  return offered
    .map((question) => ({ ...question, parameters: adapted(question.parameters, known) }))
    .sort((a, b) => Number(b.datasets !== undefined) - Number(a.datasets !== undefined));
}

/** What a parameter can begin with: the ids that the data have and their years, each in the order of what says most. */
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
    // Years are asked for in their order.
    return kind === 'year' ? known.year.slice(0, mine.length).sort((a, b) => a - b) : chosen;
  };
  const next = { actor: [...firsts('actor')], source: [...firsts('source')], year: [...firsts('year')] };
  return parameters.map((parameter, index) => {
    const kind = kinds[index];
    return kind === undefined ? parameter : { ...parameter, default: next[kind].shift() ?? (kind === 'year' ? parameter.default : '') };
  });
}

/** A year is a whole number, and a source a text, whose description says so. */
function kindOf({ type, description }: Pick<Parameter, 'type' | 'description'>): keyof Known | undefined {
  if (type === 'actor') return 'actor';
  if (type === 'integer' && /\byear\b/.test(description)) return 'year';
  return type === 'string' && /\bid of the source\b/.test(description) ? 'source' : undefined;
}

function knownOf(world: World): Known {
  const bySource = new Map<string, number>();
  for (const { sources } of world.relations) for (const id of sources) bySource.set(id, (bySource.get(id) ?? 0) + 1);
  const relationsOf = (index: number) => world.relationsOf[index]?.length ?? 0;
  const years = yearsOf(world);
  const telling = mostTellingYear(years);
  return {
    actor: [...world.actors].sort((a, b) => relationsOf(b.index) - relationsOf(a.index)).map(({ id }) => id),
    source: [...bySource].sort(([, a], [, b]) => b - a).map(([id]) => id),
    year: years.map(({ year }) => year).sort((a, b) => Math.abs(a - (telling ?? a)) - Math.abs(b - (telling ?? b)) || a - b),
  };
}
