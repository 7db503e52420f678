import { type ActorSearch, actorSearch } from '../../model/actor-search.ts';
import type { Question } from '../../model/library/question.ts';
import type { World } from '../graph/world.ts';
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

/** A search over actors (names, aliases, spellings), relation types, saved questions and commands. */
export function searchIndex(world: World, questions: readonly Question[]): (query: string, commands: readonly Command[]) => Hit[] {
  const actors: ActorSearch = actorSearch(world.actors);
  return (query, commands) => {
    const words = query.trim().toLowerCase();
    if (words === '') return [];
    return [
      ...actors(query)
        .slice(0, MOST_ACTORS)
        .flatMap((id) => actorHit(world, id, words)),
      ...world.types
        .filter(({ type, label, inverseLabel }) =>
          [type.replaceAll('_', ' '), label, inverseLabel].some((name) => name.toLowerCase().includes(words)),
        )
        .slice(0, MOST_OTHERS)
        .map(({ type, label, category }): Hit => ({ kind: 'type', id: type, label, hint: category })),
      ...questions
        .filter(({ title, description }) => words.split(/\s+/).every((word) => `${title} ${description}`.toLowerCase().includes(word)))
        .slice(0, MOST_OTHERS)
        .map(({ id, title, group }): Hit => ({ kind: 'question', id, label: title, hint: group })),
      ...commands
        .filter(({ label }) => words.split(/\s+/).every((word) => label.toLowerCase().includes(word)))
        .slice(0, MOST_OTHERS)
        .map((command): Hit => ({ kind: 'command', id: command.id, label: command.label, hint: hintOf(command) ?? '' })),
    ];
  };
}

/** The hit for an actor. If the name itself does not match, the hint has the alias that does. */
function actorHit(world: World, id: string, words: string): Hit[] {
  const actor = world.actorById.get(id);
  if (actor === undefined) return [];
  const alias = actor.name.toLowerCase().includes(words)
    ? undefined
    : (actor.aliases.find((name) => name.toLowerCase().includes(words)) ?? actor.aliases[0]);
  const kind = world.kinds.find((info) => info.kind === actor.kind)?.name ?? actor.kind;
  return [{ kind: 'actor', id, label: actor.name, hint: alias === undefined ? kind : `${alias} · ${kind}` }];
}
