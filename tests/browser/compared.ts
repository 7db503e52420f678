import type { GraphAnswer } from '../../model/api/graph.ts';

/**
 * The ids of the relations that a comparison of two years shows: those of either year, and those that lie between the two.
 * @param ask asks the API for a path
 */
export async function comparedRelations(
  ask: (path: string) => Promise<GraphAnswer>,
  [earlier, later]: readonly [number, number],
  presumed = true,
): Promise<string[]> {
  const years = [earlier, later];
  const shown = await Promise.all(years.map((year) => ask(`graph?year=${year}&presumed=${presumed}`)));
  const possible = await Promise.all(years.map((year) => ask(`graph?year=${year}&presumed=true&unknown=true`)));
  const inEither = new Set(possible.flatMap(({ relations }) => relations.map(({ id }) => id)));
  const between = (await ask('graph')).relations.filter(
    ({ id, attested }) =>
      !inEither.has(id) && attested.length > 0 && attested.every(({ from, to }) => from > `${earlier}-12-31` && to <= `${later}-01-01`),
  );
  return [...new Set([...shown.flatMap(({ relations }) => relations), ...between].map(({ id }) => id))].sort();
}
