import { type FolderContent, writeDataset } from '../seed/dataset-folder.ts';

/** Two actors with a relation, its dates, and the years for which its claims attest it. */
type Row = readonly [type: string, from: string, to: string, dates: string, attests: readonly string[]];

/** Of what is attested in all years but 2009. Nobody says when it began. */
const ALWAYS = ['2001/2008', '2010'];

function always(type: string, pairs: readonly (readonly [string, string])[]): Row[] {
  return pairs.map(([from, to]) => [type, from, to, '/..', ALWAYS]);
}

function ended(last: number, pairs: readonly (readonly [string, string])[]): Row[] {
  return pairs.map(([from, to]) => ['ALLIED_WITH', from, to, `/${last}`, [`2001/${last}`]]);
}

function begun(first: number, pairs: readonly (readonly [string, string])[]): Row[] {
  return pairs.map(([from, to]) => ['ALLIED_WITH', from, to, `${first}/..`, first <= 2008 ? [`${first}/2008`, '2010'] : ['2010']]);
}

const ROWS: readonly Row[] = [
  ...always('ALLIED_WITH', [
    ...([
      ['red-1', 'red-2'],
      ['red-2', 'red-3'],
      ['red-3', 'red-1'],
    ] as const),
    ...([
      ['blue-1', 'blue-2'],
      ['blue-2', 'blue-3'],
      ['blue-3', 'blue-1'],
    ] as const),
    ...([
      ['green-1', 'green-2'],
      ['green-2', 'green-3'],
      ['green-3', 'green-1'],
      ['green-3', 'green-7'],
    ] as const),
    ...([
      ['green-4', 'green-5'],
      ['green-5', 'green-6'],
      ['green-6', 'green-4'],
    ] as const),
    ...([
      ['mauve-1', 'mauve-2'],
      ['mauve-2', 'mauve-3'],
      ['mauve-3', 'mauve-1'],
    ] as const),
    ...([
      ['navy-1', 'navy-2'],
      ['navy-2', 'navy-3'],
      ['navy-3', 'navy-1'],
      ['navy-3', 'navy-4'],
    ] as const),
  ]),
  ...always('RIVALS', [
    ['red-1', 'blue-1'],
    ['red-2', 'blue-2'],
    ['green-2', 'navy-1'],
  ]),
  // An actor changes sides.
  ...ended(2004, [
    ['turncoat', 'red-1'],
    ['turncoat', 'red-2'],
  ]),
  ...begun(2005, [
    ['turncoat', 'blue-1'],
    ['turncoat', 'blue-2'],
  ]),
  // A camp splits.
  ...ended(2005, [
    ['green-3', 'green-4'],
    ['green-1', 'green-4'],
  ]),
  ['RIVALS', 'green-1', 'green-4', '2006/..', ['2006/2008', '2010']],
  // One dissolves.
  ...ended(2006, [
    ['grey-1', 'grey-2'],
    ['grey-2', 'grey-3'],
    ['grey-3', 'grey-1'],
  ]),
  // One goes into another.
  ...begun(2008, [
    ['mauve-1', 'navy-1'],
    ['mauve-2', 'navy-2'],
    ['mauve-3', 'navy-3'],
  ]),
  // One is new, one actor joins, and one leaves.
  ...begun(2004, [['pink-1', 'pink-2']]),
  ...begun(2003, [['recruit', 'red-3']]),
  ...ended(2002, [['deserter', 'blue-3']]),
  // A large one falls apart, and goes on with the few who stay around its leader: who stayed has not turned.
  ...always('ALLIED_WITH', [
    ['orange-1', 'orange-2'],
    ['orange-3', 'orange-4'],
    ['orange-5', 'orange-6'],
    ['orange-7', 'orange-8'],
  ]),
  ...ended(2004, [
    ['orange-1', 'orange-3'],
    ['orange-1', 'orange-5'],
    ['orange-1', 'orange-7'],
  ]),
  // One falls apart around a leader that is left alone: no part of it goes on under its name.
  ...always('ALLIED_WITH', [
    ['rust-2', 'rust-3'],
    ['rust-4', 'rust-5'],
    ['rust-6', 'rust-7'],
    ['rust-8', 'rust-9'],
  ]),
  ...ended(2005, [
    ['rust-1', 'rust-2'],
    ['rust-1', 'rust-4'],
    ['rust-1', 'rust-6'],
    ['rust-1', 'rust-8'],
    ['rust-2', 'rust-4'],
    ['rust-4', 'rust-6'],
    ['rust-6', 'rust-8'],
    ['rust-8', 'rust-2'],
  ]),
  ...always('RIVALS', [['rust-1', 'navy-2']]),
  // Four go into a new one whole, so that nobody leaves a side.
  ...['teal', 'lime', 'sand', 'plum'].flatMap((camp) => [
    ...always('ALLIED_WITH', [[`${camp}-1`, `${camp}-2`]]),
    ...begun(2007, [
      ['union-1', `${camp}-1`],
      ['union-1', `${camp}-2`],
    ]),
    ['SUPPORTS', `${camp}-1`, `${camp}-2`, '2007/..', ['2007/2008', '2010']] satisfies Row,
  ]),
  // The one that dissolved is there again.
  ...begun(2008, [
    ['grey-1', 'grey-2'],
    ['grey-2', 'grey-3'],
  ]),
  // An actor of whose old camp nothing is seen any more joins another, and leaves nobody.
  ['ALLIED_WITH', 'orphan', 'nobody', '/..', ['2001/2004']],
  ...begun(2006, [['orphan', 'red-1']]),
];

