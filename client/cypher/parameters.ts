import type { Question } from '../../model/api.ts';
import { lastYearOf, type Window } from '../../model/time/window.ts';

/** The parameters that follow the timeline and the selection; nobody types them. */
export interface BoundParameters {
  /** The last year of the window. */
  readonly year: number;
  /** The window, half-open, as ISO days. */
  readonly from: string;
  readonly to: string;
  /** The ids of the selected actors. */
  readonly selected: readonly string[];
}

export const BOUND_NAMES = ['year', 'from', 'to', 'selected'] as const satisfies readonly (keyof BoundParameters)[];

export function boundParameters(window: Window, selectedActors: readonly string[]): BoundParameters {
  return { year: lastYearOf(window), from: window.from, to: window.to, selected: selectedActors };
}

/** The parameters of a question that get a field: those that are not bound. */
export function freeParameters(question: Question): Question['parameters'] {
  return question.parameters.filter(({ name }) => !(BOUND_NAMES as readonly string[]).includes(name));
}

/** The names after `$` in a statement that are not bound, each once. Text in quotes and comments is skipped. */
export function namesIn(statement: string): string[] {
  const code = statement.replace(/\/\*[\s\S]*?\*\/|\/\/.*|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"/g, ' ');
  const names = [...code.matchAll(/\$([A-Za-z_]\w*)/g)].map(([, name = '']) => name);
  return [...new Set(names)].filter((name) => !(BOUND_NAMES as readonly string[]).includes(name));
}

export type ParameterType = Question['parameters'][number]['type'];

/** What was typed into a field, as the value that is sent. */
export function typedAs(text: string, type: ParameterType): string | number | string[] {
  if (type === 'list') {
    return text
      .split(/[;,]/)
      .map((item) => item.trim())
      .filter((item) => item !== '');
  }
  if (type === 'integer' && /^-?\d+$/.test(text.trim())) return Number(text.trim());
  return text;
}

/** A value as the text of its field. */
export function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.join('; ');
  return value === undefined || value === null ? '' : String(value);
}
