import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { urlRows, urlTable } from '../../client/url/url-table.ts';
import { PARSERS } from '../../client/url/viewer-url.ts';

const DOCUMENT = fileURLToPath(new URL('../../docs/url.md', import.meta.url));

describe('the document of the address', () => {
  it('has the table that the definitions give', () => {
    expect(readFileSync(DOCUMENT, 'utf8')).toContain(`\n\n${urlTable()}\n`);
    expect(urlRows().map(({ name }) => name)).toEqual(Object.keys(PARSERS));
  });

  it('has examples that are read, and written in the same way', () => {
    for (const { name, example, readAs, initial } of urlRows()) {
      expect([name, readAs]).toEqual([name, example]);
      expect(example).not.toBe(initial);
    }
  });
});
