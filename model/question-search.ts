import { type ReadQuery, readQuery, takenBy } from './asked-of.ts';
import type { Question } from './library/question.ts';
import { wordsAsSpelt } from './most-words.ts';
import type { NamesInText } from './named-actors.ts';
import { namedPairIn } from './named-pair.ts';
import { stemOf } from './stem.ts';
import { hasTellingWord, wordsOfQuery } from './stop-words.ts';
import { countWords, foldText } from './text-match.ts';

/** The questions that a query may mean. */
export interface FoundQuestions {
  /** The most of the query that any of them has: 1, all of it. */
  readonly share: number;
  /** The best first. */
  readonly found: readonly Question[];
  /** The first, where it has all of the query, and not by its group alone: what a person means who chooses none. */
  readonly sure: Question | undefined;
}

/**
 * The questions that have the words of a query or, where none has all, the most of them; how a word is inflected does not
 * matter, and one that no question has stands for that which is spelt most like it. A year, a month or an actor is what is
 * asked about: it counts as a word of the questions that can be asked of it. What has the words in its title comes first, as a
 * whole before one by one, even where it cannot be asked of all that is named, and another that has them in its description can.
 * @param namesIn of the actors that there are
 */
export function findQuestions(questions: readonly Question[], query: string, namesIn: NamesInText): FoundQuestions {
  const read = readQuery(query, namesIn);
  const texts = questions.map(wholeTextOf);
  // What is nothing but one name, or a year, is looked for in the texts.
  const isBare = !hasTellingWord(read.rest) && read.actors.length < 2;
  const asked = isBare ? { times: [], actors: [], rest: query } : read;
  const isOfWords = (hasTellingWord(asked.rest) && namedPairIn(query, namesIn) === null) || isBare;
  const words = isOfWords ? wordsAsSpelt(wordsOfQuery(asked.rest), texts) : [];
  const wanted = words.length + asked.times.length + asked.actors.length;
  if (wanted === 0) return { share: 1, found: questions, sure: undefined };
  const scored = questions.map((question) => scoreOf(question, words, asked, query));
  const most = scored.reduce((most, { count }) => Math.max(most, count), 0);
  const isTitled = ({ inTitle }: Scored) => words.length > 0 && inTitle === words.length;
  const found = most === 0 ? [] : scored.filter((each) => each.count === most || isTitled(each));
  found.sort(
    (a, b) =>
      a.phrase - b.phrase ||
      b.inTitle - a.inTitle ||
      b.count - a.count ||
      a.unnamed - b.unnamed ||
      b.inOwn - a.inOwn ||
      a.numbers - b.numbers ||
      a.length - b.length,
  );
  const [first] = found;
  // Two names and nothing else ask for what is between them: that which is asked of these alone.
  const isOfThem = words.length === 0 && first?.question.parameters.length === asked.actors.length;
  const isSure = first?.count === wanted && (words.length > 0 || isOfThem) && first.inOwn === words.length;
  return { share: most / wanted, found: found.map(({ question }) => question), sure: isSure ? first?.question : undefined };
}

interface Scored {
  readonly question: Question;
  /** Of how many parts of the query it has something. */
  readonly count: number;
  /** How many of its actors the query does not name, where it names some. */
  readonly unnamed: number;
  /** Whether a title of it has the query as a whole: 0, as it is typed; 1, with other words that any sentence has; 2, not. */
  readonly phrase: number;
  /** How many words a title has, and how many it has without its group. */
  readonly inTitle: number;
  readonly inOwn: number;
  /** How many of the words are numbers that it has. */
  readonly numbers: number;
  /** Of its title, characters; where the query has nothing but names, how many fields it has. */
  readonly length: number;
}

function scoreOf(question: Question, words: readonly string[], read: ReadQuery, query: string): Scored {
  const { years, window, actors, unnamed } = takenBy(question, read);
  const text = wholeTextOf(question);
  const isTitled = (name: string) => countWords(question.title, wordsOfQuery(name)) === wordsOfQuery(name).length;
  const times = years || window !== null ? read.times.length : 0;
  const named = actors ? read.actors.length : read.actors.filter(({ name }) => isTitled(name)).length;
  const titles = titlesOf(question);
  const typed = [query, read.rest].map(plain).filter((each) => each !== '');
  const isWhole = titles.some((title) => typed.some((each) => ` ${plain(title)}`.includes(` ${each}`)));
  const telling = ` ${stemsOf(words)} `;
  const isNearlyWhole = words.length > 1 && titles.some((title) => ` ${stemsOf(wordsOfQuery(title))} `.includes(telling));
  return {
    question,
    count: countWords(text, words) + times + named,
    unnamed,
    phrase: isWhole ? 0 : isNearlyWhole ? 1 : 2,
    inTitle: Math.max(...titles.map((title) => countWords(title, words))),
    inOwn: countWords(`${titles.join(' ')} ${question.description}`, words),
    numbers: countWords(
      text,
      words.filter((word) => /^\d+$/.test(word)),
    ),
    length: words.length === 0 ? question.parameters.length : question.title.length,
  };
}

/** What it is called, and other ways to say it. */
function titlesOf({ title, words = [] }: Question): string[] {
  return [title, ...words];
}

function wholeTextOf(question: Question): string {
  return [...titlesOf(question), question.description, question.group].join(' ');
}

/** The words of a text, folded, with one space between. */
function plain(text: string): string {
  return (foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

function stemsOf(words: readonly string[]): string {
  return plain(words.join(' ')).split(' ').map(stemOf).join(' ');
}
