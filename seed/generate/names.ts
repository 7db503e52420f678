import type { ActorKind } from '../../model/coding/actor-kinds.ts';
import type { Random } from '../../model/random.ts';

/** The people, places and bodies of generated datasets are made up: none of them is to be taken for somebody. */

const words = (text: string) => text.split(' ') as [string, ...string[]];

const FIRST_NAMES = words(
  'Ada Alban Amra Anton Arvid Asta Basil Bela Bruno Cara Cedric Cyra Dalia Darius Dora Edda Elias Elin Emre Enno Esra Falk ' +
    'Fanny Farid Flora Gala Gideon Greta Hana Hector Hugo Ida Ilan Ines Iris Ivo Jana Jonas Judit Kaspar Kira Kosta Lara Leon ' +
    'Lidia Livia Lorenz Magda Malik Mara Marek Mila Milo Mona Nadia Nestor Nils Nora Olga Omar Oskar Pavel Petra Rami Rasmus ' +
    'Rita Rosa Ruben Sami Selma Silas Sofia Stefan Suri Tamar Tarik Thea Tilda Tomas Udo Ulla Vera Viktor Wanda Yara Yusuf Zeno Zora',
);
const LAST_BEGINNINGS = words(
  'Al Bar Bel Cor Dal Dor El Fal Gar Hal Har Jas Kal Kar Lan Lor Mal Mar Nor Or Pal Ram Sal Tal Tor Val Var Zan',
);
const LAST_ENDINGS = words(
  'aro bek berg dal din dov eti grim ian ikov ini ka lund man mar nez oba oni oth ovic quist rani sen shi son stad uri well',
);
const PLACE_BEGINNINGS = words('Ald Bor Cal Dun Elm Fern Gal Hol Isk Jor Kes Lim Mor Nev Ost Per Quar Rav Sel Tur Ulm Vel Wex Yar Zel');
const PLACE_ENDINGS = words('a an aven bria dor en eth ford holm ia in mere mouth ona ora os port stan ton una ur vale');
const COLOURS = words(
  'Amber Ash Azure Cedar Copper Coral Crimson Dawn Ember Falcon Granite Harbour Iron Ivory Jade Lion Maple Mercury Northern Oak Olive Opal River Ruby Saffron Silver Southern Star Summit Sunrise Tide Violet Willow Winter',
);
const CAMPS = words('Alliance Bloc Coalition Compact Front League Movement Union');

const BODIES: Readonly<Record<Exclude<ActorKind, 'person'>, readonly [string, ...string[]]>> = {
  state: ['Republic of', 'Federation of', 'Kingdom of'],
  state_body: ['Ministry of the Interior of', 'Intelligence Service of', 'Court of', 'Central Bank of', 'Governorate of'],
  security_force: ['Police of', 'Border Guard of', 'National Guard of', 'Army Division of'],
  armed_group: ['Brigade of', 'Resistance of', 'Defence Force of', 'Battalion of', 'Volunteers of'],
  political_movement: ['Party of', 'List of', 'Congress of', 'Reform Current of'],
  coalition: ['Coalition of', 'United List of', 'Joint Council of'],
  protest_movement: ['Students of', 'Square Movement of', 'Workers of', 'Mothers of'],
  institution: ['University of', 'Trade Union of', 'Newspaper of', 'Charity of', 'Chamber of Commerce of'],
};

/** Names of actors, each given once. */
export class Names {
  readonly #taken = new Set<string>();

  constructor(private readonly random: Random) {}

  /** The name of a camp, such as "Amber Alliance". */
  camp(): string {
    return this.#once(() => `${this.random.of(COLOURS)} ${this.random.of(CAMPS)}`);
  }

  /** The name of an actor, such as "Ada Kalberg" or "Brigade of Velmouth". */
  of(kind: ActorKind): string {
    return kind === 'person' ? this.#once((initial) => this.#person(initial)) : this.#once((number) => this.#body(kind, number));
  }

  #person(attempt: number): string {
    const initial = attempt === 0 ? '' : `${String.fromCharCode(65 + this.random.below(26))}. `;
    return `${this.random.of(FIRST_NAMES)} ${initial}${this.random.of(LAST_BEGINNINGS)}${this.random.of(LAST_ENDINGS)}`;
  }

  #body(kind: Exclude<ActorKind, 'person'>, attempt: number): string {
    const quarter = attempt === 0 ? '' : `${this.random.of(['Upper', 'Lower', 'East', 'West', 'Old', 'New'])} `;
    return `${this.random.of(BODIES[kind])} ${quarter}${this.random.of(PLACE_BEGINNINGS)}${this.random.of(PLACE_ENDINGS)}`;
  }

  /** @param make is told how often it was asked before; after some attempts a number tells the name from another */
  #once(make: (attempt: number) => string): string {
    for (let attempt = 0; ; attempt += 1) {
      const name = attempt < ATTEMPTS ? make(attempt) : `${make(attempt)} ${attempt}`;
      if (this.#taken.has(name)) continue;
      this.#taken.add(name);
      return name;
    }
  }
}

const ATTEMPTS = 20;

/** The id of an actor with this name. */
export function idOfName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}
