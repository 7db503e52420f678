import type { Answers, GraphNames, Reply, TaskKind, Tasks } from './task.ts';

/** What the client needs of a worker. */
export interface ReadingWorker {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<Reply>) => void): void;
  addEventListener(type: 'error', listener: () => void): void;
  terminate(): void;
}

interface Asked {
  readonly id: number;
  readonly kind: TaskKind;
  readonly task: Tasks[TaskKind];
  readonly answer: (answer: unknown) => void;
}

/** One that does not come to life, because the server is away for instance, is started again after a wait that doubles each time. */
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 60_000;
/** A text that takes longer is given up. */
const MOST_MS = 5_000;
/** What somebody waits for comes first. */
const ORDER: readonly TaskKind[] = ['format', 'complete', 'signature', 'colour', 'lint'];

/**
 * Asks the language worker, one task at a time. Of each kind the newest wins. A worker that does not
 * answer in time is ended and the text is not read again; the next text gets a new worker.
 */
export class LanguageClient {
  private worker: ReadingWorker | null = null;
  private isReady = false;
  private isOver = false;
  private sent: Asked | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private waitMs: number;
  private tooHard: string | null = null;
  private lastId = 0;
  private readonly waiting = new Map<TaskKind, Asked>();

  constructor(
    private names: GraphNames,
    private readonly start: () => ReadingWorker,
    private readonly mostMs = MOST_MS,
    private readonly firstWaitMs = FIRST_WAIT_MS,
  ) {
    this.waitMs = firstWaitMs;
  }

  /** `null`: a newer one has taken its place, or the text cannot be read in time. */
  ask<Kind extends TaskKind>(kind: Kind, task: Tasks[Kind]): Promise<Answers[Kind] | null> {
    return new Promise((resolve) => {
      this.waiting.get(kind)?.answer(null);
      this.lastId += 1;
      this.waiting.set(kind, { id: this.lastId, kind, task, answer: (answer) => resolve(answer as Answers[Kind] | null) });
      this.sendNext();
    });
  }

  /** Takes other names: what is asked from now on is answered with them. */
  know(names: GraphNames): void {
    this.names = names;
    this.worker?.postMessage({ names });
  }

  /** Ends it; whatever is asked gets `null`. */
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
      if (this.isOver || next.task.text === this.tooHard) next.answer(null);
      else this.send(next);
    }
  }

  private send(asked: Asked): void {
    this.sent = asked;
    this.worker?.postMessage({ id: asked.id, kind: asked.kind, task: asked.task });
    this.timer = setTimeout(() => {
      this.tooHard = asked.task.text;
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

  /** What is asked meanwhile waits: of each kind the newest. */
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
