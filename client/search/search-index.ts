import { type FoundNames, nameSearchInSteps } from '../../model/actor-search.ts';
import { type AskedComparison, comparisonAskedIn } from '../../model/asked-comparison.ts';
import { asAskedOf } from '../../model/asked-of.ts';
import { formatCount } from '../../model/format-count.ts';
import type { Question } from '../../model/library/question.ts';
import { withMostWords } from '../../model/most-words.ts';
import type { NamesInText } from '../../model/named-actors.ts';
import { type NamedPair, namedPairIn } from '../../model/named-pair.ts';
import { findQuestions } from '../../model/question-search.ts';
import { asksWhatIsSaid, wordsOfQuery } from '../../model/stop-words.ts';
import { countWords } from '../../model/text-match.ts';
import { namesInGraph } from '../graph/names-in-graph.ts';
import { endsOfWindow } from '../graph/offered-comparison.ts';
import { type Publisher, questionAboutPublisher } from '../graph/publishers.ts';
import type { UnionGraph } from '../graph/union-graph.ts';
import type { Command } from '../state/commands/command.ts';
import { hintOf } from '../state/commands/key-text.ts';
import { askedOfInWords } from '../wording/asked-of-in-words.ts';
import { prepositioned, windowInWords } from '../wording/date-in-words.ts';
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
  const namesIn = namesInGraph(unionGraph);
  yield;
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
    const called = actors(query);
    const pair = namedPairIn(query, namesIn);
    // "Guard of the Palace" is an actor, and "Guard and Palace" are two.
    const isPair = pair !== null && (pair.isJoined || called.share < 1);
    const kinds: OfKind[] = [
      ...(isPair ? [pairHits(unionGraph, pair)] : []),
      ...comparisonHits(comparisonAskedIn(query, namesIn)),
      named('actor', isPair ? { ids: [...new Set(pair.pairs.flat())], share: 1 } : called, (id) => actorHit(unionGraph, id, words)),
      worded(
        'type',
        unionGraph.types,
        ({ type, label, inverseLabel }) => [type.replaceAll('_', ' '), label, inverseLabel],
        ({ type, label, category }) => ({ kind: 'type', id: type, label: capitalize(label), hint: category }),
      ),
      named('publisher', names(query), (name) => {
        const { sources = 0, claims = 0 } = publisherByName.get(name) ?? {};
        const hint = `${formatCount(sources, 'source')}, ${formatCount(claims, 'claim')}`;
        const isOfClaims = asksWhatIsSaid(query) && questionAboutPublisher(questions, name) !== undefined;
        return { kind: 'publisher', id: name, label: isOfClaims ? `What ${name} claims` : name, hint, isOfClaims };
      }),
      questionsFor(questions, query, namesIn, most('question'), unionGraph),
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

/** The histories of those who may be meant by two names. */
function pairHits(unionGraph: UnionGraph, { pairs, window }: NamedPair): OfKind {
  const hint = window === null ? '' : prepositioned(windowInWords(window));
  const hits = pairs.map((actors): Hit => {
    const [one, other] = actors.map((id) => nameIn(unionGraph, id));
    return { kind: 'pair', id: actors.join(' '), label: `What passed between ${one} and ${other}`, hint, pair: { actors, window } };
  });
  return { share: 1, group: { kind: 'pair', total: hits.length, hits } };
}

/** The comparison that a query asks for. */
function comparisonHits(asked: AskedComparison | null): OfKind[] {
  if (asked === null) return [];
  const compared = asked.of === 'ends' ? endsOfWindow(asked.window) : { window: asked.later, other: asked.earlier };
  const [from, to] = [compared.other, compared.window].map(windowInWords);
  const hit: Hit = { kind: 'comparison', id: `${from} ${to}`, label: `What changed between ${from} and ${to}`, hint: '', compared };
  return [{ share: 1, group: { kind: 'comparison', total: 1, hits: [hit] } }];
}

function questionsFor(questions: readonly Question[], query: string, namesIn: NamesInText, most: number, unionGraph: UnionGraph): OfKind {
  const { share: whole, found, sure } = findQuestions(questions, query, namesIn);
  // What only a heading has is no question that was meant.
  const share = sure === undefined ? whole / 2 : whole;
  const hits = found.slice(0, most).map((question): Hit => {
    const askedOf = askedOfInWords(asAskedOf(question, query, namesIn), (id) => nameIn(unionGraph, id));
    return { kind: 'question', id: question.id, label: question.title, hint: askedOf === '' ? question.group : askedOf };
  });
  return { share, group: { kind: 'question', total: found.length, hits } };
}

function nameIn({ actorById }: UnionGraph, id: string): string {
  return actorById.get(id)?.name ?? id;
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
