import fc from 'fast-check';
import type { ExportContent } from '../../../model/export/content.ts';
import {
  EXPORT_FORMATS,
  exportFormat,
  formatsFor,
  isDatasetFormat,
  mediaTypeOf,
  type SelectionFormat,
} from '../../../model/export/formats.ts';
import { serializeExport } from '../../../model/export/serialize-export.ts';
import { anyContent, contentWith } from './sample.ts';
import { textOf } from './text-of.ts';

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
  expect(textOf((content) => serializeExport(format, content), contentWith('plain')).startsWith(head)).toBe(true);
});

it('writes the same bytes, however many relations are written at once', () => {
  fc.assert(
    fc.property(anyContent, fc.constantFrom(...EXPORT_FORMATS), fc.integer({ min: 1, max: 5 }), (content, format, page) => {
      fc.pre(!isDatasetFormat(format));
      const write = (some: ExportContent) => serializeExport(format as SelectionFormat, some);
      expect(textOf(write, content, page)).toBe(textOf(write, content));
    }),
  );
});