/** What the history of the dataset is to tell, a line an event, in order. */
export const TURNS: readonly string[] = [
  '2003 joined recruit: red',
  '2003 left deserter: blue',
  '2004 formed: pink',
  '2005 split: orange, orange',
  '2005 split: orange, orange',
  '2005 split: orange, orange',
  '2005 switched turncoat: red, blue',
  '2006 split: green, green',
  '2006 split: rust, rust',
  '2006 split: rust, rust',
  '2006 split: rust, rust',
  '2006 split: rust, rust',
  '2006 joined orphan: red',
  '2006 left rust-1: rust',
  '2007 formed: union',
  '2007 merged: lime, union',
  '2007 merged: plum, union',
  '2007 merged: sand, union',
  '2007 merged: teal, union',
  '2007 dissolved: grey',
  '2008 formed again: grey',
  '2008 merged: mauve, navy',
];

/** Writes the dataset of {@link turnsDataset} and gives its folder. */
export function writeTurnsDataset(): Promise<string> {
  return writeDataset(turnsDataset());
}

/** A dataset in which camps turn in known years, and nothing is attested in 2009. */
export function turnsDataset(): FolderContent {
  const actors = [...new Set(ROWS.flatMap(([, from, to]) => [from, to]))];
  const ids = ROWS.map(([type, from, to, dates]) =>
    [type.toLowerCase().replaceAll('_', '-'), from, to, dates.replace(/\D/g, '') || 'always'].join('-'),
  );
  const evidence = ROWS.flatMap(([, , , , attests], index) =>
    attests.map((each, at) => `${ids[index]}-${at},${ids[index]},chronicle,page 1,The chronicle says so.,2,supports,${each}`),
  );
  return {
    actors: actors.map((id) => `${id},${id},person,,,`),
    relations: ROWS.map(
      ([type, from, to, dates], index) => `${ids[index]},${type},${from},${to},${dates},actual,high,,,The chronicle says so.`,
    ),
    raw: {
      'evidence.csv': ['id,relation,source,locator,claim,credibility,stance,attests', ...evidence].join('\n'),
      'sources.csv': 'id,title,author,publisher,published,url,reliability,via,covers\nchronicle,A chronicle,,,2011,,B,,',
      'datapackage.json': JSON.stringify({ name: 'turns', title: 'Camps that turn in known years' }),
    },
  };
}
