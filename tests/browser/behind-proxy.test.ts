import { findProxies } from '../../scripts/proxies.mjs';
import { describeWith } from '../needs/describe-with.ts';
import { startProxy } from '../server/own-proxy.ts';
import { openChromium } from './chromium.ts';
import { firstDataset, startProduct } from './product.ts';

const TOKEN = 'a-token-of-a-team-1234';

describeWith({ name: 'proxies', title: 'nginx and Caddy', lacks: findProxies().lacks }, 'the viewer behind nginx', () => {
  it('opens with the token as the password, and its queries are answered', async () => {
    const product = await startProduct(await firstDataset(), { ENTENTE_TOKEN: TOKEN, TRUST_PROXY: '1' });
    const [proxy, browser] = await Promise.all([startProxy('nginx', product.address), openChromium()]);
    try {
      const context = await browser.newContext({ httpCredentials: { username: 'anyone', password: TOKEN } });
      const page = await context.newPage();
      const refused: string[] = [];
      page.on('response', (response) => response.status() >= 400 && response.status() !== 401 && refused.push(response.url()));
      await page.goto(`${proxy.address}/?at=2008`);
      await page.waitForSelector('[data-ready]');
      const status = await page.evaluate(async () => {
        const headers = { 'content-type': 'application/json' };
        return (await fetch('/api/cypher', { method: 'POST', headers, body: '{"statement": "RETURN 1 AS one"}' })).status;
      });
      expect([status, refused]).toEqual([202, []]);
      await context.close();
    } finally {
      await Promise.all([browser.close(), proxy.stop()]);
      await product.stop();
    }
  });
});
