import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AstBuilder, compile, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin';
import { IdGenerator, type PickleStep } from '@cucumber/messages';

/** A scenario of openCypher's Technology Compatibility Kit: what is in the graph, and the query that is asked of it. */
export interface Scenario {
  /** Its file below `features`, and its name. */
  readonly name: string;
  /** The statements that fill the graph, in order. */
  readonly setup: readonly string[];
  /** The parameters, each as an expression of Cypher. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: string;
}

/**
 * The scenarios of the kit that ask something, with their outlines written out. Left out are those that call a procedure
 * of the kit's own.
 * @param folder that the kit was unpacked to, with `features` and `graphs`
 */
export function readScenarios(folder: string): Scenario[] {
  const features = join(folder, 'features');
  const files = readdirSync(features, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.feature'));
  return files.sort().flatMap((file) => scenariosOf(folder, file));
}

function scenariosOf(folder: string, file: string): Scenario[] {
  const newId = IdGenerator.incrementing();
  const parser = new Parser(new AstBuilder(newId), new GherkinClassicTokenMatcher());
  const document = parser.parse(readFileSync(join(folder, 'features', file), 'utf8'));
  return compile(document, file, newId).flatMap(({ name, steps }) => {
    if (steps.some(({ text }) => text.startsWith('there exists a procedure'))) return [];
    const texts = (what: string) => steps.filter(({ text }) => text.startsWith(what)).map(textOf);
    const [query] = texts('executing query');
    const graph = /^the (\S+) graph$/.exec(steps[0]?.text ?? '')?.[1];
    const named = graph === undefined ? [] : [readFileSync(join(folder, 'graphs', graph, `${graph}.cypher`), 'utf8')];
    const parameters = Object.fromEntries(steps.filter(({ text }) => text.startsWith('parameters are')).flatMap(rowsOf));
    return query === undefined ? [] : [{ name: `${file}: ${name}`, setup: [...named, ...texts('having executed')], parameters, query }];
  });
}

function textOf(step: PickleStep): string {
  return step.argument?.docString?.content ?? '';
}

function rowsOf(step: PickleStep): [string, string][] {
  return (step.argument?.dataTable?.rows ?? []).map(({ cells }) => [cells[0]?.value ?? '', cells[1]?.value ?? '']);
}
