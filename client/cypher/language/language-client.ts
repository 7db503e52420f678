import type { GraphNames, LanguageAnswers, LanguageReply, LanguageTaskKind, LanguageTasks } from './task.ts';

/** The part of a Worker that the client uses. */
export interface LanguageWorker {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<LanguageReply>) => void): void;
  addEventListener(type: 'error', listener: () => void): void;
  terminate(): void;
}

interface SentTask {
  readonly id: number;
  readonly kind: LanguageTaskKind;
  readonly task: LanguageTasks[LanguageTaskKind];
  readonly answer: (answer: unknown) => void;
}

/** A worker that fails to start, for instance because the server is unavailable, is started again with exponential backoff. */
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 60_000;
/** Parsing a text is stopped after this time. */
const MOST_MS = 5_000;
/** Tasks that a user waits for come first. */
const ORDER: readonly LanguageTaskKind[] = ['format', 'complete', 'signature', 'colour', 'lint'];

/**
 * Sends tasks to the language worker, one at a time, and keeps only the newest of each kind. A worker that does not
 * answer in time is ended, and its text is not parsed again; the next text gets a new worker.
 */
export class LanguageClient {
  private worker: LanguageWorker | null = null;
  private isReady = false;
  private isOver = false;
  private sent: SentTask | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private waitMs: number;
  private timedOutText: string | null = null;
  private lastId = 0;
  private readonly waiting = new Map<LanguageTaskKind, SentTask>();

  constructor(
    private names: GraphNames,
    private readonly start: () => LanguageWorker,
    private readonly mostMs = MOST_MS,
    private readonly firstWaitMs = FIRST_WAIT_MS,
  ) {
    this.waitMs = firstWaitMs;
  }

  /** Resolves with `null` if a newer task replaced it, or if the text cannot be parsed in time. */
  ask<Kind extends LanguageTaskKind>(kind: Kind, task: LanguageTasks[Kind]): Promise<LanguageAnswers[Kind] | null> {
    return new Promise((resolve) => {
      this.waiting.get(kind)?.answer(null);
      this.lastId += 1;
      this.waiting.set(kind, { id: this.lastId, kind, task, answer: (answer) => resolve(answer as LanguageAnswers[Kind] | null) });
      this.sendNext();
    });
  }

  /** Replaces the names of the graph for all later tasks. */
  setNames(names: GraphNames): void {
    this.names = names;
    this.worker?.postMessage({ names });
  }

  /** Ends the worker. Open and later tasks resolve with `null`. */
  close(): void {
    this.isOver = true;
    clearTimeout(this.pause);
    this.endWorker();
    this.sendNext();
  }

  private sendNext(): void {
    if (!this.isOver && this.worker === null && this.pause === undefined) this.startWorker();
    for (const kind of ORDER) {
      const next = this.waiting.get(kind);
      if (next === undefined || (!this.isOver && (this.sent !== null || !this.isReady))) continue;
      this.waiting.delete(kind);
      if (this.isOver || next.task.text === this.timedOutText) next.answer(null);
      else this.send(next);
    }
  }

  private send(asked: SentTask): void {
    this.sent = asked;
    this.worker?.postMessage({ id: asked.id, kind: asked.kind, task: asked.task });
    this.timer = setTimeout(() => {
      this.timedOutText = asked.task.text;
      this.endWorker();
      this.sendNext();
    }, this.mostMs);
  }

  private startWorker(): void {
    const worker = this.start();
    this.worker = worker;
    worker.addEventListener('message', ({ data }) => {
      if (worker !== this.worker) return;
      if ('ready' in data) {
        this.isReady = true;
        this.waitMs = this.firstWaitMs;
      } else if (data.id === this.sent?.id) this.settle(data.answer);
      this.sendNext();
    });
    worker.addEventListener('error', () => {
      if (worker !== this.worker) return;
      if (!this.isReady) this.startLater();
      this.endWorker();
      this.sendNext();
    });
    worker.postMessage({ names: this.names });
  }

  /** Starts the worker after a wait. Tasks wait meanwhile, the newest of each kind. */
  private startLater(): void {
    this.pause = setTimeout(() => {
      this.pause = undefined;
      this.sendNext();
    }, this.waitMs);
    this.waitMs = Math.min(LONGEST_WAIT_MS, this.waitMs * 2);
  }

  private endWorker(): void {
    this.worker?.terminate();
    this.worker = null;
    this.isReady = false;
    this.settle(null);
  }

  private settle(answer: unknown): void {
    clearTimeout(this.timer);
    const { sent } = this;
    this.sent = null;
    sent?.answer(answer);
  }
}
