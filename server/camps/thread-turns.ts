/** A turn in the thread. */
export interface Turn {
  /** Fires where the turn is not urgent, and somebody urgent waits for one. */
  readonly wanted: AbortSignal;
  /** To be called once, when nothing runs in the thread any more. */
  release(): void;
}

interface Waiting {
  readonly isUrgent: boolean;
  readonly begin: (turn: Turn) => void;
}

/** Who may use a thread that does one thing after another: whoever is urgent goes before all others, and else the first to come. */
export class ThreadTurns {
  readonly #waiting: Waiting[] = [];
  #held: { readonly isUrgent: boolean; readonly wanted: AbortController } | undefined;

  /** @throws the reason of `ended`, while it waits */
  async take(isUrgent: boolean, ended: AbortSignal): Promise<Turn> {
    ended.throwIfAborted();
    return new Promise((resolve, reject) => {
      const waiting: Waiting = {
        isUrgent,
        begin: (turn) => {
          ended.removeEventListener('abort', leave);
          resolve(turn);
        },
      };
      const leave = () => {
        this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
        reject(ended.reason);
      };
      ended.addEventListener('abort', leave, { once: true });
      this.#waiting.push(waiting);
      if (isUrgent && this.#held?.isUrgent === false) this.#held.wanted.abort();
      this.#next();
    });
  }

  #next(): void {
    if (this.#held !== undefined) return;
    const first = Math.max(
      0,
      this.#waiting.findIndex(({ isUrgent }) => isUrgent),
    );
    const [waiting] = this.#waiting.splice(first, 1);
    if (waiting === undefined) return;
    const wanted = new AbortController();
    this.#held = { isUrgent: waiting.isUrgent, wanted };
    waiting.begin({
      wanted: wanted.signal,
      release: () => {
        this.#held = undefined;
        this.#next();
      },
    });
  }
}
