/** A candidate for a label, in pixels of the canvas. Earlier candidates take precedence. */
export interface LabelCandidate {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly width: number;
  readonly height: number;
  /** Whether it is drawn even if there is no room for it. */
  readonly forced: boolean;
  /** Whether it may cover nodes without such a label if there is no free room. */
  readonly hasPriority?: boolean;
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
/** One name in eight has priority, up to a maximum, so that the most connected actors are named even in a dense graph. */
const SHARE_OF_FOREMOST = 1 / 8;
const MOST_FOREMOST = 24;

/** How many of the nodes in view have labels with priority. */
export function priorityLabelCount(nodes: number): number {
  return Math.min(MOST_FOREMOST, Math.ceil(nodes * SHARE_OF_FOREMOST));
}

/**
 * Places each label beside its node where it covers no other label and no node. A label with
 * priority may cover less important nodes if there is no other place. The previous slot of a label
 * is tried first, so that labels stay in place while the window moves.
 *
 * @param discs every node in view, including those without a label
 * @param kept areas without labels
 */
export function placeLabels(
  candidates: readonly LabelCandidate[],
  discs: readonly Disc[],
  lastSlots: ReadonlyMap<string, Slot>,
  size: { readonly width: number; readonly height: number },
  kept: readonly Box[] = [],
): PlacedLabel[] {
  const taken: Box[] = [...kept];
  const meetsDisc = collisions(discs, size);
  const meetsPriority = collisions(
    candidates.filter(({ hasPriority }) => hasPriority),
    size,
  );
  const placed: PlacedLabel[] = [];
  for (const candidate of candidates) {
    const last = lastSlots.get(candidate.id);
    const order = last === undefined ? SLOTS : [last, ...SLOTS.filter((slot) => slot !== last)];
    const among = (meets: typeof meetsDisc) => order.find((tried) => isFree(boxOf(candidate, tried), candidate, taken, meets, size));
    const slot =
      among(meetsDisc) ??
      (candidate.hasPriority === true ? (among(meetsPriority) ?? among(() => false)) : undefined) ??
      (candidate.forced ? order[0] : undefined);
    if (slot === undefined) continue;
    const box = boxOf(candidate, slot);
    taken.push(box);
    placed.push({ id: candidate.id, slot, x: box.left, y: (box.top + box.bottom) / 2 });
  }
  return placed;
}

function boxOf({ x, y, radius, width, height }: LabelCandidate, slot: Slot): Box {
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

/** Whether a box is in view and covers nothing that is taken, and no disc but its own. */
export function isFree(
  box: Box,
  own: Disc,
  taken: readonly Box[],
  meetsDisc: (box: Box, own: Disc) => boolean,
  size: { readonly width: number; readonly height: number },
): boolean {
  if (box.left < 0 || box.right > size.width || box.top < 0 || box.bottom > size.height) return false;
  if (taken.some((other) => box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom))
    return false;
  return !meetsDisc(box, own);
}

const CELL = 32;

/** Tests whether a box overlaps a disc other than its own, by a grid with each disc in all cells that it overlaps. */
export function collisions(
  discs: readonly Disc[],
  size: { readonly width: number; readonly height: number },
): (box: Box, own: Disc) => boolean {
  const columns = Math.floor(size.width / CELL) + 1;
  const rows = Math.floor(size.height / CELL) + 1;
  const cells: Disc[][] = Array.from({ length: columns * rows }, () => []);
  const column = (x: number) => Math.max(0, Math.min(columns - 1, Math.floor(x / CELL)));
  const row = (y: number) => Math.max(0, Math.min(rows - 1, Math.floor(y / CELL)));
  for (const disc of discs) {
    const { x, y, radius } = disc;
    for (let r = row(y - radius); r <= row(y + radius); r += 1) {
      for (let c = column(x - radius); c <= column(x + radius); c += 1) cells[r * columns + c]?.push(disc);
    }
  }
  return ({ left, top, right, bottom }, own) => {
    for (let r = row(top); r <= row(bottom); r += 1) {
      for (let c = column(left); c <= column(right); c += 1) {
        for (const { x, y, radius } of cells[r * columns + c] ?? []) {
          if (x === own.x && y === own.y) continue;
          const dx = x - Math.max(left, Math.min(x, right));
          const dy = y - Math.max(top, Math.min(y, bottom));
          if (dx * dx + dy * dy < radius * radius) return true;
        }
      }
    }
    return false;
  };
}
