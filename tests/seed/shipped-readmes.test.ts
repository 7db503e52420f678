import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stateIn, VISIBLE_STATES } from '../../model/time/relation-time.ts';
import { STATE_WORDS } from '../../model/time/state-words.ts';
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

/** The first and the last year of a heading such as `2003` or `2004–06`. */
function yearsOf(heading: string): readonly [first: number, last: number] {
  const [first = '', last = first] = heading.split('–');
  return [Number(first), Number(`${first.slice(0, first.length - last.length)}${last}`)];
}

/** The rows of tables whose heading has years behind its first cell, each with what stands under each of them. */
function rowsByYear(readme: string, first: string): { name: string; cells: { years: readonly [number, number]; cell: string }[] }[] {
  const lines = readme.split('\n');
  return lines.flatMap((line, at) => {
    const [head, ...years] = cellsOf(line);
    if (head !== first || years.length === 0 || !years.every((cell) => /^\d{4}(–\d{2})?$/.test(cell))) return [];
    const end = lines.findIndex((other, index) => index > at && !other.startsWith('|'));
    return lines.slice(at + 2, end).map((row) => {
      const [name = '', ...cells] = cellsOf(row);
      return { name, cells: cells.map((cell, index) => ({ years: yearsOf(years[index] ?? ''), cell })) };
    });
  });
}

const between = ([first, last]: readonly [number, number]) => Array.from({ length: last - first + 1 }, (_, index) => first + index);

it('the states of each year that a README counts, and those that it says of a relation, are those of its files', () => {
  const counted = shipped.flatMap(({ dataset, readme }) =>
    rowsByYear(readme, '').map(({ name, cells }) => {
      const state = VISIBLE_STATES.find((each) => STATE_WORDS[each].name.toLowerCase() === name);
      return cells.map(({ years, cell }) => {
        const counts = between(years).map(
          (year) => dataset.relations.filter(({ time }) => stateIn(time, yearWindow(year)) === state).length,
        );
        const [least, most] = [Math.min(...counts), Math.max(...counts)];
        return { told: `${name} ${years} ${cell}`, is: `${name} ${years} ${least === most ? least : `${least}–${most}`}` };
      });
    }),
  );
  const said = shipped.flatMap(({ dataset, readme }) =>
    rowsByYear(readme, 'relation').map(({ name, cells }) =>
      [...name.matchAll(/`([^`]+)`/g)].flatMap(([, id]) =>
        cells.map(({ years, cell }) => {
          const relation = dataset.relations.find((each) => each.id === id);
          const state = relation === undefined ? 'absent' : stateIn(relation.time, yearWindow(years[0]));
          return {
            told: `${id} ${years[0]} ${cell}`,
            is: `${id} ${years[0]} ${state === 'absent' ? state : STATE_WORDS[state].name.toLowerCase()}`,
          };
        }),
      ),
    ),
  );
  const all = [...counted, ...said].flat();
  expect(all.length).toBeGreaterThan(60);
  expect(all.map(({ is }) => is)).toEqual(all.map(({ told }) => told));
});

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
