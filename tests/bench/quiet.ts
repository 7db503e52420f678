import type { CDPSession, Page } from 'playwright-core';

/** A page in which nothing ran for so long has done all that was asked for. */
const QUIET_MS = 900;
const PATIENCE_MS = 20_000;

/** Waits until the main thread of a page has been idle for a while. */
export async function quiet(page: Page, session: CDPSession): Promise<void> {
  await session.send('Performance.enable');
  const busy = async () => (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  const end = Date.now() + PATIENCE_MS;
  for (let before = await busy(), since = Date.now(); Date.now() - since < QUIET_MS && Date.now() < end; ) {
    await page.waitForTimeout(150);
    const now = await busy();
    if (now - before > 0.01) since = Date.now();
    before = now;
  }
}
