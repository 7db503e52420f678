import { type McpServer, ResourceTemplate } from '@modelcontextprotocol/server';
import type { Question } from '../../model/library/question.ts';
import { unknownValueMessage } from '../../model/spelling/unknown-value.ts';
import { ABSENCE_WORDS } from '../../model/time/absence.ts';
import { yearRangeOf } from '../../model/timeline.ts';
import type { GraphProvider } from '../graph/graph-provider.ts';
import { vocabularyOf } from '../vocabulary/vocabulary-of.ts';

const JSON_TYPE = 'application/json';
const QUESTIONS = 'entente://questions';

/** What an assistant may read besides asking: the vocabulary, what is loaded, and the saved questions. */
export function registerResources(server: McpServer, graphs: GraphProvider, questions: readonly Question[]): void {
  server.registerResource(
    'vocabulary',
    'entente://vocabulary',
    {
      title: 'Vocabulary',
      description:
        'Kinds of actor, types of relation with their coding rules, the states of a relation in a window, the changes between two',
      mimeType: JSON_TYPE,
    },
    async ({ href }) => contents(href, { ...vocabularyOf(await graphs.read()), absences: ABSENCE_WORDS }),
  );
  server.registerResource(
    'datasets',
    'entente://datasets',
    { title: 'Datasets', description: 'What is loaded, how much of it, and of which years', mimeType: JSON_TYPE },
    async ({ href }) => {
      const { version, datasets, relations } = await graphs.read();
      const loaded = datasets.map(({ hash: _, ...dataset }) => dataset);
      return contents(href, { version, years: yearRangeOf([...relations.values()]), datasets: loaded });
    },
  );
  const listed = questions.map(({ statement: _, ...question }) => ({ ...question, uri: `${QUESTIONS}/${question.id}` }));
  server.registerResource(
    'questions',
    QUESTIONS,
    {
      title: 'Saved questions',
      description: 'Titles and parameters; the Cypher of each is at its uri, for read_cypher',
      mimeType: JSON_TYPE,
    },
    ({ href }) => contents(href, listed),
  );
  server.registerResource(
    'question',
    new ResourceTemplate(`${QUESTIONS}/{id}`, {
      list: undefined,
      complete: { id: (begun) => questions.map(({ id }) => id).filter((id) => id.startsWith(begun)) },
    }),
    { title: 'One saved question', description: 'With its Cypher', mimeType: JSON_TYPE },
    ({ href }, { id }) => {
      const question = questions.find((each) => each.id === id);
      if (question === undefined)
        throw new Error(
          `The saved questions: ${unknownValueMessage(
            String(id),
            questions.map((each) => each.id),
          )}.`,
        );
      return contents(href, question);
    },
  );
}

function contents(uri: string, value: unknown) {
  return { contents: [{ uri, mimeType: JSON_TYPE, text: JSON.stringify(value) }] };
}
