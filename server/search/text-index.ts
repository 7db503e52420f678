import MiniSearch from 'minisearch';
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
  /** The texts that have every word of it: the nearest first, equal ones in the order of the texts. */
  readonly hits: readonly TextHit[];
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
   * The texts that have every word of a query, in slices; the last letters of a word may be missing. Accents, case,
   * apostrophes, hyphens, the Arabic article and the spellings of a transliterated word do not matter. A word that no text
   * has stands for those that are spelt much like it.
   */
  async search(query: string): Promise<Search> {
    const wanted = this.#wantedBy(query);
    return { hits: wanted.length === 0 ? [] : await this.#find(wanted), marks: (text) => this.#marks(wanted, text) };
  }

  async #find(wanted: readonly Wanted[]): Promise<TextHit[]> {
    const hits: TextHit[] = [];
    const slices = new Slices();
    let start = 0;
    for (const [index, end] of this.#ends.entries()) {
      if (index % 1000 === 0 && slices.isOver) await slices.next();
      const score = this.#score(wanted, start, end);
      if (score > 0) hits.push({ index, score });
      start = end;
    }
    return hits.sort((a, b) => b.score - a.score || a.index - b.index);
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
    this.#words.add({ id, word: term });
    return id;
  }

  #wantedBy(query: string): Wanted[] {
    return wordsOf(query).flatMap(({ word }): Wanted[] => {
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
    for (const [id, term] of similar) if (!isKnown || soundOf(term) === soundOf(part)) near[id] = SIMILAR;
    return near;
  }

  /** How near the terms of a text are to what is wanted; 0 where it lacks any of it. */
  #score(wanted: readonly Wanted[], start: number, end: number): number {
    let score = 0;
    for (const { parts, joined } of wanted) {
      const together = joined === undefined ? 0 : this.#nearest(joined, start, end);
      const least = parts.reduce((least, near) => Math.min(least, this.#nearest(near, start, end)), SAME);
      if (together === 0 && least === 0) return 0;
      score += Math.max(together, least);
    }
    return score;
  }

  #nearest(near: Uint8Array, start: number, end: number): number {
    let nearest = 0;
    for (let at = start; at < end; at++) nearest = Math.max(nearest, near[this.#found[at] ?? 0] ?? 0);
    return nearest;
  }
}
