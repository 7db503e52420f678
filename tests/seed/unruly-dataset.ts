import type { FolderContent } from './dataset-folder.ts';

/** Texts that files, spreadsheets and databases trip over; each is what the graph should hold. */
export const UNRULY = [
  'First line\nsecond line',
  'a lone\rCR',
  'Windows\r\nline end',
  'an empty line\n\n\nin it',
  '"quoted", with a comma; and a semicolon',
  'a tab\there',
  '=1+1',
  '+1',
  '-1',
  '@x',
  '＝１',
  "'in apostrophes'",
  "'=1+1",
  "''-1",
  "'",
  '=a\n=b',
  'مقتدى الصدر',
  '日本語、テスト',
  '🕊️ 👩‍👩‍👧',
  'a\u2028line\u2029and\u0085more',
  'no\u00a0break',
  'NA',
  'null',
  '007',
  '1e5',
  '\\n \\" \\',
  '<b>&amp;</b>]]>',
] as const;

const HEADERS = {
  actors: ['id', 'name', 'kind', 'aliases', 'description', 'active'],
  relations: ['id', 'type', 'source', 'target', 'dates', 'status', 'confidence', 'channel', 'ends', 'summary'],
  sources: ['id', 'title', 'author', 'publisher', 'published', 'url', 'reliability'],
  evidence: ['id', 'relation', 'source', 'locator', 'claim', 'credibility', 'stance'],
  vocabulary: ['type', 'label', 'inverse label', 'category', 'sign', 'temporality', 'symmetric', 'definition'],
};

/** A cell as the dataset format has it: in quotes, and guarded where a spreadsheet would run it. */
const cell = (text: string) => `"${(/^'*[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
const file = (name: keyof typeof HEADERS, rows: readonly (readonly string[])[]) =>
  [HEADERS[name], ...rows].map((row) => `${row.map(cell).join(',')}\n`).join('');

const name = (text: string) => text.replace(/[\s\p{C}]+/gu, ' ');
const list = (...names: string[]) => names.map((text) => name(text).replaceAll(';', ',')).join(';');

/**
 * A dataset with such a text in every place that has room for one, and with all that an export might
 * leave out: an actor without relations, a source without claims, claims that dispute, an event that
 * ends two relations, sources in an order that is not that of their ids, a type of its own.
 */
export function unrulyDataset(): FolderContent {
  const actors = UNRULY.map((text, index) => [`a${index}`, name(text), 'person', list(text, `x${text}`), text, index % 2 ? '1990/..' : '']);
  const ties = UNRULY.map((text, index) => [
    `r${index}`,
    index % 2 ? 'BRIEFS' : 'ALLIED_WITH',
    'hub',
    `a${index}`,
    '1991-02~/..',
    'alleged',
    'low',
    index % 3 ? '' : 'verbal',
    '',
    text,
  ]);
  const events = [
    ['backs', 'SUPPORTS', 'hub', 'a0', '1990/', 'actual', 'high', 'financial', '', 'It backs.'],
    ['drops', 'WITHDRAWS_SUPPORT', 'hub', 'a0', '1993-05-03', 'actual', 'high', '', 'r0;backs', 'It drops both.'],
  ];
  const relations = [...ties, ...events];
  const claims = relations.flatMap(([id = ''], index) => {
    const text = UNRULY[index % UNRULY.length] ?? '';
    return [
      [`z-${id}`, id, 'second', text, text, '2', 'supports'],
      [`a-${id}`, id, 'first', text, text, '6', 'disputes'],
    ];
  });
  return {
    raw: {
      'actors.csv': file('actors', [
        ['hub', 'Hub', 'institution', '', '', ''],
        ...actors,
        ['hermit', 'Hermit', 'person', '', 'Has no relations', ''],
      ]),
      'relations.csv': file('relations', relations),
      'sources.csv': file('sources', [
        ['first', '=Title, with "quotes"', 'A; "B"', '@publisher', '1995-03', 'https://example.org/?a=b;c', 'B'],
        ['second', 'Second', '', '', '1994', '', 'F'],
        ['unused', 'Without claims', '', '', '', '', 'C'],
      ]),
      'evidence.csv': file('evidence', claims),
      'vocabulary.csv': file('vocabulary', [
        ['BRIEFS', '=briefs', '-is briefed by', 'contact', '-1', 'event or state', 'no', 'The source tells\nthe target, "so".'],
        ['PLEADS', 'pleads with', 'is pleaded with by', 'contact', '0', 'state', 'yes', 'Nobody does.'],
      ]),
      'datapackage.json': JSON.stringify({
        profile: 'tabular-data-package',
        name: 'unruly',
        title: 'Unruly "texts"',
        version: '1.2.3',
        description: 'With\nlines and “quotes”.',
        licenses: [{ name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/' }],
        keywords: ['one', 'two'],
        contributors: [{ title: 'Somebody', role: 'author' }],
        resources: [],
      }),
    },
  };
}
