import fc from 'fast-check';
import { PARAMETER_TYPES } from '../../../model/library/parameter.ts';
import { formatQuestion, parseQuestion } from '../../../model/library/question-file.ts';

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
    ['who(string)="a"  —  the actor', { name: 'who', type: 'string', default: 'a', description: 'the actor' }],
    [
      'who  (string)  =   "a" — the actor — or another',
      { name: 'who', type: 'string', default: 'a', description: 'the actor — or another' },
    ],
    ['who (integer:1|2) = 2 — it', { name: 'who', type: 'integer', choices: [1, 2], default: 2, description: 'it' }],
    ['who (integer:  1 |  2 ) = 1 — it', { name: 'who', type: 'integer', choices: [1, 2], default: 1, description: 'it' }],
  ])('reads the parameter %j', (text, parameter) => {
    expect(parseQuestion('who.cypher', `${HEAD}// parameter: ${text}\nRETURN 1`).parameters).toEqual([parameter]);
  });

  it('reads lines that end with CR, and passes over what is no field', () => {
    const text = '// Who is who?\r// title:Who?\r// description:   All.  \r\n// group: people\r// see description: no\rRETURN 1\r';
    expect(parseQuestion('a.cypher-b.cypher', text)).toMatchObject({
      id: 'a.cypher-b',
      title: 'Who?',
      description: 'All.',
      statement: 'RETURN 1',
    });
  });

  it('reads of which datasets it can be asked', () => {
    expect(parseQuestion('who.cypher', `${HEAD}// datasets: iraq, port-council\nRETURN 1`).datasets).toEqual(['iraq', 'port-council']);
    expect(parseQuestion('who.cypher', `${HEAD}RETURN 1`)).not.toHaveProperty('datasets');
  });

  it('reads by which other words it is found', () => {
    expect(parseQuestion('who.cypher', `${HEAD}// words: which of them, whose\nRETURN 1`).words).toEqual(['which of them', 'whose']);
    expect(parseQuestion('who.cypher', `${HEAD}RETURN 1`)).not.toHaveProperty('words');
  });

  it('reads what is shown beside its answer', () => {
    expect(parseQuestion('who.cypher', `${HEAD}// beside: near\nRETURN 1`).beside).toBe('near');
    expect(parseQuestion('who.cypher', `${HEAD}RETURN 1`)).not.toHaveProperty('beside');
  });

  it.each([
    ['// title: Who?\nRETURN 1', 'who.cypher: the head comment needs a line "// description: …"'],
    [HEAD, 'who.cypher: there is no query'],
    [HEAD.trim(), 'who.cypher: there is no query'],
    [`${HEAD}// parameter: 1who (integer) = 1 — x\nRETURN 1`, '"1who (integer) = 1 — x" is not a parameter'],
    [`${HEAD}// parameter: who (date) = 1 — x\nRETURN 1`, '"who (date) = 1 — x" is not a parameter'],
    [`${HEAD}// parameter: who = 1\nRETURN 1`, 'is not a parameter; write: name (string|integer|float|boolean|list|actor|source|year)'],
    [`${HEAD}// parameter: who (string) = a — b\nRETURN 1`, 'the default of "who" is not JSON: a'],
    [`${HEAD}// parameter: who (integer) = 1.5 — b\nRETURN 1`, 'the default of "who" is not a whole number: 1.5'],
    [`${HEAD}// parameter: who (string: "a" | "b") = "c" — b\nRETURN 1`, 'the default of "who" is not among its choices: "c"'],
    [`${HEAD}// parameter: who (list: "a" | "b") = ["a", "c"] — b\nRETURN 1`, 'the default of "who" is not among its choices: ["a", "c"]'],
    [`${HEAD}// featured: perhaps\nRETURN 1`, 'featured is "perhaps"; write yes or no'],
    [`${HEAD}// beside: far\nRETURN 1`, 'beside is "far"; write near or torn'],
    [`${HEAD}// words: ,which\nRETURN 1`, 'words is ",which"; write ways to say it with commas between'],
    [`${HEAD}// datasets: iraq,\nRETURN 1`, 'datasets is "iraq,"; write ids with commas between'],
  ])('refuses %j', (text, message) => {
    expect(() => parseQuestion('who.cypher', text)).toThrow(message);
  });
});

describe('writeQuestion', () => {
  const line = fc.string({ minLength: 1 }).map((text) => text.replace(/\s+/g, ' ').trim() || 'x');
  const values = {
    string: fc.string(),
    actor: fc.string(),
    source: fc.string(),
    integer: fc.maxSafeInteger(),
    year: fc.maxSafeInteger(),
    float: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
    boolean: fc.boolean(),
    list: fc.array(fc.oneof(fc.string(), fc.integer())),
  };
  const parameter = fc.constantFrom(...PARAMETER_TYPES).chain((type) =>
    fc
      .record({
        name: fc.oneof(fc.stringMatching(/^[a-z]\w{0,5}$/), fc.constant('größe')),
        value: values[type] as fc.Arbitrary<unknown>,
        others: fc.option(fc.array(values[type] as fc.Arbitrary<unknown>, { maxLength: 3 }), { nil: undefined }),
        description: line,
      })
      .map(({ name, value, others = [], description }) => {
        // The choices of a list are those of its items.
        const choices = others.length === 0 ? [] : type === 'list' ? [value, ...others].flat() : [value, ...others];
        return { name, type, default: value, description, ...(choices.length > 0 && { choices }) };
      }),
  );

  it('writes texts in one line, the statement without space around it, other words and the datasets', () => {
    const texts = { title: ' Who\n is  who? ', description: 'x', group: 'x' };
    const lists = { words: ['which', 'whose'], datasets: ['a', 'b'], beside: 'torn' as const };
    const question = { id: 'q', ...texts, featured: false, parameters: [], statement: '\n  // all\nRETURN 1  ', ...lists };
    expect(formatQuestion(question)).toBe(
      '// title: Who is who?\n// description: x\n// words: which, whose\n// beside: torn\n// group: x\n// datasets: a, b\n\n// all\nRETURN 1\n',
    );
  });

  it('writes what parseQuestion reads, whatever is in it', () => {
    const question = fc.record({
      ...{ id: fc.constant('q'), title: line, description: line, group: line, featured: fc.boolean() },
      parameters: fc.array(parameter, { maxLength: 3 }),
      statement: fc.constantFrom('RETURN 1', 'MATCH (a)\n// a remark\nRETURN a', '// title: no title\nRETURN 1'),
    });
    fc.assert(
      fc.property(question, (each) => {
        expect(parseQuestion('q.cypher', formatQuestion(each))).toEqual(each);
      }),
    );
  });
});
