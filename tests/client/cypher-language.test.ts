import { readdirSync, readFileSync } from 'node:fs';
import { CypherAnalyzer } from '../../client/cypher/language/analyze.ts';
import { graphNames } from '../../client/cypher/language/graph-names.ts';
import { LanguageClient, type LanguageWorker } from '../../client/cypher/language/language-client.ts';
import { quotedAt } from '../../client/cypher/language/string-literals.ts';
import type { LanguageReply } from '../../client/cypher/language/task.ts';
import { buildUnionGraph } from '../../client/graph/union-graph.ts';
import { VOCABULARY } from './council.ts';

const LIBRARY = new URL('../../cypher/library/', import.meta.url);
const NAMES = graphNames(buildUnionGraph({ actors: [], relations: [] }, VOCABULARY));

describe('what the reader finds', () => {
  const reader = new CypherAnalyzer(NAMES);

  it.each(readdirSync(LIBRARY))('is nothing wrong with %s', (name) => {
    expect(reader.lint({ text: readFileSync(new URL(name, LIBRARY), 'utf8') })).toEqual([]);
  });

  it('is what Neo4j would refuse, and what this graph has not', () => {
    const [problem] = reader.lint({ text: 'MATCH (a:Actor) RETURN b' });
    expect(problem).toEqual({ from: 23, to: 24, severity: 'error', message: 'Variable `b` not defined' });
    expect(reader.lint({ text: 'MATCH (a:Actor)-[:FUNS]->() RETURN a' })).toMatchObject([{ from: 18, to: 22, severity: 'warning' }]);
    expect(reader.lint({ text: 'MATCH (a:ArmedGroup) RETURN a.nme' })).toMatchObject([{ from: 30, severity: 'warning' }]);
  });

  it('is read by the rules of the language that the text says, and what only Cypher 25 has is told as that', () => {
    const text = "MATCH (a:Actor) FILTER a.id = 'iran' LET name = a.name RETURN name";
    expect(reader.lint({ text: `CYPHER 25 ${text}` })).toEqual([]);
    expect(reader.lint({ text })).toEqual([
      expect.objectContaining({ severity: 'warning', message: expect.stringContaining('CYPHER 25') }),
    ]);
    expect(reader.lint({ text: `CYPHER 5 ${text}` })).toContainEqual(expect.objectContaining({ severity: 'error' }));
    expect(reader.lint({ text: `${text}s` })).toContainEqual(expect.objectContaining({ severity: 'error' }));
  });

  it('is a command of a console, of which it says what to do instead, and nothing of what follows', () => {
    const text = 'RETURN 1;\n:param year => 2008\nMATCH (a) RETURN b';
    expect(reader.lint({ text })).toEqual([
      { from: 10, to: 29, severity: 'error', message: expect.stringMatching(/^:param is a command of Neo4j's consoles.*a field/) },
    ]);
    expect(reader.lint({ text: 'EXPLAIN MATCH (a) RETURN a' })).toEqual([]);
  });

  it('is nothing in an empty text, and no function or parameter that it does not know', () => {
    expect(reader.lint({ text: ' ' })).toEqual([]);
    expect(reader.lint({ text: 'MATCH (a:Actor) WHERE a.id IN $selected AND a.name = $who RETURN apoc.text.join([a.name], "")' })).toEqual(
      [],
    );
  });

  it('has its place, also after characters beyond the first plane', () => {
    const text = 'RETURN "😀" AS a, $year';
    expect(reader.colour({ text }).map(({ from, to, role }) => [text.slice(from, to), role])).toEqual([
      ['RETURN', 'keyword'],
      ['"😀"', 'string'],
      ['AS', 'keyword'],
      ['$', 'parameter'],
      ['year', 'parameter'],
    ]);
  });

  it('is how a function is called, and a tidier text', () => {
    expect(reader.signature({ text: 'RETURN substring("a", ', offset: 22 })).toMatchObject({
      label: expect.stringContaining('substring('),
      active: expect.stringContaining('start'),
    });
    expect(reader.format({ text: 'match (a) return a', offset: 18 })).toEqual({ text: 'MATCH (a)\nRETURN a', offset: 18 });
  });
});

describe('a place in quotes', () => {
  const at = (marked: string) => quotedAt(marked.replace('|', ''), marked.indexOf('|'));

  it.each([
    ['RETURN "qo|ds"', 'qo'],
    ['RETURN "qo|', 'qo'],
    ["WITH 'it''s' AS a, 'b|'", 'b'],
    ['RETURN "a\\"b|"', 'a\\"b'],
    ['// "\nRETURN "x|"', 'x'],
  ])('is known in %s', (marked, text) => expect(at(marked)?.text).toBe(text));

  it.each(['RETURN "a"|', 'RETURN |"a"', '// "a|', '/* "a| */', 'MATCH (`a "b|`)', 'RETURN 1|'])('is none in %s', (marked) =>
    expect(at(marked)).toBeNull(),
  );
});

describe('the client of the language worker', () => {
  /** Answers with what it was asked, but for texts that it never comes to an end with. */
  class EchoWorker extends EventTarget {
    static started = 0;
    static asked: string[] = [];
    constructor() {
      super();
      EchoWorker.started += 1;
      setTimeout(() => this.say({ ready: true }));
    }
    postMessage(message: { id?: number; task?: { text: string } }) {
      const { id, task } = message;
      if (id === undefined || task === undefined) return;
      EchoWorker.asked.push(task.text);
      if (task.text !== 'endless') setTimeout(() => this.say({ id, answer: { text: task.text, offset: 0 } }), 5);
    }
    terminate() {}
    private say(data: LanguageReply) {
      this.dispatchEvent(new MessageEvent('message', { data }));
    }
  }
  const start = () => new EchoWorker() as unknown as LanguageWorker;
  const format = (client: LanguageClient, text: string) => client.ask('format', { text, offset: 0 });

  beforeEach(() => {
    EchoWorker.started = 0;
    EchoWorker.asked = [];
  });

  it('lets the newest win', async () => {
    const client = new LanguageClient(NAMES, start, 100);
    const answers = await Promise.all(['a', 'b', 'c'].map((text) => format(client, text)));
    expect(answers.map((answer) => answer?.text)).toEqual([undefined, undefined, 'c']);
    expect(EchoWorker.asked).toEqual(['c']);
    client.close();
  });

  it('ends a worker that does not answer, asks no other about the same text, and goes on with the next', async () => {
    const client = new LanguageClient(NAMES, start, 50);
    expect(await format(client, 'endless')).toBeNull();
    expect(await client.ask('lint', { text: 'endless' })).toBeNull();
    expect(await format(client, 'short')).toMatchObject({ text: 'short' });
    expect([EchoWorker.started, EchoWorker.asked]).toEqual([2, ['endless', 'short']]);
    client.close();
  });

  it('starts a worker again that did not come to life, and then answers what was asked last', async () => {
    let isAway = true;
    const startOrFail = () => {
      const worker = new EchoWorker();
      if (!isAway) return worker as unknown as LanguageWorker;
      EchoWorker.started = 0;
      const stillborn = new EventTarget();
      setTimeout(() => stillborn.dispatchEvent(new Event('error')));
      return Object.assign(stillborn, { postMessage() {}, terminate() {} }) as unknown as LanguageWorker;
    };
    const client = new LanguageClient(NAMES, startOrFail, 1000, 5);
    const asked = [format(client, 'a'), format(client, 'b')];
    setTimeout(() => {
      isAway = false;
    }, 30);
    expect((await Promise.all(asked)).map((answer) => answer?.text)).toEqual([undefined, 'b']);
    client.close();
  });

  it('answers nothing once it is closed', async () => {
    const client = new LanguageClient(NAMES, start, 50);
    const asked = format(client, 'a');
    client.close();
    expect(await asked).toBeNull();
    expect(await format(client, 'b')).toBeNull();
  });
});
