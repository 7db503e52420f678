import type { Styling } from '../style/styling.ts';
import type { Colouring, Size, Width } from '../url/viewer-url.ts';

/** The rules of the panel, as it names them. */
export const SIZE_NAMES: Readonly<Record<Size, string>> = {
  relations: 'Relations shown',
  'all-relations': 'Relations, all years',
  claims: 'Claims, all years',
  betweenness: 'Betweenness, all years',
  none: 'All the same',
};
export const COLOURING_NAMES: Readonly<Record<Colouring, string>> = { kind: 'Kind', dataset: 'Dataset', camp: 'Camp in the window' };
export const WIDTH_NAMES: Readonly<Record<Width, string>> = { none: 'By sign only', claims: 'Claims', sources: 'Sources' };

const LARGER: Readonly<Record<Exclude<Size, 'none'>, string>> = {
  relations: 'more relations shown',
  'all-relations': 'more relations in all years',
  claims: 'more claims in all years',
  betweenness: 'higher betweenness in all years',
};

/** What a larger actor is: "Larger: more relations shown"; `null` where none is larger than others. */
export function largerInWords({ size }: Pick<Styling, 'size'>): string | null {
  return size === 'none' ? null : `Larger: ${LARGER[size]}`;
}

/** What a wider line is: "Wider: more claims"; `null` where no rule was chosen. */
export function widerInWords({ width }: Pick<Styling, 'width'>): string | null {
  return width === 'none' ? null : `Wider: more ${width}`;
}
