import type { ActorKind } from '../../model/coding/actor-kinds.ts';
import { type Random, randomFrom } from '../../model/random.ts';
import { idOfName, Names } from './names.ts';
import { type DatasetPlan, FIRST_YEAR, LAST_YEAR } from './plan.ts';

/** An actor of a generated dataset. */
export interface GeneratedActor {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly aliases: readonly string[];
  readonly camp: number;
  /** The first and the last year in which it certainly exists; without one, all years that are spoken of. */
  readonly from: number | undefined;
  readonly to: number | undefined;
}

/** Actors who hold together; the first of them is the one that the camp is named after. */
export interface Camp {
  readonly name: string;
  readonly members: readonly GeneratedActor[];
}

/** Two years are the least in which a relation can begin and end. */
const LEAST_YEARS = 2;

/** The camps of a plan with their actors. A few camps are large, most are small. */
export function campsOf({ actors, camps, seed }: DatasetPlan): Camp[] {
  const random = randomFrom(seed);
  const names = new Names(random);
  return sizes(actors, camps).map((size, camp) => {
    const name = names.camp();
    const head: GeneratedActor = { id: idOfName(name), name, kind: 'coalition', aliases: [], camp, from: undefined, to: undefined };
    return { name, members: [head, ...Array.from({ length: size - 1 }, () => member(random, names, camp))] };
  });
}

/** Sizes that add up to a total, each of them at least 1. The largest has some four times the actors of the smallest. */
function sizes(total: number, camps: number): number[] {
  const weights = Array.from({ length: camps }, (_, camp) => 1 / (1 + (3 * camp) / camps));
  const sum = weights.reduce((a, b) => a + b, 0);
  const rounded = weights.map((weight) => 1 + Math.floor(((total - camps) * weight) / sum));
  const left = total - rounded.reduce((a, b) => a + b, 0);
  return rounded.map((size, camp) => size + (camp < left ? 1 : 0));
}

function member(random: Random, names: Names, camp: number): GeneratedActor {
  const kind = kindOf(random);
  const name = names.of(kind);
  const last = name.slice(name.lastIndexOf(' ') + 1);
  const aliases = kind === 'person' && random.happens(0.1) ? [`Abu ${last}`, last] : [];
  return { id: idOfName(name), name, kind, aliases, camp, ...existenceOf(random, kind) };
}

function kindOf(random: Random): ActorKind {
  const share = random.next();
  if (share < 0.6) return 'person';
  if (share < 0.62) return 'state';
  return random.of([
    ...(['armed_group', 'armed_group', 'armed_group', 'political_movement', 'political_movement', 'institution'] as const),
    ...(['state_body', 'security_force', 'protest_movement', 'coalition'] as const),
  ]);
}

/** Of one in five persons somebody dates the death, and of one in three bodies the founding, or the end too. */
function existenceOf(random: Random, kind: ActorKind): Pick<GeneratedActor, 'from' | 'to'> {
  const from = FIRST_YEAR + random.below(LAST_YEAR - FIRST_YEAR - 2 * LEAST_YEARS);
  const to = from + LEAST_YEARS + random.below(LAST_YEAR - from - LEAST_YEARS + 1);
  if (kind === 'person') return { from: undefined, to: random.happens(0.2) ? to : undefined };
  if (kind === 'state' || random.happens(2 / 3)) return { from: undefined, to: undefined };
  return { from, to: random.happens(0.4) ? to : undefined };
}
