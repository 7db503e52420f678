import { distance } from 'fastest-levenshtein';
import MiniSearch from 'minisearch';
import { stemOf } from '../../model/stem.ts';
import { withoutStopWords } from '../../model/stop-words.ts';
import { inSlices, Slices } from '../event-loop/slices.ts';
import { partsOf, soundOf, wordsOf } from './words.ts';

/** A text in which a query was found. */
export interface TextHit {
  /** The place of the text among those of the index. */
  readonly index: number;
  /** How near its words are to those of the query: the more, the nearer. */
  readonly score: number;
}

/** What a query means in the texts. */
export interface Search {
  /** The texts that have every word of it or, where none has, the most of them: the nearest first, equal ones in the order of the texts. */
  readonly hits: readonly TextHit[];
  /** Whether they have every word. */
  readonly hasAll: boolean;
  /** Where its words stand in one of them, in UTF-16 units: from the first number, up to before the second. */
  marks(text: string): [from: number, to: number][];
}

/** How a word of a text stands to a word of a query. */
const SIMILAR = 1;
const BEGINNING = 2;
const SAME = 3;

/** What a text must have of one word of a query: a term for each part, or one for all of them together. By term, how near it is. */
interface Wanted {
  readonly parts: readonly Uint8Array[];
  readonly joined: Uint8Array | undefined;
}

/**
 * An index of texts by their words. Of each text the numbers of its words are kept, one after the other: that is a tenth of
 * what a list of texts by word takes, all of them are looked through in a few slices, and the library is left to find
 * which words a query may mean.
 */
export class TextIndex {
  readonly #terms = new Map<string, number>();
  /** The words by their numbers. */
  readonly #words = new MiniSearch<{ id: number; word: string }>({
    fields: ['word'],
    processTerm: (term) => term,
    tokenize: (text) => [text],
    searchOptions: { prefix: true, fuzzy: (term) => (term.length > 3 ? 0.25 : false) },
  });
  readonly #byWord = new Map<string, readonly number[]>();
  readonly #byStem = new Map<string, number[]>();
  /** The terms of all texts, and where those of each text end. */
  #found = new Uint32Array();
  #ends = new Uint32Array();

  /** Makes the index in slices. */
  static async of(texts: readonly string[]): Promise<TextIndex> {
    // A word has no more terms than characters. What is never written to takes no memory.
    const found = new Uint32Array(texts.reduce((most, text) => most + text.length, 0));
    const ends = new Uint32Array(texts.length);
    const index = new TextIndex();
    let end = 0;
    let place = 0;
    await inSlices(texts, (text) => {
      for (const { word } of wordsOf(text)) for (const term of index.#termsOf(word)) found[end++] = term;
      ends[place++] = end;
    });
    index.#found = found.slice(0, end);
    index.#ends = ends;
    return index;
  }

  /**
   * The texts that have every word of a query or, where none has, the most of them, in slices; the last letters of a word
   * may be missing. Stop words, accents, case, apostrophes, hyphens, inflection, the Arabic article and the spellings of a
   * transliterated word do not matter. A word that no text has stands for those that are spelt much like it.
   */
  async search(query: string): Promise<Search> {
    const wanted = this.#wantedBy(query);
    const { hits, count } = await this.#find(wanted);
    return { hits, hasAll: count === wanted.length, marks: (text) => this.#marks(wanted, text) };
  }

  /** The texts with the most of what is wanted, and how many of it they have. */
  async #find(wanted: readonly Wanted[]): Promise<{ hits: readonly TextHit[]; count: number }> {
    let hits: TextHit[] = [];
    let most = Math.min(1, wanted.length);
    const slices = new Slices();
    let start = 0;
    for (const [index, end] of wanted.length === 0 ? [] : this.#ends.entries()) {
      if (index % 1000 === 0 && slices.isOver) await slices.next();
      const { count, score } = this.#score(wanted, most, start, end);
      if (count > most) hits = [];
      if (count >= most) hits.push({ index, score });
      most = Math.max(most, count);
      start = end;
    }
    return { hits: hits.sort((a, b) => b.score - a.score || a.index - b.index), count: hits.length === 0 ? wanted.length : most };
  }

  #marks(wanted: readonly Wanted[], text: string): [from: number, to: number][] {
    const nearness = wanted.flatMap(({ parts, joined }) => (joined === undefined ? parts : [...parts, joined]));
    return wordsOf(text)
      .filter(({ word }) => (this.#byWord.get(word) ?? []).some((term) => nearness.some((near) => near[term] !== 0)))
      .map(({ from, to }) => [from, to]);
  }

  #termsOf(word: string): readonly number[] {
    const known = this.#byWord.get(word);
    if (known !== undefined) return known;
    const parts = partsOf(word);
    const terms = (parts.length > 1 ? [...parts, parts.join('')] : parts).map((term) => this.#numberOf(term));
    this.#byWord.set(word, terms);
    return terms;
  }

  #numberOf(term: string): number {
    const known = this.#terms.get(term);
    if (known !== undefined) return known;
    const id = this.#terms.size;
    this.#terms.set(term, id);
    const stem = stemOf(term);
    const inflected = this.#byStem.get(stem);
    if (inflected === undefined) this.#byStem.set(stem, [id]);
    else inflected.push(id);
    this.#words.add({ id, word: term });
    return id;
  }

  #wantedBy(query: string): Wanted[] {
    return withoutStopWords(wordsOf(query).map(({ word }) => word)).flatMap((word): Wanted[] => {
      const parts = partsOf(word);
      if (parts.length === 0) return [];
      return [{ parts: parts.map((part) => this.#near(part)), joined: parts.length > 1 ? this.#near(parts.join('')) : undefined }];
    });
  }

  /** By term, how near it is to a part of a word; 0 for one that is not meant. */
  #near(part: string): Uint8Array {
    const near = new Uint8Array(this.#terms.size);
    const similar: [id: number, term: string][] = [];
    let isKnown = false;
    for (const { id, match } of this.#words.search(part)) {
      const [term = ''] = Object.keys(match);
      if (term.startsWith(part)) {
        near[id] = term === part ? SAME : BEGINNING;
        isKnown = true;
      } else similar.push([id, term]);
    }
    for (const id of this.#byStem.get(stemOf(part)) ?? []) {
      near[id] = Math.max(SIMILAR, near[id] ?? 0);
      isKnown = true;
    }
    const isMeant = (term: string) => soundOf(term) === soundOf(part) || (!isKnown && distance(term, part) <= part.length / 4);
    for (const [id, term] of similar) if (isMeant(term)) near[id] = SIMILAR;
    return near;
  }

  /** How much of what is wanted a text has, and how near its terms are to it. @param least what it has to have for that to matter */
  #score(wanted: readonly Wanted[], least: number, start: number, end: number): { count: number; score: number } {
    let [count, score] = [0, 0];
    for (const [index, { parts, joined }] of wanted.entries()) {
      const together = joined === undefined ? 0 : this.#nearest(joined, start, end);
      const apart = parts.reduce((far, near) => Math.min(far, this.#nearest(near, start, end)), SAME);
      const nearness = Math.max(together, apart);
      if (nearness > 0) count += 1;
      else if (count + wanted.length - index - 1 < least) break;
      score += nearness;
    }
    return { count, score };
  }

  #nearest(near: Uint8Array, start: number, end: number): number {
    let nearest = 0;
    for (let at = start; at < end; at++) nearest = Math.max(nearest, near[this.#found[at] ?? 0] ?? 0);
    return nearest;
  }
}
