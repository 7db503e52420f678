import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkFolder } from '../../seed/check/check-folder.ts';
import { DatasetError, formatProblem } from '../../seed/problems/problem.ts';
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

async function made(folder: string, name: string): Promise<string> {
  await writeFile(join(folder, name), 'x');
  return join(folder, name);
}

async function emptied(folder: string, ...names: string[]): Promise<string> {
  for (const name of ['actors', 'relations', 'sources', 'evidence']) await rm(join(folder, `${name}.csv`));
  for (const name of names) await made(folder, name);
  return folder;
}

describe('checkFolder', () => {
  it('accepts the datasets that ship', async () => {
    const folders = await shippedFolders();
    expect(folders.length).toBeGreaterThan(0);
    for (const folder of folders) expect((await checkFolder(folder)).relations.length).toBeGreaterThan(0);
  });

  it('finds the actors that those share described alike, so that loading one changes nothing of the other', async () => {
    const datasets = await Promise.all((await shippedFolders()).map((folder) => checkFolder(folder)));
    const known = new Map<string, (typeof datasets)[number]['actors'][number]>();
    let shared = 0;
    for (const actor of datasets.flatMap(({ actors }) => actors)) {
      if (known.has(actor.id)) shared += 1;
      expect(actor).toEqual(known.get(actor.id) ?? actor);
      known.set(actor.id, actor);
    }
    expect(shared).toBeGreaterThan(10);
  });

  it('accepts a dataset of another field, with a type of its own', async () => {
    const dataset = await checkFolder(await writeDataset(cityCouncil()));
    expect(dataset).toMatchObject({ id: 'port-council', title: 'The council of Port', version: '2.0.0' });
    expect(dataset.relations.find(({ id }) => id === 'lobbies-harbour')?.vocabulary.sign).toBe(1);
  });

  it('closes the state that an event ends', async () => {
    const dataset = await checkFolder(await writeDataset(cityCouncil()));
    expect(dataset.relations.find(({ id }) => id === 'backs-cohen')).toMatchObject({
      endedBy: 'drops-cohen',
      time: {
        attested: [{ from: '1993-02-01', toEarliest: '1994-05-04', to: '1994-05-04' }],
        endStatus: 'ended',
        possibleTo: '1994-05-04',
      },
    });
  });

  it('lets a relation that an event ended rest on a source that is younger than its actor', async () => {
    const content = {
      actors: ['a,A,person,,,/2005', 'b,B,state,,,', 'c,C,person,,,'],
      sources: SOURCES,
      relations: [relation('r', 'FUNDS', '2004/..'), relation('w', 'WITHDRAWS_SUPPORT', '2005-02-01', 'r')],
      evidence: supported('r', 'w'),
    };
    expect(await problemsOf(content)).toEqual([]);
    const withoutEnd = { ...content, relations: [relation('r', 'FUNDS', '2004/..'), relation('w', 'WITHDRAWS_SUPPORT', '2005-02-01')] };
    expect(await problemsOf(withoutEnd)).toEqual([expect.stringContaining('outside the column active of "a" (/2005)')]);
  });

  it('attests what goes on by the sources that support it, not by those that dispute it', async () => {
    const dataset = await checkFolder(
      await writeDataset({
        actors: ACTORS,
        sources: ['s,S,,,2008,,C', 't,T,,,2002,,C', 'u,U,,,2015,,C', 'v,V,,,2010,,C'],
        relations: [relation('r', 'FUNDS', '/..')],
        evidence: [...supported('r'), 'e1,r,t,p 1,No.,3,disputes', 'e2,r,u,p 1,No.,3,disputes', 'e3,r,v,p 1,Yes.,3,supports'],
      }),
    );
    expect(dataset.relations[0]?.time).toMatchObject({
      attested: [
        { from: '2008-01-01', to: '2009-01-01' },
        { from: '2010-01-01', to: '2011-01-01' },
      ],
      ...{ startStatus: 'unknown', endStatus: 'ongoing' },
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
    ['a duplicate id', { actors: [...ACTORS, 'a,Again,person,,,'] }, ['actors.csv:5 id: "a" is the id of the row in line 2 too']],
    [
      'bad EDTF',
      { relations: [relation('r', 'FUNDS', 'June 2008')], evidence: supported('r') },
      ['relations.csv:2 dates: "June 2008" is not a date that is read'],
    ],
    [
      'an end before the start',
      { relations: [relation('r', 'FUNDS', '2008/2004')], evidence: supported('r') },
      ['relations.csv:2 dates: "2008/2004" ends before it starts'],
    ],
    [
      'an event with an interval',
      { relations: [relation('r', 'MEETS_WITH', '2004/2005')], evidence: supported('r') },
      ['relations.csv:2 dates: MEETS_WITH is an event, which has one date, and "2004/2005" is an interval'],
    ],
    [
      'a relation without evidence',
      { relations: [relation('r', 'FUNDS', '2004/2005')] },
      ['relations.csv:2 id: no claim in evidence.csv supports "r"'],
    ],
    [
      'a relation that is only disputed',
      { relations: [relation('r', 'FUNDS', '2004/2005')], evidence: ['e,r,s,para 1,No.,3,disputes'] },
      ['relations.csv:2 id: no claim in evidence.csv supports "r"'],
    ],
    [
      'an end of a relation that starts later',
      {
        relations: [relation('r', 'FUNDS', '2006/'), relation('x', 'WITHDRAWS_SUPPORT', '2004-01-01', 'r')],
        evidence: supported('r', 'x'),
      },
      ['relations.csv:3 ends: "r" (2006/) begins after this event (2004-01-01)'],
    ],
    [
      'an end of a relation that ends at another time by its own dates',
      {
        relations: [relation('r', 'FUNDS', '2004/2006'), relation('x', 'WITHDRAWS_SUPPORT', '2008-01', 'r')],
        evidence: supported('r', 'x'),
      },
      ['relations.csv:3 ends: "r" (2004/2006) ends at another time than this event (2008-01); change the dates of one of the two, or'],
    ],
    [
      'an end of a relation of other actors',
      {
        relations: [relation('r', 'FUNDS', '2004/', '', 'a', 'c'), relation('x', 'WITHDRAWS_SUPPORT', '2006', 'r')],
        evidence: supported('r', 'x'),
      },
      ['relations.csv:3 ends: "r" is between a and c, and this event between a and b; name only relations of'],
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
      ['relations.csv:4 ends: "x" lasts, and only an event', 'relations.csv:5 ends: "m" is an event itself, which nothing ends'],
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
        'sources.csv:2 url: "ftp://x" cannot stand here; a url starts with http',
        'sources.csv:2 reliability: "Z" is not one of A, B',
      ],
    ],
    [
      'a forecast of no time that no source dates',
      {
        relations: [relation('r', 'FUNDS', '/..').replace('actual', 'forecast')],
        sources: ['s,S,,,,,C'],
        evidence: supported('r'),
      },
      ['relations.csv:2 dates: "r" has the status forecast, and neither its dates nor those of a source that supports it say when'],
    ],
    [
      'what is certain outside of the existence of its actors',
      {
        actors: ['a,A,person,,,/2005', 'b,B,state,,,2004-06/', 'c,C,person,,,'],
        relations: [
          relation('r', 'FUNDS', '2004/..'),
          relation('q', 'FUNDS', '2004/2005'),
          relation('u', 'FUNDS', '2004-01-01/2005', '', 'b', 'c'),
        ],
        evidence: supported('r', 'q', 'u'),
      },
      [
        'relations.csv:2 dates: "r" is attested from 2004-01-01 to 2008-06-13, outside the column active of "a" (/2005) or of "b" (2004-06/)',
        'relations.csv:4 dates: "u" is attested from 2004-01-01 to 2005-12-31, outside the column active of "b" (2004-06/)',
      ],
    ],
    [
      'a claim that supports a relation for another time than that of the relation',
      {
        relations: [relation('r', 'FUNDS', '2004/2005'), relation('q', 'FUNDS', '/..')],
        raw: {
          'evidence.csv': [
            'id,relation,source,locator,claim,credibility,stance,attests',
            'e1,r,s,p 1,So.,3,supports,2004',
            'e2,r,s,p 1,So.,3,supports,2006',
            'e3,r,s,p 1,So.,3,disputes-dates,2006',
            'e4,q,s,p 1,So.,3,supports,2004-13',
          ].join('\n'),
        },
      },
      [
        'evidence.csv:5 attests: "2004-13" is not a date that is read',
        'evidence.csv:3 attests: "2006" has no day in common with the dates of "r" (2004/2005), which this claim supports',
      ],
    ],
    [
      'an event that has only been announced as the end of another relation',
      {
        relations: [relation('w', 'WITHDRAWS_SUPPORT', '2005', 'r').replace('actual', 'announced'), relation('r', 'SUPPORTS', '2004/..')],
        evidence: supported('w', 'r'),
      },
      ['relations.csv:2 ends: "w" has the status announced, and what has not happened ends nothing'],
    ],
    [
      'a source that repeats itself, or repeats none of these',
      {
        relations: [relation('r', 'FUNDS', '2004/')],
        evidence: supported('r'),
        raw: {
          'sources.csv': [
            'id,title,author,publisher,published,url,reliability,via,covers',
            's,S,,,2008,,C,s,',
            't,T,,,2008,,C,u,2008/',
            'v,V,,,2008,,C,w,',
            'w,W,,,2008,,C,x,',
            'x,X,,,2008,,C,v,',
            'y,Y,,,2008,,C,x,',
          ].join('\n'),
        },
      },
      [
        'sources.csv:2 via: "s" names itself as the source that it repeats;',
        'sources.csv:3 via: "u" is not an id in sources.csv',
        'sources.csv:4 via: "v" repeats "w", which repeats "x", which repeats "v" again;',
        'sources.csv:5 via: "w" repeats "x"',
        'sources.csv:6 via: "x" repeats "v"',
      ],
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
    await rm(join(folder, 'sources.csv'));
    await rename(join(folder, 'evidence.csv'), join(folder, 'Evidence.csv'));
    await expect(checkFolder(folder)).rejects.toMatchObject({
      problems: [
        { file: 'sources.csv', cause: 'file-missing', message: 'is missing from the folder' },
        {
          file: 'evidence.csv',
          cause: 'file-missing',
          message: 'is missing; the folder has "Evidence.csv"',
          fix: 'rename that file to evidence.csv',
        },
      ],
    });
  });

  it.each<[string, (folder: string) => Promise<string>, string]>([
    ['one of its files', async (folder) => join(folder, 'actors.csv'), 'this is one file of a dataset; name its folder'],
    ['a workbook', (folder) => made(folder, 'my.xlsx'), 'this is a workbook; save each of its sheets as "CSV UTF-8"'],
    ['an archive', (folder) => made(folder, 'my.zip'), 'this is an archive; unpack it'],
    ['any other file', (folder) => made(folder, 'my.doc'), 'this is a file; name the folder'],
    ['an empty folder', (folder) => emptied(folder), 'the folder is empty; a dataset is a folder with actors.csv'],
    ['a folder of workbooks', (folder) => emptied(folder, 'my.ods'), 'is in it, but "my.ods" is; save each of its sheets'],
  ])('tells what it was given in place of a folder: %s', async (_, place, expected) => {
    const error = await checkFolder(await place(await writeDataset({}))).catch((reason: unknown) => reason);
    expect(error instanceof DatasetError && error.problems.map(formatProblem).join()).toContain(expected);
  });

  it('names the folder below, where the files are', async () => {
    const folder = await writeDataset({});
    await mkdir(join(folder, 'outer'));
    await rename(join(folder, 'actors.csv'), join(folder, 'outer', 'actors.csv'));
    for (const name of ['relations', 'sources', 'evidence']) await rm(join(folder, `${name}.csv`));
    await expect(checkFolder(folder)).rejects.toMatchObject({ problems: [{ fix: expect.stringContaining(join(folder, 'outer')) }] });
  });

  it('says of a broken row what is wrong with it, and nothing of the rows that name it', async () => {
    const problems = await problemsOf({
      actors: ['a,A,alien,,,', 'b,B,state,,,'],
      sources: ['s,S,,,June 2008,,C', 't,T,,,2008,nowhere,C'],
      relations: [
        relation('r', 'FUNDS', '2004/..'),
        relation('q', 'FUNDS', '2004/..', '', 'b', 'a').replace('actual', 'real'),
        relation('w', 'WITHDRAWS_SUPPORT', '2005', 'q', 'b', 'a'),
        relation('z', 'FUNDS', '/2004', '', 'b', 'a'),
      ],
      evidence: [...supported('r', 'q', 'w'), 'e1,z,t,para 1,So.,9,supports', 'e2,w,t,para 2,So.,3,supports'],
    });
    expect(problems.map((problem) => problem.split(';')[0])).toEqual([
      expect.stringMatching(/^actors.csv:2 kind: "alien" is not one of/),
      expect.stringMatching(/^relations.csv:3 status: "real" is not one of/),
      expect.stringMatching(/^sources.csv:3 url: /),
      expect.stringMatching(/^evidence.csv:5 credibility: /),
      'sources.csv:2 published: "June 2008" is not a date that is read',
    ]);
  });

  it('says nothing of what names a file that could not be read', async () => {
    const problems = await problemsOf({
      relations: [relation('r', 'FUNDS', '2004/..')],
      evidence: supported('r'),
      raw: { 'actors.csv': 'id;name;kind;aliases;description;active\na;A;person;;;', 'sources.csv': 'Id,title\ns,S' },
    });
    expect(problems[0]).toMatch(/^actors.csv:1: the cells are separated by semicolons, and Entente reads commas; save it as CSV/);
    expect(problems[1]).toBe('sources.csv:1 id: this column is missing; the header has "Id"; rename that column to id');
    expect(problems.slice(1).every((problem) => problem.startsWith('sources.csv:1 '))).toBe(true);
  });

  it('looks at the dates and ids of a row that is broken otherwise, so that the next check finds no more', async () => {
    const problems = await problemsOf({
      actors: ACTORS,
      sources: SOURCES,
      relations: [relation('r', 'FUNDS', 'soon', '', 'nobody').replace('actual', 'real'), relation('q', 'ADORES', 'later')],
      evidence: supported('r', 'q'),
    });
    expect(problems.map((problem) => problem.split(':').slice(0, 2).join(':'))).toEqual([
      'relations.csv:2 status',
      'relations.csv:2 dates',
      'relations.csv:3 type',
      'relations.csv:2 source',
      'relations.csv:3 dates',
    ]);
  });

  it('knows a name or a title that stands for an id, and what an id was meant to be', async () => {
    const problems = await problemsOf({
      actors: [
        'iran,Islamic Republic of Iran,state,Iran; Tehran,,',
        'qods-force,Qods Force,security_force,,,',
        'x,Twin,person,,,',
        'y,Twin,person,,,',
      ],
      sources: ['minutes-1995,Minutes of the council,,,1995,,C'],
      relations: [
        relation('r', 'FUNDS', '2004/', '', 'Iran', 'qods force'),
        relation('q', 'FUNDS', '2004/', '', 'iran', 'quds-force'),
        relation('p', 'FUNDS', '2004/', '', 'TWIN', 'x'),
      ],
      evidence: ['r', 'q', 'p'].map((id) => `e-${id},${id},Minutes of the council,page 1,So.,3,supports`),
    });
    expect(problems).toEqual([
      'relations.csv:2 source: "Iran" is a name, not an id; write iran',
      'relations.csv:2 target: "qods force" is a name, not an id; write qods-force',
      'relations.csv:3 target: "quds-force" is not an id in actors.csv; did you mean qods-force?',
      'relations.csv:4 source: "TWIN" is not an id in actors.csv; write an id that is in that file, or add a row with this one',
      ...[2, 3, 4].map((line) => `evidence.csv:${line} source: "Minutes of the council" is a name, not an id; write minutes-1995`),
    ]);
  });

  it('takes a name for the id of an actor, once', async () => {
    const problems = await problemsOf({
      actors: ['Islamic Republic of Iran,Iran,state,,,', 'b,B,state,,,'],
      sources: SOURCES,
      relations: Array.from({ length: 50 }, (_, index) => relation(`r${index}`, 'FUNDS', '2004/', '', 'Islamic Republic of Iran')),
      evidence: supported(...Array.from({ length: 50 }, (_, index) => `r${index}`)),
    });
    expect(problems).toEqual([
      expect.stringMatching(
        /^actors.csv:2 id: "Islamic Republic of Iran" is not in the form of an id; write islamic-republic-of-iran: an id is/,
      ),
    ]);
  });

  it('refuses what cannot be seen in a name or a text, with its code point, and takes what scripts need', async () => {
    expect(
      await problemsOf({
        actors: [
          'a,A\u202EB,person,,,',
          'b,\u2800,person,,,',
          'c,C,person,D;E\u200B,"One\ntwo",',
          'd,سپاه می\u200Cخواهد,person,,One\u0007,',
        ],
        sources: ['s,T\u2067itle,,,2008,,C'],
        raw: { 'datapackage.json': '{"name": "x", "title": "Port\\u202e"}' },
      }),
    ).toEqual([
      'actors.csv:2 name: character 2 is U+202E, a right-to-left override, in "A<U+202E>B"; remove it',
      'actors.csv:3 name: character 1 is U+2800, an invisible character, in "\u2800"; remove it',
      'actors.csv:4 aliases: character 4 is U+200B, a zero-width space, in "D;E<U+200B>"; remove it',
      'actors.csv:6 description: character 4 is U+0007, a control character, in "One<U+0007>"; remove it',
      'sources.csv:2 title: character 2 is U+2067, a right-to-left isolate, in "T<U+2067>itle"; remove it',
      'datapackage.json title: cannot be used; character 5 is U+202E, a right-to-left override',
    ]);
  });

  it('tells of columns and files that are not read, and loads the rest', async () => {
    const { notices } = await checkFolder(
      await writeDataset({
        ...cityCouncil(),
        raw: {
          ...cityCouncil().raw,
          'sources.csv': 'id,title,author,publisher,published,url,reliability,notes,\nminutes-1995,Minutes,,,1995-03,,B,Read twice.,',
          'relation.csv': 'id',
        },
      }),
    );
    expect(notices.map(formatProblem)).toEqual([
      expect.stringMatching(/^relation.csv: this file is not read; the tables of a dataset are actors.csv/),
      'sources.csv:1 notes: this column is not read; the columns of sources.csv are id, title, author, publisher, published, url, reliability, via, covers',
    ]);
  });

  it('remarks on a relation that no claim attests for any day, and loads it', async () => {
    const dates = ['/', '/[..2006]', '', '2004/', '/..'];
    const { notices, relations } = await checkFolder(
      await writeDataset({
        ...{ actors: ACTORS, sources: SOURCES },
        relations: dates.map((each, index) => relation(`r${index}`, 'FUNDS', each, '', 'a', index % 2 === 0 ? 'b' : 'c')),
        evidence: supported(...dates.map((_, index) => `r${index}`)),
      }),
    );
    expect(notices.map((notice) => formatProblem(notice).split(';')[0])).toEqual([
      'relations.csv:2 dates: no claim attests "r0" (/) for any day',
      'relations.csv:3 dates: no claim attests "r1" (/[..2006]) for any day',
    ]);
    expect(relations).toHaveLength(dates.length);
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
