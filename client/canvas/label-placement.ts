/** A node that wants a label, in pixels of the canvas. Earlier ones have precedence. */
export interface LabelWish {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly width: number;
  readonly height: number;
  /** Whether it is written even where there is no room for it. */
  readonly forced: boolean;
}

export type Slot = 'right' | 'left' | 'below' | 'above' | 'below right' | 'below left' | 'above right' | 'above left';

export interface PlacedLabel {
  readonly id: string;
  readonly slot: Slot;
  /** The left edge and the vertical middle of the text. */
  readonly x: number;
  readonly y: number;
}

/** In pixels of the canvas. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

const SLOTS: readonly Slot[] = ['right', 'left', 'below', 'above', 'below right', 'above right', 'below left', 'above left'];
const GAP = 5;

/**
 * Finds each label a place beside its node where it covers no other label and no node. The slot of
 * the last time is tried first, so that labels stay where they are while years go by.
 *
 * @param discs every node in view, also those without a label
 * @param kept where no label may be
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  discs: readonly Disc[],
  lastSlots: ReadonlyMap<string, Slot>,
  size: { readonly width: number; readonly height: number },
  kept: readonly Box[] = [],
): PlacedLabel[] {
  const taken: Box[] = [...kept];
  const discsNear = nearness(discs);
  const placed: PlacedLabel[] = [];
  for (const wish of wishes) {
    const last = lastSlots.get(wish.id);
    const order = last === undefined ? SLOTS : [last, ...SLOTS.filter((slot) => slot !== last)];
    const slot =
      order.find((candidate) => isFree(boxOf(wish, candidate), wish, taken, discsNear, size)) ?? (wish.forced ? order[0] : undefined);
    if (slot === undefined) continue;
    const box = boxOf(wish, slot);
    taken.push(box);
    placed.push({ id: wish.id, slot, x: box.left, y: (box.top + box.bottom) / 2 });
  }
  return placed;
}

function boxOf({ x, y, radius, width, height }: LabelWish, slot: Slot): Box {
  const box = (left: number, top: number) => ({ left, top, right: left + width, bottom: top + height });
  switch (slot) {
    case 'right':
      return box(x + radius + GAP, y - height / 2);
    case 'left':
      return box(x - radius - GAP - width, y - height / 2);
    case 'below':
      return box(x - width / 2, y + radius + GAP - 2);
    case 'above':
      return box(x - width / 2, y - radius - GAP + 2 - height);
    case 'below right':
      return box(x + radius * 0.7, y + radius * 0.7);
    case 'below left':
      return box(x - radius * 0.7 - width, y + radius * 0.7);
    case 'above right':
      return box(x + radius * 0.7, y - radius * 0.7 - height);
    case 'above left':
      return box(x - radius * 0.7 - width, y - radius * 0.7 - height);
  }
}

function isFree(
  box: Box,
  wish: LabelWish,
  taken: readonly Box[],
  discsNear: (box: Box) => readonly Disc[],
  size: { readonly width: number; readonly height: number },
): boolean {
  if (box.left < 0 || box.right > size.width || box.top < 0 || box.bottom > size.height) return false;
  if (taken.some((other) => box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom))
    return false;
  return !discsNear(box).some((disc) => {
    if (disc.x === wish.x && disc.y === wish.y) return false;
    const dx = disc.x - Math.max(box.left, Math.min(disc.x, box.right));
    const dy = disc.y - Math.max(box.top, Math.min(disc.y, box.bottom));
    return dx * dx + dy * dy < disc.radius * disc.radius;
  });
}

const CELL = 64;

/** Finds the discs that may meet a box, by a grid in which each disc lies in all cells that it touches. */
function nearness(discs: readonly Disc[]): (box: Box) => Disc[] {
  const cells = new Map<string, Disc[]>();
  const cellsOf = ({ left, top, right, bottom }: Box): string[] => {
    const keys: string[] = [];
    for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x += 1) {
      for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y += 1) keys.push(`${x} ${y}`);
    }
    return keys;
  };
  for (const disc of discs) {
    const { x, y, radius } = disc;
    for (const key of cellsOf({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius })) {
      const cell = cells.get(key);
      if (cell === undefined) cells.set(key, [disc]);
      else cell.push(disc);
    }
  }
  return (box) => cellsOf(box).flatMap((key) => cells.get(key) ?? []);
}
