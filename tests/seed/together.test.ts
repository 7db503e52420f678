import { checkFolder } from '../../seed/check/check-folder.ts';
import { problemsBetweenDatasets } from '../../seed/load/between-datasets.ts';
import { formatProblem } from '../../seed/problems/problem.ts';
import { type FolderContent, writeDataset } from './dataset-folder.ts';

const VOCABULARY = 'type,label,inverse label,category,sign,temporality,symmetric,definition';

async function together(...contents: readonly FolderContent[]): Promise<string[]> {
  const datasets = await Promise.all(
    contents.map(async (content, index) => {
      const dataset = await checkFolder(
        await writeDataset({ ...content, raw: { 'datapackage.json': `{"name": "d${index}"}`, ...content.raw } }),
      );
      return { folder: `folder-${index}`, dataset };
    }),
  );
  return problemsBetweenDatasets(datasets).flatMap(({ folder, problems }) =>
    problems.map((problem) => `${folder}/${formatProblem(problem)}`),
  );
}

const paper = (id: string, extra: FolderContent = {}): FolderContent => ({
  actors: ['abel,Abel,person,,,', `${id}-paper,Paper,institution,,,`],
  relations: [`${id}-backs,SUPPORTS,${id}-paper,abel,1993/,actual,high,,,It backs him.`],
  sources: ['archive,The archive,,,1994,,C'],
  evidence: [`e001,${id}-backs,archive,page 1,So.,3,supports`],
  ...extra,
});

describe('datasets that are checked together', () => {
  it('may share actors, sources, ids of claims and types in the same words', async () => {
    const raw = { 'vocabulary.csv': `${VOCABULARY}\nLOBBIES,lobbies,is lobbied by,contact,+,state,no,It presses.` };
    expect(await together(paper('a', { raw }), paper('b', { raw }))).toEqual([]);
  });

  it('may not have one relation, one id for two actors or sources, or one type in different words', async () => {
    const words = (definition: string) => ({
      'vocabulary.csv': `${VOCABULARY}\nLOBBIES,lobbies,is lobbied by,contact,+,state,no,${definition}`,
    });
    const other = paper('a', {
      actors: ['a-paper,Paper,institution,,,', 'abel,Abel & Sons,institution,,,'],
      sources: ['archive,The archive,,,1995,,C'],
      raw: words('It asks.'),
    });
    expect(await together(paper('a', { raw: words('It presses.') }), other)).toEqual([
      'folder-1/relations.csv:2 id: "a-backs" is a relation of the dataset "d0"; give it another id',
      'folder-1/vocabulary.csv:2 type: the dataset "d0" defines "LOBBIES" in another way; define it in the same words, or give it another name',
      'folder-1/actors.csv:3 id: "abel" is Abel (person) in the dataset "d0"; the same id is the same actor: give it that name and kind, or another id',
      'folder-1/sources.csv:2 published: "archive" has "1994" in this column in the dataset "d0"; the same id is the same source: write the same, or give it another id',
    ]);
  });

  it('have an id each', async () => {
    const raw = { 'datapackage.json': '{"name": "same"}' };
    expect(await together(paper('a', { raw }), paper('b', { raw }))).toEqual([
      'folder-1/datapackage.json name: "same" is the id of folder-0 too; write another `name` and `title` in datapackage.json',
    ]);
  });
});
