import type { FolderContent } from '../seed/dataset-folder.ts';

/** A text of so many letters that nothing breaks. */
function unbroken(letters: number): string {
  return 'Donaudampfschifffahrtsgesellschaft'.repeat(Math.ceil(letters / 34)).slice(0, letters);
}

export const LONG_NAME = unbroken(400);
export const WORKSTATION = 'WORKSTATION-0042.CORP.EXAMPLE.ORG';

const NAMES = {
  workstation: WORKSTATION,
  long: LONG_NAME,
  'long-too': `X${LONG_NAME.slice(1)}`,
  'member-1': 'Member 1',
  'member-2': 'Member 2',
  'member-10': 'Member 10',
  'member-100': 'Member 100',
  hermit: 'Hermit',
};

const TIES: readonly (readonly [id: string, type: string, source: string, target: string, dates: string])[] = [
  ['first', 'SUPPORTS', 'workstation', 'long', '1995/2001'],
  ['second', 'OPPOSES', 'workstation', 'long', '1995/2001'],
  ['third', 'SUPPORTS', 'long', 'workstation', '1996/1999'],
  ['fourth', 'OPPOSES', 'long', 'long-too', '1995/2001'],
  ['fifth', 'SUPPORTS', 'long-too', 'member-1', '1995/1999'],
  ['itself', 'OPPOSES', 'member-1', 'member-1', '1995/1999'],
  ['itself-again', 'SUPPORTS', 'member-1', 'member-1', '1995/1999'],
  ['members-1', 'SUPPORTS', 'member-1', 'member-100', '1995/1999'],
  ['members-2', 'SUPPORTS', 'member-2', 'member-1', '1995/1999'],
  ['members-10', 'SUPPORTS', 'member-10', 'member-1', '1995/1999'],
  ['ancient', 'ATTACKS', 'member-2', 'member-10', '0150'],
  ['future', 'ATTACKS', 'member-10', 'member-2', '8150'],
  ['typed', 'LONG_TYPE', 'member-2', 'workstation', '1996/1999'],
];

/** Names, titles, places and words that cannot be broken; names with numbers; an actor without relations; eight thousand years. */
export function hostileDataset(): FolderContent {
  const address = `https://example.org/${unbroken(200)}`;
  return {
    actors: Object.entries(NAMES).map(([id, name]) => `${id},${name},person,${unbroken(120)},${unbroken(200)},`),
    relations: TIES.map(([id, type, source, target, dates]) => `${id},${type},${source},${target},${dates},actual,high,,,${unbroken(150)}`),
    sources: [
      `file,${unbroken(180)},${unbroken(90)},${unbroken(90)},9000,${address},B`,
      'file-2,Source 2,,,9000,,B',
      'file-10,Source 10,,,9000,,B',
    ],
    evidence: TIES.flatMap(([id], index) => [
      `c${index},${id},${['file', 'file-2', 'file-10'][index % 3]},${unbroken(80)},${unbroken(250)},2,supports`,
      ...(index === 0 ? [`d${index},${id},file,${unbroken(80)},${unbroken(250)},3,disputes`] : []),
    ]),
    raw: {
      'vocabulary.csv': `type,label,inverse label,category,sign,temporality,symmetric,definition\nLONG_TYPE,${unbroken(90)},${unbroken(80)},${unbroken(60)},+,state,no,${unbroken(300)}`,
      'datapackage.json': JSON.stringify({ name: 'hostile', title: unbroken(300), version: '1.0.0', resources: [] }),
    },
  };
}
