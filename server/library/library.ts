import { readdir, readFile } from 'node:fs/promises';
import { byName } from '../../model/by-name.ts';
import type { Question } from '../../model/library/question.ts';
import { parseQuestion } from '../../model/library/question-file.ts';
import { projectFile } from '../files/project-file.ts';

const LIBRARY = projectFile('cypher/library/');

/** The saved questions, ordered by group and title. @throws QuestionFileError */
export async function readLibrary(): Promise<Question[]> {
  const files = (await readdir(LIBRARY)).filter((file) => file.endsWith('.cypher'));
  const questions = await Promise.all(files.map(async (file) => parseQuestion(file, await readFile(new URL(file, LIBRARY), 'utf8'))));
  return questions.sort((a, b) => byName(a.group, b.group) || byName(a.title, b.title));
}
