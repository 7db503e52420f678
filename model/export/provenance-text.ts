import { RELIABILITY } from '../coding/codes.ts';
import { formatCount } from '../format-count.ts';
import type { CampProvenance, CampsLeftOut, CampWindowProvenance, ExportedSource, Provenance } from './content.ts';

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
    ...(provenance.camps === null ? [] : [campsText(provenance.camps)]),
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

const LEFT_OUT: Readonly<Record<CampsLeftOut, string>> = {
  'too many relations': 'the graph has too many relations for them to be followed through the years',
  'took too long': 'they were not found in time',
  'differ by year': 'they differ from year to year, for which this format has no room',
};

function campsText({ number, weight, leftOut, windows }: CampProvenance): string {
  if (leftOut !== null) return `Camps: left out, because ${LEFT_OUT[leftOut]}`;
  const [only, second] = windows;
  const quality = only !== undefined && second === undefined ? campsOfOneText(only) : campsOfYearsText(windows);
  return `Camps: number=${number}, weight=${weight}; ${quality}`;
}

function campsOfOneText({ frustration, lowerBound, optima }: CampWindowProvenance): string {
  const quality = lowerBound < frustration ? `not proven to be the least: at least ${lowerBound}` : 'proven to be the least';
  if (optima === null)
    return `frustration ${frustration}, ${quality}; not all partitions that are as good are known, so that nobody is said to be firm`;
  return `frustration ${frustration}, ${quality}${optima > 1 ? `; one of ${optima} partitions that are as good` : ''}`;
}

function campsOfYearsText(years: readonly CampWindowProvenance[]): string {
  if (years.length === 0) return 'there are none in any year';
  const named = (some: typeof years) => some.map(({ from }) => from.slice(0, 4)).join(', ') || 'no year';
  const unproven = years.filter(({ frustration, lowerBound }) => lowerBound < frustration);
  const several = years.filter(({ optima }) => optima !== null && optima > 1);
  const unlisted = years.filter(({ optima }) => optima === null);
  return `of each year; not proven to be the best in: ${named(unproven)}; one of several partitions that are as good in: ${named(several)}; not all of these known, and nobody said to be firm, in: ${named(unlisted)}`;
}

/** A source in one line, with its id and its reliability. */
export function citation({ id, title, author, publisher, published, url, reliability }: ExportedSource): string {
  const words = Object.hasOwn(RELIABILITY, reliability) ? `, ${RELIABILITY[reliability as keyof typeof RELIABILITY]}` : '';
  const parts = [author, title, publisher, published, url].filter((part) => part !== undefined && part !== '');
  return `${parts.join('. ')} [${id}; reliability ${reliability}${words}]`;
}
