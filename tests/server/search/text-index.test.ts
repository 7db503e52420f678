import { TextIndex } from '../../../server/search/text-index.ts';

const TEXTS = [
  'Fighting broke out in Basra between the army and the Mahdi Army.',
  'Qassem Soleimani brokered the cease-fire from Qom.',
  'Suleimani met the clerics of Najaf.',
  'Iraq and its neighbours',
  'Iran paid the fighters',
  'Asa’ib Ahl al-Haqq left the Mahdi Army',
  'Zürich Ceasefire Monitor',
  'Moḥammad as-Sadr was killed in 1999',
  'Haqq is the name of nobody',
  'The founder spoke of Najaf',
];

async function found(query: string): Promise<number[]> {
  const { hits } = await (await TextIndex.of(TEXTS)).search(query);
  return hits.map(({ index }) => index);
}

describe('an index of texts', () => {
  it.each([
    ['Basra', [0]],
    ['BASRAH', [0]],
    ['bas', [0]],
    ['qom', [1]],
    ['soleimani', [1, 2]],
    ['sulaimani', [1, 2]],
    ['ceasefire', [1, 6]],
    ['cease-fire', [1, 6]],
    ['cease fire', [1]],
    ["asa'ib", [5]],
    ['al-haqq', [5, 8]],
    ['El Haqq', [5, 8]],
    ['haqq al', [5, 8]],
    ['zurich', [6]],
    ['muhammad sadr', [7]],
    ['mahdi basra', [0]],
    ['the army of the mahdi', [0, 5]],
    ['where was Basra mentioned?', [0]],
    ['Iraq’s neighbours', [3]],
    ['neighbour of iraq', [3]],
    ['iran pays fighters', [4]],
    ['who killed sadr', [7]],
    ['kills', [7]],
    ['the', [0, 1, 2, 4, 5, 8, 9]],
    ['al', []],
    [' ', []],
    ['zzzzzz', []],
  ])('finds for %j the texts %j, the nearest first', async (query, texts) => {
    expect(await found(query)).toEqual(texts);
  });

  it.each([
    ['mahdi qom', [0, 1, 5]],
    ['the mahdi army of qom', [0, 5]],
    ['mahdi ahl qom', [5]],
    ['zzzzzz basra', [0]],
    ['funded basra', [0]],
  ])('has for %j, of which no text has all words, the texts with the most of them, %j', async (query, texts) => {
    const { hits, hasAll } = await (await TextIndex.of(TEXTS)).search(query);
    expect([hits.map(({ index }) => index), hasAll]).toEqual([texts, false]);
  });

  it('says of texts with all words, and of none, that nothing is missing', async () => {
    const index = await TextIndex.of(TEXTS);
    for (const query of ['who was in basra', 'zzzzzz', '']) expect((await index.search(query)).hasAll).toBe(true);
  });

  it('takes a word that there is for no other that is spelt like it, and one that there is not for those', async () => {
    expect([await found('iran'), await found('irak')]).toEqual([[4], [3, 4]]);
  });

  it('says where the words stand in a text, with their hyphens and as they are written', async () => {
    const { marks } = await (await TextIndex.of(TEXTS)).search('suleimani ceasefire');
    expect(marks(TEXTS[1] ?? '').map(([from, to]) => TEXTS[1]?.slice(from, to))).toEqual(['Soleimani', 'cease-fire']);
  });

  it('keeps whoever asks meanwhile waiting for a slice at most', async () => {
    const words = TEXTS.join(' ').split(' ');
    const many = Array.from({ length: 20_000 }, (_, index) => words.map((_, at) => words[(at * index) % words.length]).join(' '));
    let turns = 0;
    const timer = setInterval(() => turns++);
    const index = await TextIndex.of(many);
    clearInterval(timer);
    expect(turns).toBeGreaterThan(5);
    expect((await index.search('a')).hits.length).toBeGreaterThan(10_000);
  });
});
