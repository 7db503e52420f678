const CSV = 'text/csv; charset=utf-8; header=present';

/**
 * The export formats by their name in the address: media type, end of the file name, and what the
 * dialog and the OpenAPI document say of them. Graphs and tables hold what is selected; a dataset is always whole.
 */
const FORMATS = {
  dataset: {
    holds: 'dataset',
    title: 'Dataset, ZIP',
    purpose: 'a folder to edit and load again: all tables and datapackage.json',
    mediaType: 'application/zip',
    ending: '-dataset.zip',
  },
  gexf: {
    holds: 'graph',
    title: 'GEXF 1.3',
    purpose: 'for Gephi and NetworkX: dynamic, with the spell of each relation, and the camps of a window or of each year',
    mediaType: 'application/gexf+xml',
    ending: '.gexf',
  },
  graphml: {
    holds: 'graph',
    title: 'GraphML',
    purpose: 'for yEd, NetworkX, igraph; of a window with its camps',
    mediaType: 'application/graphml+xml',
    ending: '.graphml',
  },
  json: {
    holds: 'graph',
    title: 'JSON',
    purpose: 'for graphology and Gephi Lite; of a window with its camps',
    mediaType: 'application/json',
    ending: '.json',
  },
  'actors.csv': {
    holds: 'table',
    title: 'Actors, CSV',
    purpose: 'names, kinds, positions; of a window with its camps',
    mediaType: CSV,
    ending: '-actors.csv',
  },
  'relations.csv': {
    holds: 'table',
    title: 'Relations, CSV',
    purpose: 'dates, states, sources',
    mediaType: CSV,
    ending: '-relations.csv',
  },
  'sources.csv': {
    holds: 'table',
    title: 'Sources, CSV',
    purpose: 'what these relations rest on',
    mediaType: CSV,
    ending: '-sources.csv',
  },
  'evidence.csv': {
    holds: 'table',
    title: 'Evidence, CSV',
    purpose: 'every claim, with its place in the source',
    mediaType: CSV,
    ending: '-evidence.csv',
  },
  'vocabulary.csv': {
    holds: 'table',
    title: 'Vocabulary, CSV',
    purpose: 'the types of relation that datasets add',
    mediaType: CSV,
    ending: '-vocabulary.csv',
  },
} as const satisfies Record<string, Format>;

interface Format {
  readonly holds: 'dataset' | 'graph' | 'table';
  readonly title: string;
  readonly purpose: string;
  readonly mediaType: string;
  readonly ending: string;
}

export type ExportFormat = keyof typeof FORMATS;
/** A format that holds what a query selects, in one file. */
export type SelectionFormat = { [F in ExportFormat]: (typeof FORMATS)[F]['holds'] extends 'dataset' ? never : F }[ExportFormat];

/** Whether a format says something of actors, as graphs do and one of the tables. */
export function isOfActors(format: SelectionFormat): boolean {
  return FORMATS[format].holds === 'graph' || format === 'actors.csv';
}

/** Whether a format has room for what an actor is in one year and not in another. */
export function hasCampsByYear(format: SelectionFormat): boolean {
  return format === 'gexf';
}

export const EXPORT_FORMATS = Object.keys(FORMATS) as ExportFormat[];

/** The format of a name in an address; `undefined` for any other name. */
export function exportFormat(name: string): ExportFormat | undefined {
  return EXPORT_FORMATS.find((format) => format === name);
}

/** The media type of a format (RFC 4180 and RFC 7111 for CSV). */
export function mediaTypeOf(format: ExportFormat): string {
  return FORMATS[format].mediaType;
}

/** How the name of a file of this format ends. */
export function fileSuffixOf(format: ExportFormat): string {
  return FORMATS[format].ending;
}

/** Whether a format always holds a whole dataset, whatever is selected. */
export function isDatasetFormat(format: ExportFormat): format is Exclude<ExportFormat, SelectionFormat> {
  return FORMATS[format].holds === 'dataset';
}

/** The formats that hold one kind of thing, each with its title and what it is for. */
export function formatsFor(
  holds: Format['holds'],
): readonly { readonly format: ExportFormat; readonly title: string; readonly purpose: string }[] {
  return EXPORT_FORMATS.filter((format) => FORMATS[format].holds === holds).map((format) => {
    const { title, purpose } = FORMATS[format];
    return { format, title, purpose };
  });
}
