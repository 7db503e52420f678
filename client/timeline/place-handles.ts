/** Where a handle would be, and how wide its text makes it, in pixels. */
export interface WantedPlace {
  readonly at: number;
  readonly width: number;
}

const GAP = 4;
/** How far a handle may extend over the end of the axis. */
const HANGING = 12;

/**
 * The places of handles in a row, their middles, in the order given: each where it wants to be, or beside the others, so that
 * none covers another. Where there is no room for all their texts, each gets its share.
 * @param width of the axis, in pixels
 */
export function placeHandles(wanted: readonly WantedPlace[], width: number): readonly WantedPlace[] {
  const room = width + 2 * HANGING - GAP * (wanted.length - 1);
  const total = wanted.reduce((sum, each) => sum + each.width, 0);
  const share = Math.min(1, room / Math.max(1, total));
  const order = wanted
    .map(({ at, width: own }, index) => ({ index, at, width: own * share }))
    .sort((a, b) => a.at - b.at || a.index - b.index);
  const placed = wanted.map((each) => ({ ...each }));
  let end = -HANGING - GAP;
  for (const each of order) {
    each.at = Math.max(Math.min(each.at, width + HANGING - each.width / 2), end + GAP + each.width / 2);
    end = each.at + each.width / 2;
  }
  let start = width + HANGING + GAP;
  for (const each of order.toReversed()) {
    each.at = Math.min(each.at, start - GAP - each.width / 2);
    start = each.at - each.width / 2;
    placed[each.index] = { at: each.at, width: each.width };
  }
  return placed;
}
