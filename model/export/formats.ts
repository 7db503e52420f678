/** What can be exported, by the name in the address: what it is served as, and how its files end. */
const FILES = {
  gexf: { mediaType: 'application/gexf+xml', ending: '.gexf' },
  graphml: { mediaType: 'application/graphml+xml', ending: '.graphml' },
  json: { mediaType: 'application/json', ending: '.json' },
  'actors.csv': { mediaType: 'text/csv; charset=utf-8; header=present', ending: '-actors.csv' },
  'relations.csv': { mediaType: 'text/csv; charset=utf-8; header=present', ending: '-relations.csv' },
  'sources.csv': { mediaType: 'text/csv; charset=utf-8; header=present', ending: '-sources.csv' },
  'evidence.csv': { mediaType: 'text/csv; charset=utf-8; header=present', ending: '-evidence.csv' },
} as const;

export type ExportFormat = keyof typeof FILES;

export const EXPORT_FORMATS = Object.keys(FILES) as ExportFormat[];

/** The format of a name in an address; `undefined` for any other name. */
export function exportFormat(name: string): ExportFormat | undefined {
  return EXPORT_FORMATS.find((format) => format === name);
}

/** The media type of a format (RFC 4180 and RFC 7111 for CSV). */
export function mediaTypeOf(format: ExportFormat): string {
  return FILES[format].mediaType;
}

/** How the name of a file of this format ends. */
export function endingOf(format: ExportFormat): string {
  return FILES[format].ending;
}
