import { z } from 'zod';
import type { Question } from '../../model/api.ts';

/** A file of cypher/library that cannot be used; the message names the file and the line to mend. */
export class QuestionFileError extends Error {
  override name = 'QuestionFileError';
}

const TYPES = ['string', 'integer', 'list'] as const;
const head = z.object({
  title: z.string({ error: 'the head comment needs a line "// title: …"' }).min(1),
  description: z.string({ error: 'the head comment needs a line "// description: …"' }).min(1),
  group: z.string({ error: 'the head comment needs a line "// group: …"' }).min(1),
  featured: z.enum(['yes', 'no']).default('no'),
});

/**
 * Reads a saved question. Its head comment has lines `// title:`, `// description:`, `// group:`,
 * if wanted `// featured: yes`, and for each parameter
 * `// parameter: name (string|integer|list) = default — what it is`, the default as JSON.
 *
 * @throws QuestionFileError
 */
export function parseQuestion(file: string, text: string): Question {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const first = lines.findIndex((line) => !line.startsWith('//'));
  const comment = lines.slice(0, first === -1 ? lines.length : first).map((line) => line.slice(2).trim());
  const statement = first === -1 ? '' : lines.slice(first).join('\n').trim();
  if (statement === '') throw new QuestionFileError(`${file}: there is no query below the head comment`);

  const fields = comment.map((line) => /^(\w+):\s*(.*)$/.exec(line)).filter((match) => match !== null);
  const parsed = head.safeParse(Object.fromEntries(fields.map(([, key = '', value = '']) => [key, value])));
  if (!parsed.success) throw new QuestionFileError(`${file}: ${parsed.error.issues.map(({ message }) => message).join('; ')}`);
  const parameters = fields.filter(([, key]) => key === 'parameter').map(([, , value = '']) => parseParameter(file, value));
  const { title, description, group, featured } = parsed.data;
  return { id: file.replace(/\.cypher$/, ''), title, description, group, featured: featured === 'yes', parameters, statement };
}

function parseParameter(file: string, text: string): Question['parameters'][number] {
  const [, name, typeName, value, description] = /^(\w+)\s*\((\w+)\)\s*=\s*(.+?)\s+—\s+(.+)$/.exec(text) ?? [];
  const type = TYPES.find((each) => each === typeName);
  if (name === undefined || type === undefined || value === undefined || description === undefined) {
    throw new QuestionFileError(`${file}: "${text}" is not a parameter; write: name (${TYPES.join('|')}) = default — what it is`);
  }
  try {
    return { name, type, default: JSON.parse(value), description };
  } catch {
    throw new QuestionFileError(`${file}: the default of "${name}" is not JSON: ${value}`);
  }
}
