import { type FoundNames, nameSearchInSteps } from '../../model/actor-search.ts';
import { formatCount } from '../../model/format-count.ts';
import type { Question } from '../../model/library/question.ts';
import { withMostWords } from '../../model/most-words.ts';
import { type NamesInText, namesInText } from '../../model/named-actors.ts';
import { findQuestions } from '../../model/question-search.ts';
import { wordsOfQuery } from '../../model/stop-words.ts';
import { countWords } from '../../model/text-match.ts';
import type { Publisher } from '../graph/publishers.ts';
import type { UnionGraph } from '../graph/union-graph.ts';
import type { Command } from '../state/commands/command.ts';
import { hintOf } from '../state/commands/key-text.ts';
import { capitalize } from '../wording/state-in-words.ts';
import type { Found, Hit, HitGroup, HitKind, Most } from './hit.ts';

/** Finds what a query may mean, the best first of each kind. @param commands those that can be given now */
export type Search = (query: string, commands: readonly Command[], most: Most) => Found;

/** What of one kind has words of a query, the best first, and how much of the query: 1, all words; less, the most that any has. */
interface OfKind {
  readonly share: number;
  readonly group: HitGroup;
}

/** A search over actors and publishers (names, aliases or initials, spellings), relation types, saved questions and commands, made in steps between which other work can be done. */
export function* searchIndexInSteps(
  unionGraph: UnionGraph,
  questions: readonly Question[],
  publishers: readonly Publisher[],
): Generator<void, Search> {
  const actors = yield* nameSearchInSteps(unionGraph.actors);
  // Names of organisations, which are spelled as differently as those of actors.
  const names = yield* nameSearchInSteps(publishers.map(({ name, initials }) => ({ id: name, name, aliases: [initials] })));
  const namesIn = namesInText(unionGraph.actors);
  const publisherByName = new Map(publishers.map((publisher) => [publisher.name, publisher]));
  return (query, commands, most) => {
    const words = wordsOfQuery(query);
    if (words.length === 0) return { hasAll: true, groups: [] };
    const named = (kind: HitKind, { ids, share }: FoundNames, hitOf: (id: string) => Hit | undefined): OfKind => ({
      share,
      group: { kind, total: ids.length, hits: ids.slice(0, most(kind)).flatMap((id) => hitOf(id) ?? []) },
    });
    const worded = <Item>(
      kind: HitKind,
      items: readonly Item[],
      textsOf: (item: Item) => readonly string[],
      hitOf: (item: Item) => Hit,
    ) => {
      const { share, found } = withMostWords(items, textsOf, words);
      return { share, group: { kind, total: found.length, hits: found.slice(0, most(kind)).map(hitOf) } };
    };
    const kinds: OfKind[] = [
      named('actor', actors(query), (id) => actorHit(unionGraph, id, words)),
      worded(
        'type',
        unionGraph.types,
        ({ type, label, inverseLabel }) => [type.replaceAll('_', ' '), label, inverseLabel],
        ({ type, label, category }) => ({ kind: 'type', id: type, label: capitalize(label), hint: category }),
      ),
      named('publisher', names(query), (name) => {
        const { sources = 0, claims = 0 } = publisherByName.get(name) ?? {};
        return { kind: 'publisher', id: name, label: name, hint: `${formatCount(sources, 'source')}, ${formatCount(claims, 'claim')}` };
      }),
      questionsFor(questions, query, namesIn, most('question')),
      worded(
        'command',
        commands,
        ({ label }) => [label],
        (command) => ({ kind: 'command', id: command.id, label: command.label, hint: hintOf(command) ?? '' }),
      ),
    ];
    const found = kinds.filter(({ group }) => group.total > 0);
    const best = found.reduce((best, { share }) => Math.max(best, share), 0);
    return { hasAll: best === 1, groups: found.filter(({ share }) => share === best).map(({ group }) => group) };
  };
}

function questionsFor(questions: readonly Question[], query: string, namesIn: NamesInText, most: number): OfKind {
  const { share: whole, found, sure } = findQuestions(questions, query, namesIn);
  // What only a heading has is no question that was meant.
  const share = sure === undefined ? whole / 2 : whole;
  const hits = found.slice(0, most).map(({ id, title, group }): Hit => ({ kind: 'question', id, label: title, hint: group }));
  return { share, group: { kind: 'question', total: found.length, hits } };
}

/** The hit for an actor. If an alias has more of the words than the name itself, the hint has it. */
function actorHit(unionGraph: UnionGraph, id: string, words: readonly string[]): Hit | undefined {
  const actor = unionGraph.actorById.get(id);
  if (actor === undefined) return undefined;
  const inName = countWords(actor.name, words);
  const [alias] = [...actor.aliases].sort((a, b) => countWords(b, words) - countWords(a, words));
  const kind = unionGraph.kinds.find((info) => info.kind === actor.kind)?.name ?? actor.kind;
  const isNamed = inName > 0 && inName >= countWords(alias ?? '', words);
  const hint = alias === undefined || isNamed ? kind : `${alias} · ${kind}`;
  return { kind: 'actor', id, label: actor.name, hint, target: { kind: 'actor', id } };
}
