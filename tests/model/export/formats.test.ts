import { EXPORT_FORMATS, exportFormat, formatsFor, isDatasetFormat, mediaTypeOf } from '../../../model/export/formats.ts';
import { serializeExport } from '../../../model/export/serialize-export.ts';
import { contentWith } from './sample.ts';

it('knows a format by its name in an address, and no other name', () => {
  expect(EXPORT_FORMATS.map(exportFormat)).toEqual(EXPORT_FORMATS);
  expect([exportFormat('pdf'), exportFormat('')]).toEqual([undefined, undefined]);
});

it('has a dataset, three graphs and five tables, each with a title and what it is for', () => {
  const names = (holds: Parameters<typeof formatsFor>[0]) => formatsFor(holds).map(({ format }) => format);
  expect([names('dataset'), names('graph'), names('table')]).toEqual([
    ['dataset'],
    ['gexf', 'graphml', 'json'],
    ['actors.csv', 'relations.csv', 'sources.csv', 'evidence.csv', 'vocabulary.csv'],
  ]);
  for (const each of formatsFor('graph')) expect(each).toEqual({ ...each, title: expect.any(String), purpose: expect.any(String) });
  expect(EXPORT_FORMATS.filter(isDatasetFormat)).toEqual(['dataset']);
});

it.each([
  ['gexf', 'application/gexf+xml', '<?xml'],
  ['graphml', 'application/graphml+xml', '<?xml'],
  ['json', 'application/json', '{"options":'],
  ['actors.csv', 'text/csv; charset=utf-8; header=present', 'id,name,kind,'],
  ['relations.csv', 'text/csv; charset=utf-8; header=present', 'id,type,source,'],
  ['sources.csv', 'text/csv; charset=utf-8; header=present', 'id,title,'],
  ['evidence.csv', 'text/csv; charset=utf-8; header=present', 'id,relation,'],
  ['vocabulary.csv', 'text/csv; charset=utf-8; header=present', 'type,label,'],
] as const)('%s is %s and begins with %s', (format, mediaType, head) => {
  expect(mediaTypeOf(format)).toBe(mediaType);
  expect([...serializeExport(format, contentWith('plain'))].join('').startsWith(head)).toBe(true);
});
