import { actorSearchInSteps } from '../../model/actor-search.ts';
import type { Question } from '../../model/library/question.ts';
import { hasWords } from '../../model/text-match.ts';
import type { UnionGraph } from '../graph/union-graph.ts';
import type { Command } from '../state/commands/command.ts';
import { hintOf } from '../state/commands/key-text.ts';

/** A result of the search, as one line. */
export interface Hit {
  readonly kind: 'actor' | 'type' | 'question' | 'command';
  /** Id of the actor, the question or the command, name of the type. */
  readonly id: string;
  readonly label: string;
  /** A secondary text beside the label. */
  readonly hint: string;
}

const MOST_ACTORS = 8;
const MOST_OTHERS = 4;

/** Finds what a query may mean, the best first of each kind. @param commands those that can be given now */
export type Search = (query: string, commands: readonly Command[]) => Hit[];

/** A search over actors (names, aliases, spellings), relation types, saved questions and commands, made in steps between which other work can be done. */
export function* searchIndexInSteps(unionGraph: UnionGraph, questions: readonly Question[]): Generator<void, Search> {
  const actors = yield* actorSearchInSteps(unionGraph.actors);
  return (query, commands) => {
    if (query.trim() === '') return [];
    return [
      ...actors(query)
        .slice(0, MOST_ACTORS)
        .flatMap((id) => actorHit(unionGraph, id, query)),
      ...unionGraph.types
        .filter(({ type, label, inverseLabel }) => [type.replaceAll('_', ' '), label, inverseLabel].some((name) => hasWords(name, query)))
        .slice(0, MOST_OTHERS)
        .map(({ type, label, category }): Hit => ({ kind: 'type', id: type, label, hint: category })),
      ...questions
        .filter(({ title, description }) => hasWords(`${title} ${description}`, query))
        .slice(0, MOST_OTHERS)
        .map(({ id, title, group }): Hit => ({ kind: 'question', id, label: title, hint: group })),
      ...commands
        .filter(({ label }) => hasWords(label, query))
        .slice(0, MOST_OTHERS)
        .map((command): Hit => ({ kind: 'command', id: command.id, label: command.label, hint: hintOf(command) ?? '' })),
    ];
  };
}

/** The hit for an actor. If the name itself does not match, the hint has the alias that does. */
function actorHit(unionGraph: UnionGraph, id: string, query: string): Hit[] {
  const actor = unionGraph.actorById.get(id);
  if (actor === undefined) return [];
  const alias = hasWords(actor.name, query) ? undefined : (actor.aliases.find((name) => hasWords(name, query)) ?? actor.aliases[0]);
  const kind = unionGraph.kinds.find((info) => info.kind === actor.kind)?.name ?? actor.kind;
  return [{ kind: 'actor', id, label: actor.name, hint: alias === undefined ? kind : `${alias} · ${kind}` }];
}
