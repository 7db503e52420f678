import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkFolder } from '../../seed/check/check-folder.ts';
import { DatasetError, formatProblem } from '../../seed/problem.ts';
import { shippedFolders } from '../../seed/shipped.ts';
import { cityCouncil, type FolderContent, writeDataset } from './dataset-folder.ts';

const ACTORS = ['a,A,person,,,', 'b,B,state,,,', 'c,C,person,,,'];
const SOURCES = ['s,S,,,2008-06-13,,C'];
const relation = (id: string, type: string, dates: string, ends = '', source = 'a', target = 'b') =>
  `${id},${type},${source},${target},${dates},actual,high,,${ends},It is so.`;
const supported = (...ids: string[]) => ids.map((id) => `e-${id},${id},s,para 1,It says so.,3,supports`);

async function problemsOf(content: FolderContent): Promise<string[]> {
  try {
    await checkFolder(await writeDataset(content));
    return [];
  } catch (error) {
    if (error instanceof DatasetError) return error.problems.map(formatProblem);
    throw error;
  }
}

describe('checkFolder', () => {
  it('accepts the datasets that ship', async () => {
    const folders = await shippedFolders();
    expect(folders.length).toBeGreaterThan(0);
    for (const folder of folders) expect((await checkFolder(folder)).relations.length).toBeGreaterThan(0);
  });

  it('accepts a dataset of another field, with a type of its own', async () => {
    const dataset = await checkFolder(await writeDataset(cityCouncil()));
    expect(dataset).toMatchObject({ id: 'port-council', title: 'The council of Port', version: '2.0.0' });
    expect(dataset.relations.find(({ id }) => id === 'lobbies-harbour')?.vocabulary.sign).toBe(1);
  });

  it('closes the state that an event ends', async () => {
    const dataset = await checkFolder(await writeDataset(cityCouncil()));
    expect(dataset.relations.find(({ id }) => id === 'backs-cohen')).toMatchObject({
      ...{ from: '1993-02-01', toEarliest: '1994-05-03', to: '1994-05-04', endStatus: 'ended', endedBy: 'drops-cohen' },
    });
  });

  it.each<[string, FolderContent, string[]]>([
    [
      'an unknown actor',
      { relations: [relation('r', 'FUNDS', '2004/', '', 'nobody')], evidence: supported('r') },
      ['relations.csv:2 source: "nobody" is not an id in actors.csv'],
    ],
    [
      'an unknown type',
      { relations: [relation('r', 'ADORES', '2004/')], evidence: supported('r') },
      ['relations.csv:2 type: "ADORES" is not in the vocabulary'],
    ],
    [
      'an unknown source',
      { relations: [relation('r', 'FUNDS', '2004/')], evidence: [...supported('r'), 'e2,r,gone,para 2,So.,3,disputes'] },
      ['evidence.csv:3 source: "gone" is not an id in sources.csv'],
    ],
    ['an unknown relation', { evidence: supported('gone') }, ['evidence.csv:2 relation: "gone" is not an id in relations.csv']],
    ['a duplicate id', { actors: [...ACTORS, 'a,Again,person,,,'] }, ['actors.csv:5 id: "a" is taken by line 2']],
    [
      'bad EDTF',
      { relations: [relation('r', 'FUNDS', 'June 2008')], evidence: supported('r') },
      ['relations.csv:2 dates: "June 2008" is not a date of EDTF'],
    ],
    [
      'an end before the start',
      { relations: [relation('r', 'FUNDS', '2008/2004')], evidence: supported('r') },
      ['relations.csv:2 dates: "2008/2004" ends before it starts'],
    ],
    [
      'an event with an interval',
      { relations: [relation('r', 'MEETS_WITH', '2004/2005')], evidence: supported('r') },
      ['relations.csv:2 dates: an event has one date, not an interval'],
    ],
    ['a relation without evidence', { relations: [relation('r', 'FUNDS', '2004/2005')] }, ['relations.csv:2 id: "r" has no evidence']],
    [
      'a relation that is only disputed',
      { relations: [relation('r', 'FUNDS', '2004/2005')], evidence: ['e,r,s,para 1,No.,3,disputes'] },
      ['relations.csv:2 id: "r" has no evidence'],
    ],
    [
      'an end of a relation that starts later',
      {
        relations: [relation('r', 'FUNDS', '2006/'), relation('x', 'WITHDRAWS_SUPPORT', '2004-01-01', 'r')],
        evidence: supported('r', 'x'),
      },
      ['relations.csv:3 ends: "r" begins on 2006-01-01'],
    ],
    [
      'an end of a relation of other actors',
      {
        relations: [relation('r', 'FUNDS', '2004/', '', 'a', 'c'), relation('x', 'WITHDRAWS_SUPPORT', '2006', 'r')],
        evidence: supported('r', 'x'),
      },
      ['relations.csv:3 ends: "r" is between a and c'],
    ],
    [
      'an end by a state, and of an event',
      {
        relations: [
          relation('r', 'FUNDS', '2004/'),
          relation('m', 'MEETS_WITH', '2004'),
          relation('x', 'OPPOSES', '2006/', 'r'),
          relation('y', 'WITHDRAWS_SUPPORT', '2006', 'm'),
        ],
        evidence: supported('r', 'm', 'x', 'y'),
      },
      ['relations.csv:4 ends: only an event', 'relations.csv:5 ends: "m" is an event'],
    ],
    [
      'two events that end the same relation',
      {
        relations: [
          relation('r', 'FUNDS', '2004/'),
          relation('x', 'WITHDRAWS_SUPPORT', '2006', 'r'),
          relation('y', 'WITHDRAWS_SUPPORT', '2007', 'r'),
        ],
        evidence: supported('r', 'x', 'y'),
      },
      ['relations.csv:4 ends: "r" is already ended by "x"'],
    ],
    [
      'a bad code',
      { actors: ['a,A,alien,,,'], sources: ['s,S,,,2008,ftp://x,Z'] },
      [
        'actors.csv:2 kind: "alien" is not one of person',
        'sources.csv:2 url: a url starts with http',
        'sources.csv:2 reliability: "Z" is not one of A, B',
      ],
    ],
    [
      'an open end that no source dates',
      { sources: ['s,S,,,,,C'], relations: [relation('r', 'FUNDS', '2004/..')], evidence: supported('r') },
      ['relations.csv:2 dates: its start or end is open'],
    ],
    [
      'a built-in type defined again',
      { raw: { 'vocabulary.csv': 'type,label,inverse label,category,sign,temporality,symmetric,definition\nFUNDS,a,b,c,+,state,no,d' } },
      ['vocabulary.csv:2 type: "FUNDS" is already'],
    ],
    ['a broken descriptor', { raw: { 'datapackage.json': '{' } }, ['datapackage.json: is not JSON']],
  ])('refuses %s, with its file, line and column', async (_, content, expected) => {
    const problems = await problemsOf({ actors: ACTORS, sources: SOURCES, ...content });
    expect(problems).toHaveLength(expected.length);
    for (const [index, start] of expected.entries())
      expect(problems[index]).toMatch(new RegExp(`^${start.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`));
  });

  it('lists the problems of all files at once', async () => {
    const problems = await problemsOf({
      actors: ['A!,,alien,,,1/2/3'],
      sources: ['s,,,,June,,C'],
      relations: ['r,FUNDS,a,b,x,actual,sure,loud,,'],
      evidence: ['e,r,s,,,9,maybe'],
    });
    expect(new Set(problems.map((problem) => problem.split(/[: ]/)[0]))).toEqual(
      new Set(['actors.csv', 'relations.csv', 'sources.csv', 'evidence.csv']),
    );
    expect(problems.length).toBeGreaterThan(8);
  });

  it('names a file that is missing, and a folder that is none', async () => {
    const folder = await writeDataset({});
    await expect(checkFolder(join(folder, 'gone'))).rejects.toMatchObject({
      problems: [expect.objectContaining({ message: 'there is no such folder' })],
    });
    await expect(checkFolder(join(folder, 'actors.csv'))).rejects.toMatchObject({
      problems: [expect.objectContaining({ message: expect.stringContaining('this is a file') })],
    });
  });

  it('changes the hash with any byte of any file', async () => {
    const content = cityCouncil();
    const folder = await writeDataset(content);
    const before = (await checkFolder(folder)).hash;
    expect((await checkFolder(await writeDataset(content))).hash).toBe(before);
    await writeFile(join(folder, 'datapackage.json'), JSON.stringify({ name: 'port-council' }));
    expect((await checkFolder(folder)).hash).not.toBe(before);
  });
});
