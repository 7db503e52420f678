/** The work budget of a search. A unit is one tie or one interval that is examined, well below a microsecond. */
export class WorkBudget {
  #left: number;

  constructor(units: number) {
    this.#left = units;
  }

  spend(units: number): void {
    this.#left -= units;
  }

  get isExhausted(): boolean {
    return this.#left <= 0;
  }
}
