import { parseQuestion } from '../../server/library/question-file.ts';

const HEAD = '// title: Who?\n// description: All of them.\n// group: people\n';

describe('parseQuestion', () => {
  it('reads the head comment and leaves the query as it is', () => {
    const text = `${HEAD}// featured: yes\n// parameter: who (string) = "a b" — the actor\n// parameter: many (list) = ["x"] — more\nMATCH (a)\n// a remark\nRETURN a\n`;
    expect(parseQuestion('who.cypher', text)).toEqual({
      ...{
        id: 'who',
        title: 'Who?',
        description: 'All of them.',
        group: 'people',
        featured: true,
        statement: 'MATCH (a)\n// a remark\nRETURN a',
      },
      parameters: [
        { name: 'who', type: 'string', default: 'a b', description: 'the actor' },
        { name: 'many', type: 'list', default: ['x'], description: 'more' },
      ],
    });
  });

  it.each([
    ['// title: Who?\nRETURN 1', 'who.cypher: the head comment needs a line "// description: …"'],
    [HEAD, 'who.cypher: there is no query'],
    [`${HEAD}// parameter: who = 1\nRETURN 1`, 'is not a parameter; write: name (string|integer|list)'],
    [`${HEAD}// parameter: who (string) = a — b\nRETURN 1`, 'the default of "who" is not JSON: a'],
  ])('refuses %p', (text, message) => {
    expect(() => parseQuestion('who.cypher', text)).toThrow(message);
  });
});
