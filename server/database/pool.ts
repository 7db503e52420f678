import type { Limits } from './limits.ts';
import type { KillableWorker } from './replaceable-worker.ts';
import type { SupervisedWorker } from './supervised-worker.ts';

/** What the runners of a pool do. */
export interface PoolState {
  /** How many run. */
  readonly up: number;
  /** How many have a query. */
  readonly busy: number;
  /** How often one was started, those that had ended before counted in. */
  readonly starts: number;
}

interface Member<R extends KillableWorker> {
  readonly runner: SupervisedWorker<R>;
  asked: number;
}

/** Whether a member needs no start where the other does. */
function isQuicker<R extends KillableWorker>({ runner }: Member<R>, other: Member<R>): boolean {
  return runner.isUp && !other.runner.isUp;
}

/** Several runners for what may have to be ended: each query gets the one with the least to do, one that runs before one that does not, so that ending it disturbs no other. */
export class Pool<R extends KillableWorker> {
  readonly #members: readonly Member<R>[];

  /** @param runners none of them starts before it is needed */
  constructor(runners: readonly SupervisedWorker<R>[]) {
    this.#members = runners.map((runner) => ({ runner, asked: 0 }));
  }

  /** Starts the first before a query needs it. */
  warmUp(): void {
    this.#members[0]?.runner.runner().catch(() => undefined);
  }

  /** As {@link SupervisedWorker.ask}. @throws DatabaseError */
  async ask<T>(limits: Limits, ask: (runner: R, ended: AbortSignal) => Promise<T>): Promise<T> {
    const member = this.#members.reduce((best, each) =>
      each.asked < best.asked || (each.asked === best.asked && isQuicker(each, best)) ? each : best,
    );
    let answer: Promise<unknown> = Promise.resolve();
    member.asked += 1;
    try {
      return await member.runner.ask(limits, (runner, ended) => {
        const asked = ask(runner, ended);
        answer = asked;
        return asked;
      });
    } finally {
      // Whoever asked may have gone. The runner is not free before it has answered all the same, or was ended for that.
      const free = () => {
        member.asked -= 1;
      };
      answer.then(free, free);
    }
  }

  get state(): PoolState {
    const count = (is: (member: Member<R>) => boolean) => this.#members.filter(is).length;
    return {
      up: count(({ runner }) => runner.isUp),
      busy: count(({ asked }) => asked > 0),
      starts: this.#members.reduce((sum, { runner }) => sum + runner.starts, 0),
    };
  }

  async close(): Promise<void> {
    await Promise.all(this.#members.map(({ runner }) => runner.close()));
  }
}
