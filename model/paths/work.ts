/** How much a search may still do. A unit is one tie or one stretch of time looked at, well below a microsecond. */
export class Work {
  #left: number;

  constructor(units: number) {
    this.#left = units;
  }

  spend(units: number): void {
    this.#left -= units;
  }

  get isSpent(): boolean {
    return this.#left <= 0;
  }
}
