import Sigma from 'sigma';

/** A frame that takes longer than this, in milliseconds, is one that the page is kept waiting for. */
const COSTLY = 50;

/**
 * Sigma that gives the page as much time as its last frame took before it draws the next one. Where a processor plays the
 * graphics card, a frame of a large graph takes seconds, and the page would do nothing but wait for such frames.
 */
export class PacedSigma extends Sigma {
  private isFreeAt = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private due = false;

  /** Whether a frame was asked for that is not drawn yet. */
  get isDue(): boolean {
    return this.due;
  }

  constructor(...given: ConstructorParameters<typeof Sigma>) {
    super(...given);
    let started = 0;
    this.on('beforeRender', () => {
      this.due = false;
      started = performance.now();
    });
    this.on('afterRender', () => {
      // The page waits for the frame after its own work is done.
      setTimeout(() => {
        const ended = performance.now();
        if (ended - started > COSTLY) this.isFreeAt = 2 * ended - started;
      });
    });
  }

  override scheduleRender(): this {
    this.due = true;
    const wait = this.isFreeAt - performance.now();
    // Sigma asks for its first frame before this has a time.
    if (!(wait > 0)) return super.scheduleRender();
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      super.scheduleRender();
    }, wait);
    return this;
  }

  override kill(): void {
    clearTimeout(this.timer);
    super.kill();
  }
}
