import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { buildViewer } from './product.ts';

const BUILT = fileURLToPath(new URL('../../dist/client', import.meta.url));
const MOST_BYTES = 270_000;

describe('the first load', () => {
  it('is less JavaScript than 270 kB, gzipped', () => {
    buildViewer();
    const html = readFileSync(join(BUILT, 'index.html'), 'utf8');
    const scripts = [...html.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(([, path = '']) => path);
    expect(scripts.length).toBeGreaterThan(0);
    const bytes = scripts.reduce((sum, path) => sum + gzipSync(readFileSync(join(BUILT, path))).length, 0);
    expect(bytes).toBeLessThan(MOST_BYTES);
  });

  it('asks for nothing beyond the server: neither page nor styles name another', () => {
    const html = readFileSync(join(BUILT, 'index.html'), 'utf8');
    const styles = [...html.matchAll(/href="([^"]+\.css)"/g)].map(([, path = '']) => readFileSync(join(BUILT, path), 'utf8'));
    for (const text of [html, ...styles]) expect(text).not.toMatch(/(?:src|href)="https?:|url\(["']?https?:|@import/);
  });
});
