import type { ActorKind } from '../../model/coding/actor-kinds.ts';
import type { SignName } from '../../model/coding/sign.ts';
import type { Change } from '../../model/comparison/compare-windows.ts';

/** The colours of the canvas. Signs use Okabe and Ito's palette; those of kinds were sought from Tol's light scheme on, so that any two can be told apart, also with colour blindness. */
export interface Palette {
  readonly background: string;
  readonly ink: string;
  readonly dimmed: string;
  readonly signs: Readonly<Record<SignName, string>>;
  /** The colours of changes, in a comparison. */
  readonly changes: Readonly<Record<Change, string>>;
  readonly kinds: Readonly<Record<ActorKind, string>>;
  /** The colours of datasets, in their order. */
  readonly datasets: readonly string[];
  /** The colours of camps, the largest first: those of datasets, and as many again. */
  readonly camps: readonly string[];
}

const KINDS: Readonly<Record<ActorKind, string>> = {
  person: '#ffe69a',
  state: '#6d8be5',
  state_body: '#5fceff',
  security_force: '#9b9126',
  armed_group: '#b7815c',
  political_movement: '#259aa7',
  coalition: '#bbcc33',
  protest_movement: '#ffa6a6',
  institution: '#dbeaf8',
};

/** Those of kinds, in another order: the farthest from each other first. */
const DATASETS = (['state', 'coalition', 'protest_movement', 'political_movement', 'person', 'armed_group', 'state_body'] as const).map(
  (kind) => KINDS[kind],
);

/**
 * Those of datasets, and seven that were sought to be the farthest from these, from each other and from the greys, whether colours
 * are seen in full or with colour blindness.
 */
const CAMPS = [...DATASETS, '#99470c', '#435ba3', '#8f9022', '#953f73', '#a3bfd3', '#7b5647', '#dab85d'];

export const PALETTES: Readonly<Record<'light' | 'dark', Palette>> = {
  light: {
    background: '#fbfbfa',
    ink: '#1d2125',
    dimmed: '#8b9096',
    signs: { supportive: '#0072b2', neutral: '#7b8085', hostile: '#d55e00' },
    changes: {
      ...{ begun: '#008a64', ended: '#c27d00', turned: '#a3358a', continued: '#a6abb0' },
      ...{ 'newly-attested': '#2a9d9d', 'no-longer-attested': '#8a6d3b', between: '#6a78c8' },
      ...{ 'newly-presumed-or-uncertain': '#689f9f', 'no-longer-presumed-or-uncertain': '#a18c6c' },
    },
    kinds: KINDS,
    datasets: DATASETS,
    camps: CAMPS,
  },
  dark: {
    background: '#15171a',
    ink: '#eceef0',
    dimmed: '#7d838a',
    signs: { supportive: '#56b4e9', neutral: '#969ca3', hostile: '#f0803c' },
    changes: {
      ...{ begun: '#2fc79b', ended: '#e6a532', turned: '#de7fc4', continued: '#5d636a' },
      ...{ 'newly-attested': '#6fd6dc', 'no-longer-attested': '#b79a6b', between: '#93a0ef' },
      ...{ 'newly-presumed-or-uncertain': '#4f9499', 'no-longer-presumed-or-uncertain': '#857353' },
    },
    kinds: KINDS,
    datasets: DATASETS,
    camps: CAMPS,
  },
};

/** `colour` mixed with `other`; `share` 0 leaves it, 1 gives the other. Both are `#rrggbb`. */
export function blend(colour: string, other: string, share: number): string {
  const channel = (at: number) => {
    const a = Number.parseInt(colour.slice(at, at + 2), 16);
    const b = Number.parseInt(other.slice(at, at + 2), 16);
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
