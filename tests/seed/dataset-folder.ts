import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The files of a dataset, by name; rows without the header, which is added. */
export interface FolderContent {
  readonly actors?: readonly string[];
  readonly relations?: readonly string[];
  readonly sources?: readonly string[];
  readonly evidence?: readonly string[];
  /** Files written as they are. */
  readonly raw?: Readonly<Record<string, string>>;
}

const HEADERS = {
  actors: 'id,name,kind,aliases,description,active',
  relations: 'id,type,source,target,dates,status,confidence,channel,ends,summary',
  sources: 'id,title,author,publisher,published,url,reliability',
  evidence: 'id,relation,source,locator,claim,credibility,stance',
} as const;

/** Writes a dataset into a new temporary folder and gives its path. */
export async function writeDataset(content: FolderContent): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'entente-dataset-'));
  const files = Object.entries(HEADERS).map(([name, header]) => [
    `${name}.csv`,
    [header, ...(content[name as keyof typeof HEADERS] ?? [])].join('\n'),
  ]);
  for (const [file = '', text = ''] of [...files, ...Object.entries(content.raw ?? {})]) await writeFile(join(folder, file), text);
  return folder;
}

const MEMBERS = [
  'Abel',
  'Brandt',
  'Cohen',
  'Dubois',
  'Eriksen',
  'Farah',
  'Grimaldi',
  'Haddad',
  'Ito',
  'Jansen',
  'Kaya',
  'Lindqvist',
  'Moreau',
  'Novak',
  'Okafor',
];
const BODIES = ['Housing Committee', 'Harbour Board', 'Tenants Union', 'Builders League', 'City Council'];

/** A small dataset of a field that has nothing to do with the shipped one: twenty actors of a city council, 1991–1995. */
export function cityCouncil(): FolderContent {
  const person = MEMBERS.map((name) => `member-${name.toLowerCase()},Councillor ${name},person,,Sits on the council,`);
  const bodies = BODIES.map((name) => `${name.toLowerCase().replaceAll(' ', '-')},${name},institution,,,1990/..`);
  const memberships = MEMBERS.map((name, index) => {
    const body = (BODIES[index % BODIES.length] ?? '').toLowerCase().replaceAll(' ', '-');
    const id = name.toLowerCase();
    return {
      id: `seat-${id}`,
      row: `seat-${id},MEMBER_OF,member-${id},${body},199${index % 4}/..,actual,high,,,Councillor ${name} has a seat.`,
    };
  });
  const others = [
    {
      id: 'rivals-abel-brandt',
      row: 'rivals-abel-brandt,RIVALS,member-abel,member-brandt,1992/1994,actual,high,,,They compete for the chair.',
    },
    { id: 'backs-cohen', row: 'backs-cohen,SUPPORTS,member-dubois,member-cohen,1993-02/..,actual,moderate,verbal,,Dubois backs Cohen.' },
    {
      id: 'drops-cohen',
      row: 'drops-cohen,WITHDRAWS_SUPPORT,member-dubois,member-cohen,1994-05-03,actual,high,,backs-cohen,Dubois drops Cohen.',
    },
    {
      id: 'lobbies-harbour',
      row: 'lobbies-harbour,LOBBIES,builders-league,harbour-board,1992/,alleged,low,,,The league lobbies the board.',
    },
  ];
  const rows = [...memberships, ...others];
  return {
    actors: [...person, ...bodies],
    relations: rows.map(({ row }) => row),
    sources: ['minutes-1995,"Minutes, volume 5",Clerk,City of Port,1995-03,,B'],
    evidence: rows.map(({ id }, index) => `m${index},${id},minutes-1995,page ${index + 1},The minutes say so.,2,supports`),
    raw: {
      'vocabulary.csv':
        'type,label,inverse label,category,sign,temporality,symmetric,definition\nLOBBIES,lobbies,is lobbied by,contact,+,state,no,The source presses the target for a decision.',
      'datapackage.json': JSON.stringify({ name: 'port-council', title: 'The council of Port', version: '2.0.0', resources: [] }),
    },
  };
}
