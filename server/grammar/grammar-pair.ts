import type { PauseClock } from '../database/limits.ts';
import { type AskOptions, type CypherReader, Grammar } from './grammar.ts';
import type { GrammarAnswers, GrammarTaskKind, GrammarTasks } from './tasks.ts';

/** More than most texts take that a person writes, milliseconds. */
const LONG_MS = 500;
const SECOND_RESTS_AFTER_MS = 5 * 60_000;

/** The reason for which a text is taken from the first thread. */
class Moved extends Error {}

/** A text that waits for the first thread. */
interface Waiting {
  readonly pauseClock: PauseClock | undefined;
  readonly move: () => void;
}

/**
 * Reads Cypher in one thread as long as no text takes it long, because each has 100 MB. When one does, a second is started
 * that judges alone, so that nobody's queries wait to be judged until the first is through with the text or is ended.
 */
export class GrammarPair implements CypherReader {
  readonly #second: Grammar;
  /** Settles when the second can be asked, which it is not before; there only while it is being started. */
  #starting: Promise<void> | undefined;
  readonly #waiting = new Set<Waiting>();

  /**
   * @param first judges and explains; it is closed with the pair
   * @param secondRestsAfterMs after so long without a text the second thread is ended
   */
  constructor(
    private readonly first: Grammar,
    secondRestsAfterMs = SECOND_RESTS_AFTER_MS,
  ) {
    this.#second = new Grammar({ explains: false }, secondRestsAfterMs);
  }

  /** Whether a second thread runs. */
  get isSecondUp(): boolean {
    return this.#second.isUp;
  }

  warmUp(): Promise<void> {
    return this.#judges.warmUp();
  }

  ask<Kind extends GrammarTaskKind>(kind: Kind, task: GrammarTasks[Kind], asking: AskOptions): Promise<GrammarAnswers[Kind]> {
    if (kind !== 'judge') return this.#askFirst(kind, task, asking);
    return this.#judges === this.#second ? this.#second.ask(kind, task, asking) : this.#askSooner(kind, task, asking);
  }

  async close(): Promise<void> {
    await Promise.all([this.first.close(), this.#second.close()]);
  }

  /** The one that judges now: the second from when it has started until it rests, also while it is started anew. */
  get #judges(): Grammar {
    return this.#second.isWanted && this.#starting === undefined ? this.#second : this.first;
  }

  async #askFirst<Kind extends GrammarTaskKind>(kind: Kind, task: GrammarTasks[Kind], asking: AskOptions): Promise<GrammarAnswers[Kind]> {
    let long: NodeJS.Timeout | undefined;
    const onBegin = () => {
      long = setTimeout(() => this.#startSecond(), LONG_MS);
      asking.onBegin?.();
    };
    try {
      return await this.first.ask(kind, task, { ...asking, onBegin });
    } finally {
      clearTimeout(long);
    }
  }

  /** Asks the thread that comes to it first. */
  async #askSooner<Kind extends GrammarTaskKind>(kind: Kind, task: GrammarTasks[Kind], asking: AskOptions): Promise<GrammarAnswers[Kind]> {
    const moving = new AbortController();
    const waiting = { pauseClock: asking.pauseClock, move: () => moving.abort(new Moved()) };
    this.#waiting.add(waiting);
    if (this.#starting !== undefined) asking.pauseClock?.(this.#starting);
    const onBegin = () => {
      this.#waiting.delete(waiting);
      asking.onBegin?.();
    };
    try {
      return await this.#askFirst(kind, task, { ...asking, onBegin, ended: AbortSignal.any([asking.ended, moving.signal]) });
    } catch (error) {
      if (error instanceof Moved) return await this.#second.ask(kind, task, asking);
      throw error;
    } finally {
      this.#waiting.delete(waiting);
    }
  }

  /** Has those moved to the second who still wait when it has started. What keeps it from starting does not hold up the first. */
  #startSecond(): void {
    if (this.#second.isWanted) return;
    const starting = this.#second.warmUp();
    this.#starting = starting;
    this.first.leaveOut(starting);
    for (const { pauseClock } of this.#waiting) pauseClock?.(starting);
    const over = () => {
      this.#starting = undefined;
    };
    starting.then(() => {
      over();
      for (const { move } of this.#waiting) move();
    }, over);
  }
}
