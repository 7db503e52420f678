import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PICTURES = fileURLToPath(new URL('../../docs/screenshots/', import.meta.url));

it('every picture of the documents is linked, and every link leads to one', () => {
  const linked = [...readFileSync(join(PICTURES, 'README.md'), 'utf8').matchAll(/\(([^)]+\.png)\)/g)].map(([, file]) => file);
  expect(linked.sort()).toEqual(
    readdirSync(PICTURES)
      .filter((file) => file.endsWith('.png'))
      .sort(),
  );
});
