import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stateIn } from '../../model/time/relation-time.ts';
import { yearWindow } from '../../model/time/window.ts';
import { checkFolder } from '../../seed/check/check-folder.ts';
import type { Dataset } from '../../seed/check/dataset.ts';
import { shippedFolders } from '../../seed/shipped.ts';

interface Shipped {
  readonly dataset: Dataset;
  readonly readme: string;
}

async function readShipped(): Promise<Shipped[]> {
  const folders = await shippedFolders();
  return Promise.all(
    folders.map(async (folder) => ({ dataset: await checkFolder(folder), readme: readFileSync(join(folder, 'README.md'), 'utf8') })),
  );
}

const shipped = await readShipped();

function attestedIn({ relations }: Dataset, year: number): number {
  return relations.filter(({ time }) => stateIn(time, yearWindow(year)) === 'attested').length;
}

const cellsOf = (line = '') =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

/** The rows of numbers that stand under a row of years. */
function yearTables(readme: string): (readonly [year: number, count: number])[] {
  const lines = readme.split('\n');
  return lines.flatMap((line, at) => {
    const years = cellsOf(line);
    const counts = cellsOf(lines[at + 2]);
    if (years.length === 0 || !years.every((cell) => /^\d{4}$/.test(cell))) return [];
    return years.map((year, index) => [Number(year), Number(counts[index])] as const);
  });
}

it.each(shipped)('the README of $dataset.id counts what is in its files', ({ dataset, readme }) => {
  const { actors, relations, sources, evidence } = dataset;
  const counts = `holds ${actors.length} actors, ${relations.length} relations, ${sources.length} sources and ${evidence.length} claims`;
  expect(/holds \d+ actors, \d+ relations, \d+ sources and \d+ claims/.exec(readme)?.[0]).toBe(counts);
});

it.each(shipped)('the README of $dataset.id says how many claims dispute', ({ dataset, readme }) => {
  const disputing = dataset.evidence.filter(({ stance }) => stance === 'disputes').length;
  const ofDates = dataset.evidence.filter(({ stance }) => stance === 'disputes-dates').length;
  const said = /(\d+) dispute (?:a relation|one),? and (\d+) dispute its dates/.exec(readme);
  expect(said?.slice(1).map(Number)).toEqual([disputing, ofDates]);
});

it.each(shipped)('the README of $dataset.id says how many relations rest on one independent voice', ({ dataset, readme }) => {
  const alone = dataset.relations.filter(({ independentSources }) => independentSources <= 1).length;
  const said = /(\d+) of (?:the \d+ relations|them) rest on one independent (?:source|voice)/.exec(readme);
  expect(Number(said?.[1])).toBe(alone);
});

it.each(shipped)('the years of the README of $dataset.id are those of its relations', ({ dataset, readme }) => {
  const told = yearTables(readme);
  expect(told.map(([year]) => [year, attestedIn(dataset, year)])).toEqual(told);
});

it('ships a dataset of 100 relations or more over 40 actors that attests some in each year that its README counts', () => {
  const large = shipped.filter(({ dataset }) => {
    const actors = new Set(dataset.relations.flatMap(({ source, target }) => [source, target]));
    return dataset.relations.length >= 100 && actors.size >= 40;
  });
  expect(large.length).toBeGreaterThan(0);
  for (const { readme } of large) {
    const counts = yearTables(readme);
    expect(counts.length).toBeGreaterThanOrEqual(18);
    expect(counts.filter(([, count]) => !(count > 0))).toEqual([]);
  }
});
