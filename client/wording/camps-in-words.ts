import type { CampNumber } from '../../model/camps/bad-cycle.ts';
import type { WeightingName } from '../../model/camps/weighting.ts';
import { formatCount } from '../../model/format-count.ts';
import type { CampsOfActors } from '../graph/camps-of-actors.ts';
import type { ViewCriteria } from '../graph/visible-graph.ts';
import { windowInWords } from './date-in-words.ts';

/** The title of the camps in a legend: of which window they are, also where two are compared. */
export function titleOfCamps({ window }: Pick<CampsOfActors, 'window'>, { compared }: Pick<ViewCriteria, 'compared'>): string {
  return `Camps in ${windowInWords(window)}${compared?.of === 'windows' ? ', not in what it is compared with' : ''}`;
}

export const NO_CAMP_IN_WORDS = 'In no camp, or stands alone';
/** Who shares the grey, for which there is no colour left: "grey: 12 smaller camps". */
export function greyInWords(count: number): string {
  return `grey: ${formatCount(count, 'smaller camp')}${count > 1 ? ', which share it' : ''}`;
}

/** The same of the camps of one window. */
export function sharedGreyInWords(count: number): string {
  return `Grey is shared by ${count} camps that are small over all years`;
}

/** A line of the river, in the years in which an actor is torn. */
export const TORN_LINE_IN_WORDS = 'torn: another division, as good, has it elsewhere';

/** A line of the river, where an actor changes sides in a year in which it is torn. */
export const TORN_TURN_IN_WORDS = 'changed sides, but torn in that year';

export const TORN_IN_WORDS = 'Pale in a wide ring: torn between camps';

/** How good a division is: "No relation is out of place", or "5 of the weight is out of place: proven to be the least". */
export function frustrationInWords({ frustration, lowerBound, exact }: Frustration): string {
  if (frustration === 0) return 'Everything fits: nothing is out of place.';
  if (exact) return `${weightInWords(frustration)} does not fit: proven to be the least that there can be.`;
  return `${weightInWords(frustration)} does not fit: the best division found; it is at least ${formatWeight(lowerBound)}.`;
}

interface Frustration {
  readonly frustration: number;
  readonly lowerBound: number;
  readonly exact: boolean;
}

function weightInWords(weight: number): string {
  return `A weight of ${formatWeight(weight)}`;
}

/** A weight with at most one place after the point, since a relation of a weak type counts half. */
export function formatWeight(weight: number): string {
  return weight.toLocaleString('en', { maximumFractionDigits: 1 });
}

/** How many divisions are as good as the one that is shown. */
export function optimaInWords(optima: number | null): string {
  if (optima === null) return 'Not all divisions that are as good could be listed, so that it is not told who is torn.';
  return optima === 1
    ? 'No other division is as good.'
    : `${formatCount(optima, 'division')} are equally good; who stands elsewhere in some is torn.`;
}

/** The share of balanced triads: "24 of 27 (89%)"; `null` where there are none. */
export function balanceInWords({ balanced, total }: { readonly balanced: number; readonly total: number }): string | null {
  return total === 0 ? null : `${balanced} of ${total} (${Math.round((100 * balanced) / total)}%)`;
}

/** What it costs to take an actor out of its camp. */
export function priceInWords(price: number): string {
  return price === 0 ? 'could as well stand elsewhere' : `elsewhere ${formatWeight(price)} more would not fit`;
}

/** In how many readings of the evidence a membership holds; `null` where that was not tried. */
export function readingsInWords(readings: { readonly held: number; readonly of: number } | null): string | null {
  if (readings === null) return null;
  return readings.held === readings.of
    ? 'in every reading of the evidence'
    : `in ${readings.held} of ${readings.of} readings of the evidence`;
}

/** How many camps there may be, as the panel offers it. */
export const NUMBER_WORDS: Readonly<Record<CampNumber, { readonly name: string; readonly says: string }>> = {
  any: { name: 'As many as fit best', says: 'Enemies of one enemy need not be friends.' },
  two: {
    name: 'Two sides',
    says: 'In each connected group everybody is on one of two sides: the enemy of an enemy is a friend. Groups that nothing connects stand apart.',
  },
};

/** What a relation may weigh, as the panel offers it. */
export const WEIGHT_WORDS: Readonly<Record<WeightingName, { readonly name: string; readonly says: string }>> = {
  pairs: { name: 'Each pair and sign once', says: 'Support between two actors counts once, hostility once; courting counts half.' },
  relations: { name: 'Each relation', says: 'Two actors count as often as they have relations; courting counts half.' },
  net: { name: 'The sign that prevails', says: 'A pair counts once, by the sign that outweighs the other, or not at all.' },
};

/** What a relation weighs, as a condition: "each relation counts". */
const WEIGHT_CLAUSES: Readonly<Record<WeightingName, string>> = {
  pairs: 'each pair and sign counts once',
  relations: 'each relation counts',
  net: 'the sign that prevails counts',
};

/** Where a turn is not told: "not where each relation counts". */
export function missingInWords(weights: readonly WeightingName[]): string {
  return `not where ${weights.map((weight) => WEIGHT_CLAUSES[weight]).join(', or where ')}`;
}

/** Where a turn is told that is not told here: "only where each relation counts". */
export function elsewhereInWords(weights: readonly WeightingName[]): string {
  return `only where ${weights.map((weight) => WEIGHT_CLAUSES[weight]).join(', or where ')}`;
}
