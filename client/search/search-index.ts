import { actorSearchInSteps } from '../../model/actor-search.ts';
import { formatCount } from '../../model/format-count.ts';
import type { Question } from '../../model/library/question.ts';
import { hasWords } from '../../model/text-match.ts';
import type { Publisher } from '../graph/publishers.ts';
import type { UnionGraph } from '../graph/union-graph.ts';
import type { Command } from '../state/commands/command.ts';
import { hintOf } from '../state/commands/key-text.ts';
import { capitalize } from '../wording/state-in-words.ts';
import type { Hit, HitGroup, HitKind, Most } from './hit.ts';

/** Finds what a query may mean, the best first of each kind. @param commands those that can be given now */
export type Search = (query: string, commands: readonly Command[], most: Most) => HitGroup[];

/** A search over actors and publishers (names, aliases or initials, spellings), relation types, saved questions and commands, made in steps between which other work can be done. */
export function* searchIndexInSteps(
  unionGraph: UnionGraph,
  questions: readonly Question[],
  publishers: readonly Publisher[],
): Generator<void, Search> {
  const actors = yield* actorSearchInSteps(unionGraph.actors);
  // Names of organisations, which are spelled as differently as those of actors.
  const names = yield* actorSearchInSteps(publishers.map(({ name, initials }) => ({ id: name, name, aliases: [initials] })));
  const publisherByName = new Map(publishers.map((publisher) => [publisher.name, publisher]));
  return (query, commands, most) => {
    if (query.trim() === '') return [];
    const group = <Item>(kind: HitKind, found: readonly Item[], hitOf: (item: Item) => Hit | undefined): HitGroup => ({
      kind,
      total: found.length,
      hits: found.slice(0, most(kind)).flatMap((item) => hitOf(item) ?? []),
    });
    return [
      group('actor', actors(query), (id) => actorHit(unionGraph, id, query)),
      group(
        'type',
        unionGraph.types.filter(({ type, label, inverseLabel }) =>
          [type.replaceAll('_', ' '), label, inverseLabel].some((name) => hasWords(name, query)),
        ),
        ({ type, label, category }) => ({ kind: 'type', id: type, label: capitalize(label), hint: category }),
      ),
      group('publisher', names(query), (name) => {
        const { sources = 0, relations = 0 } = publisherByName.get(name) ?? {};
        return {
          kind: 'publisher',
          id: name,
          label: name,
          hint: `${formatCount(sources, 'source')}, ${formatCount(relations, 'relation')}`,
        };
      }),
      group(
        'question',
        questions.filter(({ title, description }) => hasWords(`${title} ${description}`, query)),
        ({ id, title, group }) => ({ kind: 'question', id, label: title, hint: group }),
      ),
      group(
        'command',
        commands.filter(({ label }) => hasWords(label, query)),
        (command) => ({ kind: 'command', id: command.id, label: command.label, hint: hintOf(command) ?? '' }),
      ),
    ];
  };
}

/** The hit for an actor. If the name itself does not match, the hint has the alias that does. */
function actorHit(unionGraph: UnionGraph, id: string, query: string): Hit | undefined {
  const actor = unionGraph.actorById.get(id);
  if (actor === undefined) return undefined;
  const alias = hasWords(actor.name, query) ? undefined : (actor.aliases.find((name) => hasWords(name, query)) ?? actor.aliases[0]);
  const kind = unionGraph.kinds.find((info) => info.kind === actor.kind)?.name ?? actor.kind;
  return { kind: 'actor', id, label: actor.name, hint: alias === undefined ? kind : `${alias} · ${kind}`, target: { kind: 'actor', id } };
}
