import { STATE_TABLE } from '../model/time/state-table.ts';
import { writeDataset } from '../seed/dataset-folder.ts';

/** The first actor of the tie of a case of the table; the second is its recipient. */
export const funderOf = (index: number) => `case-${index}-funder`;
const recipientOf = (index: number) => `case-${index}-recipient`;

/** Writes a dataset with a tie for each case of the table of states, each with its own two actors and its own source, and gives its folder. */
export function writeStateDataset(): Promise<string> {
  const cases = STATE_TABLE.map((each, index) => ({ ...each, index, source: `case-${index}-source` }));
  const spells = cases.flatMap(({ spells: each, index, source }) =>
    each.map((spell, at) => ({ ...spell, index, source, id: `case-${index}-funds-${at}` })),
  );
  const evidence = spells.map(({ id, source, attests = '' }) => `${id}-claim,${id},${source},page 1,It says so.,2,supports,${attests}`);
  const sources = cases.map(
    ({ index, source, published, covers = '' }) => `${source},Source of case ${index},,,${published},,B,,${covers}`,
  );
  return writeDataset({
    actors: cases.flatMap(({ index, active = '' }) => [
      `${funderOf(index)},Funder ${index},person,,,${active}`,
      `${recipientOf(index)},Recipient ${index},institution,,,`,
    ]),
    relations: spells.map(
      ({ id, index, dates, status = 'actual' }) =>
        `${id},FUNDS,${funderOf(index)},${recipientOf(index)},${dates},${status},high,,,The funder pays.`,
    ),
    raw: {
      'evidence.csv': ['id,relation,source,locator,claim,credibility,stance,attests', ...evidence].join('\n'),
      'sources.csv': ['id,title,author,publisher,published,url,reliability,via,covers', ...sources].join('\n'),
      'datapackage.json': JSON.stringify({ name: 'states', title: 'A tie for each way of dating it' }),
    },
  });
}
