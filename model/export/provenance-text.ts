import { RELIABILITY } from '../coding/codes.ts';
import { formatCount } from '../format-count.ts';
import type { ExportedSource, Provenance } from './content.ts';

/** Where an export comes from and what it leaves out, in a few sentences, for formats with a single field for that. */
export function provenanceText(provenance: Provenance): string {
  const { created, generator, datasets } = provenance;
  const named = datasets.map(
    ({ id, title, version, hash }) => `${id} (${title}${version === undefined ? '' : `, version ${version}`}, SHA-256 ${hash})`,
  );
  return [
    `Exported by ${generator} at ${created}`,
    `Datasets: ${named.join('; ') || 'none'}`,
    windowText(provenance),
    ...(provenance.known === null
      ? []
      : [`As known on ${provenance.known}: only sources published by then count, but summaries and descriptions were written from all`]),
    `Filters: ${filterText(provenance)}`,
    cutText(provenance),
  ]
    .map((sentence) => `${sentence}.`)
    .join(' ');
}

function windowText({ window, asked }: Provenance): string {
  if (window === null) return 'All years together, without a window';
  const isIn = (included: boolean) => (included ? 'included' : 'left out');
  const presumed = `relations that are only presumed to continue into it: ${isIn(asked.presumed)}`;
  const unknown = `relations of which it is not known whether they held in it: ${isIn(asked.unknown)}`;
  return `Window: from ${window.from} to before ${window.to}; ${presumed}; ${unknown}`;
}

function filterText({ filters }: Provenance): string {
  const set = Object.entries(filters).map(([name, value]) => `${name}=${value}`);
  return set.join('; ') || 'none';
}

function cutText({ cut }: Provenance): string {
  return cut === null ? 'No limit left any relation out' : `The limit of ${cut.limit} left ${formatCount(cut.relations, 'relation')} out`;
}

/** A source in one line, with its id and its reliability. */
export function citation({ id, title, author, publisher, published, url, reliability }: ExportedSource): string {
  const words = Object.hasOwn(RELIABILITY, reliability) ? `, ${RELIABILITY[reliability as keyof typeof RELIABILITY]}` : '';
  const parts = [author, title, publisher, published, url].filter((part) => part !== undefined && part !== '');
  return `${parts.join('. ')} [${id}; reliability ${reliability}${words}]`;
}
