import type { Reliability } from '../../model/coding/codes.ts';
import type { SOURCE_FIELDS } from '../../model/fields.ts';
import { type Random, randomFrom } from '../../model/random.ts';
import { dayIn } from './dates.ts';
import { type DatasetPlan, FIRST_YEAR, LAST_YEAR } from './plan.ts';

export type SourceCells = Readonly<Record<keyof typeof SOURCE_FIELDS, string>>;

interface Publisher {
  readonly name: string;
  readonly id: string;
  readonly reliability: Reliability;
}

const PUBLISHERS: readonly [Publisher, ...Publisher[]] = [
  { name: 'The Harbour Post', id: 'harbour-post', reliability: 'B' },
  { name: 'Northern Gazette', id: 'northern-gazette', reliability: 'B' },
  { name: 'Institute for Regional Studies', id: 'regional-studies', reliability: 'A' },
  { name: 'Radio Calvale', id: 'radio-calvale', reliability: 'C' },
  { name: 'Evening Courier', id: 'evening-courier', reliability: 'C' },
  { name: 'Voice of the Front', id: 'voice-of-the-front', reliability: 'E' },
  { name: 'Field Reports', id: 'field-reports', reliability: 'F' },
];
const SUBJECTS = [
  'Who holds the valley',
  'The week in the provinces',
  'New alliances',
  'After the vote',
  'Men and arms',
  'The talks',
] as const;
const RELATIONS_OF_A_SOURCE = 40;

/** The sources of a generated dataset, as many in each year. */
export class Sources {
  readonly rows: readonly SourceCells[];
  readonly #yearly: number;

  constructor({ relations, seed }: DatasetPlan) {
    const random = randomFrom(seed + 1);
    const years = LAST_YEAR - FIRST_YEAR + 1;
    this.#yearly = Math.max(3, Math.ceil(relations / RELATIONS_OF_A_SOURCE / years));
    this.rows = Array.from({ length: years * this.#yearly }, (_, index) => this.#source(random, index));
  }

  /** The id of a source of a year, by chance. */
  of(random: Random, year: number): string {
    return this.rows[(year - FIRST_YEAR) * this.#yearly + random.below(this.#yearly)]?.id ?? '';
  }

  #source(random: Random, index: number): SourceCells {
    const year = FIRST_YEAR + Math.floor(index / this.#yearly);
    const number = (index % this.#yearly) + 1;
    const { name, id, reliability } = random.of(PUBLISHERS);
    const published = random.happens(0.8) ? dayIn(random, year) : dayIn(random, year).slice(0, 7);
    return {
      id: `${id}-${year}-${number}`,
      title: `${random.of(SUBJECTS)}, ${published}`,
      author: '',
      publisher: name,
      published,
      url: `https://example.org/${id}/${year}/${number}`,
      reliability,
      via: '',
      covers: random.happens(0.05) ? `${year - 1}/${year - 1}-12` : '',
    };
  }
}
