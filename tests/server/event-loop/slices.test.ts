import { inSlices } from '../../../server/event-loop/slices.ts';

const ITEM_MS = 0.5;

/** Keeps the thread for half a millisecond. */
function spin(): void {
  const end = performance.now() + ITEM_MS;
  while (performance.now() < end);
}

describe('long work in slices', () => {
  it('lets others have their turn soon, also when much of it begins at once', async () => {
    let items = 0;
    const work = () => {
      spin();
      items += 1;
    };
    const works = Array.from({ length: 20 }, () => inSlices(Array.from({ length: 30 }), work));
    await new Promise(setImmediate);
    // Of the first, five milliseconds; of the others, one each. A slow machine does less in that time.
    expect(items).toBeLessThan(20 * 5);
    await Promise.all(works);
    expect(items).toBe(20 * 30);
  });
});
