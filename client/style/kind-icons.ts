import type { ActorKind } from '../../model/coding/actor-kinds.ts';
import { blend } from './palette.ts';

/** The icons in the discs of actors: outlines as SVG paths within a square from −8 to 8, drawn with lines {@link ICON_LINE} wide. */
export const KIND_ICONS: Readonly<Record<ActorKind, string>> = {
  // Head and shoulders.
  person: 'M-2.6-3.6a2.600 2.600 0 1 0 5.200 0a2.600 2.600 0 1 0-5.200 0M-5 5.500c0-6.200 10-6.200 10 0Z',
  // A flag.
  state: 'M-4 6.500V-6M-4-5.500H5L2.800-2.500 5 .5H-4',
  // A house with columns.
  state_body: 'M-5.500-2.500 0-6 5.500-2.500ZM-3.800-2.500V4M0-2.500V4M3.800-2.500V4M-5.500 5.500H5.500',
  // A shield.
  security_force: 'M0-6 5-4V0C5 3 2.500 5.200 0 6.300-2.500 5.200-5 3-5 0V-4Z',
  // The chevrons of a rank.
  armed_group: 'M-5 0 0-4.500 5 0M-5 5 0 .5 5 5',
  // A megaphone.
  political_movement: 'M-5.500-1.800V1.800H-2.500L4-5V5L-2.500 1.800M-2.500-1.800 4-5M-3.500 1.800-2.500 5.500H-.5L-1.200 2.500',
  // Two circles that share a part.
  coalition: 'M-6 0a3.800 3.800 0 1 0 7.600 0a3.800 3.800 0 1 0-7.600 0M-1.600 0a3.800 3.800 0 1 0 7.600 0a3.800 3.800 0 1 0-7.600 0',
  // A placard on its stick.
  protest_movement: 'M-5-6H5V1H-5ZM0 1V6.800M-2.500-2.500H2.500',
  // A written sheet.
  institution: 'M-4.500-6H4.500V6H-4.500ZM-2-2.500H2M-2 .2H2M-2 2.900H.8',
};

/** How wide the lines of an icon are, in its own units. */
export const ICON_LINE = 1.6;
/** A smaller disc, in pixels of radius, has no icon: it could not be read. */
export const LEAST_ICON_RADIUS = 7.5;
/** How much of the radius of its disc an icon takes for one of its units. */
const UNIT = 0.078;

/** How large the units of an icon are in a disc of this radius. */
export function iconScale(radius: number): number {
  return radius * UNIT;
}

/** The colour of an icon, which is read on each colour of actors in both themes. @param fill the colour of the disc, or of its ring where it is hollow */
export function iconColour(fill: string, isHollow: boolean): string {
  if (isHollow) return fill;
  return lightnessOf(fill) < DARK ? blend(fill, '#ffffff', 0.9) : blend(fill, '#14181c', 0.8);
}

/** Below this lightness a light icon is read better than a dark one. */
const DARK = 0.42;

/** How light a colour is on a screen, from 0 to 1 (the luma of ITU-R BT.601). */
function lightnessOf(colour: string): number {
  const channel = (at: number) => Number.parseInt(colour.slice(at, at + 2), 16) / 255;
  return 0.299 * channel(1) + 0.587 * channel(3) + 0.114 * channel(5);
}
