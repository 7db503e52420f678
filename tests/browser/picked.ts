import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';

/** What a pointer finds on the canvas, compared with the colours that are seen there. */
export interface Picked {
  /** How many points had the colour of something that is drawn; and those at which nothing was found, or what is not seen there. */
  readonly coloured: number;
  readonly wrong: string[];
  /** How many points had nothing drawn near them; and those at which something was found. */
  readonly blank: number;
  readonly found: string[];
}

/** In pixels. The pointer finds a line as far beside it as this, and a little is left for smooth edges. */
const NEAR = 6;

/**
 * Looks at the canvas with its names, and what lies over it, taken away.
 * @param every how many pixels are from one point that is looked at to the next
 */
export async function picked(page: Page, every: number): Promise<Picked> {
  await page.mouse.move(0, 0);
  const box = await page.locator('[data-ready]').boundingBox();
  if (box === null) throw new Error('there is no canvas');
  await page.addStyleTag({ content: '[data-ready] ~ *, .sigma-names { visibility: hidden !important }' });
  const shot = PNG.sync.read(await page.screenshot({ clip: box }));
  const colourAt = (x: number, y: number) => {
    const at = (y * shot.width + x) * 4;
    return shot.data.readUIntBE(at, 3);
  };
  const background = colourAt(1, 1);
  const points: { x: number; y: number }[] = [];
  for (let y = NEAR; y < shot.height - NEAR; y += every) for (let x = NEAR; x < shot.width - NEAR; x += every) points.push({ x, y });
  const under = await page.evaluate((all) => {
    return all.map(({ x, y }) => {
      // The middle of the pixel.
      const target = window.__entente?.under({ x: x + 0.5, y: y + 0.5 }) ?? null;
      const drawn = target?.kind === 'actor' ? window.__entente?.node(target.id) : target && window.__entente?.edge(target.id);
      return target && { name: `${target.kind} ${target.id}`, color: Number.parseInt(drawn?.color.slice(1) ?? '', 16) };
    });
  }, points);
  const colours = new Set(under.flatMap((target) => target?.color ?? []));
  // An actor without relations is hollow.
  colours.delete(background);
  const result = { coloured: 0, wrong: [] as string[], blank: 0, found: [] as string[] };
  points.forEach(({ x, y }, index) => {
    const target = under[index];
    const colour = colourAt(x, y);
    if (colours.has(colour)) {
      result.coloured += 1;
      // A line on top is also found a little beside it, where one below is seen.
      if (target == null || !isSeenAround(x, y, (seen) => seen === target.color)) {
        result.wrong.push(`${x},${y} is ${colour.toString(16)}, and ${target?.name ?? 'nothing'} was found`);
      }
    } else if (!isSeenAround(x, y, (seen) => seen !== background)) {
      result.blank += 1;
      if (target != null) result.found.push(`${target.name} at ${x},${y}`);
    }
  });
  return result;

  function isSeenAround(x: number, y: number, isIt: (colour: number) => boolean): boolean {
    for (let dy = -NEAR; dy <= NEAR; dy += 1) {
      for (let dx = -NEAR; dx <= NEAR; dx += 1) if (isIt(colourAt(x + dx, y + dy))) return true;
    }
    return false;
  }
}
