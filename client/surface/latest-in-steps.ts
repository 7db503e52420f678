import { runSteps, type SlicedWork } from '../graph/slices.ts';

/**
 * Does work in steps for the latest that was asked for. What is asked for meanwhile waits until the work is done, and then
 * the latest of it is worked on: so it is done however often it is asked for.
 */
export class LatestInSteps<Asked, Result> {
  private running: SlicedWork | null = null;
  private waiting: { readonly asked: Asked } | null = null;

  constructor(
    private readonly steps: (asked: Asked) => Generator<void, Result>,
    private readonly done: (asked: Asked, result: Result) => void,
  ) {}

  get isPending(): boolean {
    return this.running !== null;
  }

  ask(asked: Asked): void {
    if (this.running !== null) this.waiting = { asked };
    else {
      this.running = runSteps(this.steps(asked), (result) => {
        const { waiting } = this;
        this.stop();
        this.done(asked, result);
        if (waiting !== null) this.ask(waiting.asked);
      });
    }
  }

  /** Gives up what is not done. */
  stop(): void {
    this.running?.stop();
    this.running = null;
    this.waiting = null;
  }
}
