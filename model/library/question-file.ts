import { BESIDE } from './beside.ts';
import { isOfType, PARAMETER_TYPES, type Parameter, typeInWords } from './parameter.ts';
import type { Question } from './question.ts';

/** A file of a saved question that cannot be used. The message names the file and what to change. */
export class QuestionFileError extends Error {
  override name = 'QuestionFileError';
}

const PARAMETER = /^([\p{L}_][\p{L}\p{N}_]*)\s*\((\w+)(?::\s*(.+?))?\)\s*=\s*(.+?)\s+—\s+(.+)$/u;

/**
 * Parses a saved question. Its head comment has lines `// title:`, `// description:`, `// group:`,
 * optionally `// words: other ways, to say it`, `// none: what no rows mean for {a parameter} {window}`, `// beside: near` or `torn`, `// featured: yes` and, if it makes sense for some datasets only, `// datasets: id, id`,
 * and for each parameter
 * `// parameter: name (string|integer|float|boolean|list|actor|source|year) = default — what it is`, the default
 * as JSON. Choices follow the type, as JSON too: `(string: "one" | "two")`; those of a list are what may be in it.
 *
 * @param file its name, from which the question's id is derived
 * @throws QuestionFileError
 */
export function parseQuestion(file: string, text: string): Question {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const first = lines.findIndex((line) => !line.startsWith('//'));
  const comment = lines.slice(0, first === -1 ? lines.length : first).map((line) => line.slice(2).trim());
  const statement = first === -1 ? '' : lines.slice(first).join('\n').trim();
  if (statement === '') throw new QuestionFileError(`${file}: there is no query below the head comment`);

  const fields = comment.map((line) => /^(\w+):\s*(.*)$/.exec(line)).filter((match) => match !== null);
  const values = new Map(fields.map(([, key = '', value = '']) => [key, value]));
  const missing = ['title', 'description', 'group'].filter((key) => (values.get(key) ?? '') === '');
  if (missing.length > 0) {
    throw new QuestionFileError(`${file}: ${missing.map((key) => `the head comment needs a line "// ${key}: …"`).join('; ')}`);
  }
  const featured = values.get('featured') ?? 'no';
  if (featured !== 'yes' && featured !== 'no') throw new QuestionFileError(`${file}: featured is "${featured}"; write yes or no`);
  const listOf = (key: string, what: string) => {
    const items = values
      .get(key)
      ?.split(',')
      .map((item) => item.trim());
    if (items?.includes('') === true)
      throw new QuestionFileError(`${file}: ${key} is "${values.get(key)}"; write ${what} with commas between`);
    return items;
  };
  const none = values.get('none');
  const besideText = values.get('beside');
  const beside = BESIDE.find((each) => each === besideText);
  if (besideText !== undefined && beside === undefined)
    throw new QuestionFileError(`${file}: beside is "${besideText}"; write ${BESIDE.join(' or ')}`);
  const words = listOf('words', 'ways to say it');
  const datasets = listOf('datasets', 'ids');
  return {
    id: file.replace(/\.cypher$/, ''),
    title: values.get('title') ?? '',
    description: values.get('description') ?? '',
    group: values.get('group') ?? '',
    featured: featured === 'yes',
    parameters: fields.filter(([, key]) => key === 'parameter').map(([, , value = '']) => parseParameter(file, value)),
    statement,
    ...(words !== undefined && { words }),
    ...(none !== undefined && { none }),
    ...(beside !== undefined && { beside }),
    ...(datasets !== undefined && { datasets }),
  };
}

/** A saved question as a file that {@link parseQuestion} reads. */
export function formatQuestion({
  title,
  description,
  words,
  none,
  beside,
  group,
  featured,
  parameters,
  statement,
  datasets,
}: Question): string {
  return [
    `// title: ${inOneLine(title)}`,
    `// description: ${inOneLine(description)}`,
    ...(words === undefined ? [] : [`// words: ${words.join(', ')}`]),
    ...(none === undefined ? [] : [`// none: ${inOneLine(none)}`]),
    ...(beside === undefined ? [] : [`// beside: ${beside}`]),
    `// group: ${inOneLine(group)}`,
    ...(featured ? ['// featured: yes'] : []),
    ...(datasets === undefined ? [] : [`// datasets: ${datasets.join(', ')}`]),
    ...parameters.map(formatParameter),
    // An empty line keeps a comment at the start of the statement out of the head.
    ...(statement.trim().startsWith('//') ? [''] : []),
    `${statement.trim()}\n`,
  ].join('\n');
}

function formatParameter({ name, type, default: value, choices, description }: Parameter): string {
  const among = choices === undefined ? '' : `: ${choices.map(formatValue).join(' | ')}`;
  return `// parameter: ${name} (${type}${among}) = ${formatValue(value)} — ${inOneLine(description)}`;
}

/** A value as JSON, with the characters escaped that have a meaning in a head comment. */
function formatValue(value: unknown): string {
  return JSON.stringify(value).replace(/[|)—]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function parseParameter(file: string, text: string): Question['parameters'][number] {
  const [, name, typeName, choiceTexts, value, description] = PARAMETER.exec(text) ?? [];
  const type = PARAMETER_TYPES.find((each) => each === typeName);
  if (name === undefined || type === undefined || value === undefined || description === undefined) {
    throw new QuestionFileError(`${file}: "${text}" is not a parameter; write: name (${PARAMETER_TYPES.join('|')}) = default — what it is`);
  }
  const read = (json: string, what: string): unknown => {
    const parsed = jsonOf(json);
    if (parsed === undefined) throw new QuestionFileError(`${file}: the ${what} of "${name}" is not JSON: ${json}`);
    if (!isOfType(parsed, type)) throw new QuestionFileError(`${file}: the ${what} of "${name}" is not ${typeInWords(type)}: ${json}`);
    return parsed;
  };
  const first = read(value, 'default');
  if (choiceTexts === undefined) return { name, type, default: first, description };
  // The choices of a list are what may be in it.
  const choices = choiceTexts
    .split('|')
    .map((choice) => (type === 'list' ? [read(`[${choice}]`, 'choice')].flat() : [read(choice.trim(), 'choice')]));
  const all = choices.flat();
  if (![first].flat().every((value) => all.includes(value))) {
    throw new QuestionFileError(`${file}: the default of "${name}" is not among its choices: ${value}`);
  }
  return { name, type, default: first, choices: all, description };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
