import type { CampHistoryAnswer } from '../../../model/camps/answer.ts';
import type { CampEvent } from './passages.ts';

interface Called {
  readonly year: number;
  readonly namesakes: readonly string[];
}

/** After whom camps are called, year by year: a camp keeps its colour, but no year has the name of one who is not in it then. */
export class Namesakes {
  /** By camp, in time. */
  readonly #called = new Map<string, Called[]>();

  /** What each is: of two, a side. */
  readonly noun: 'camp' | 'side';

  constructor({ years, number }: Pick<CampHistoryAnswer, 'years' | 'number'>) {
    this.noun = number === 'two' ? 'side' : 'camp';
    for (const { year, camps } of years) {
      for (const { id, namesakes, members } of camps) {
        if (members.length < 2) continue;
        const own = this.#called.get(id);
        if (own === undefined) this.#called.set(id, [{ year, namesakes }]);
        else own.push({ year, namesakes });
      }
    }
  }

  /**
   * The id of the actor after whom a camp is called in a year; where it is not seen then, when it was seen last, or is seen first.
   * @param except of whom is spoken: the next after it gives the name
   */
  of(camp: string, year: number, ...except: readonly (string | undefined)[]): string | undefined {
    const own = this.#called.get(camp) ?? [];
    const { namesakes = [] } = own.findLast((each) => each.year <= year) ?? own[0] ?? {};
    return namesakes.find((id) => !except.includes(id)) ?? namesakes[0];
  }

  /** The same of the camps of an event, so that two of them have two names, and none that of the actor that moves. */
  ofEvent({ kind, actor, camps, year }: CampEvent): (string | undefined)[] {
    const [first, second] = camps;
    // Of those that are one now each is called as it was.
    const at = kind === 'merged' ? year - 1 : year;
    const one = first === undefined ? undefined : this.of(first, at, actor);
    return second === undefined ? [one] : [one, this.of(second, at, actor, one)];
  }
}
