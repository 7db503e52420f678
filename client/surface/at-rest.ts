/** Runs something once nothing has moved for a while. */
export class AtRest {
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param ms how long nothing moves, in milliseconds */
  constructor(
    private readonly ms: number,
    private readonly run: () => void,
  ) {}

  /** Something has moved and is not at rest yet. */
  get isPending(): boolean {
    return this.timer !== undefined;
  }

  moved(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.run();
    }, this.ms);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }
}
