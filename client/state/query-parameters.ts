import { isOfType, type Parameter, type ParameterType, typeInWords } from '../../model/library/parameter.ts';
import type { Question } from '../../model/library/question.ts';
import { FloatValue } from '../../model/query-api/values.ts';
import { lastYearOf, type Window } from '../../model/time/window.ts';
import { maskNonCode } from '../style/non-code.ts';

/** The parameters that follow the timeline and the selection; the user does not type them. */
export interface BoundParameters {
  /** The last year of the window. */
  readonly year: number;
  /** The window, half-open, as ISO days. */
  readonly from: string;
  readonly to: string;
  /** The ids of the selected actors. */
  readonly selected: readonly string[];
  /** The day by which sources have to be published to count, as an ISO day: today unless another is chosen. */
  readonly known: string;
}

export const BOUND_NAMES = ['year', 'from', 'to', 'selected', 'known'] as const satisfies readonly (keyof BoundParameters)[];

export function boundParameters(window: Window, selectedActors: readonly string[], known: string): BoundParameters {
  return { year: lastYearOf(window), from: window.from, to: window.to, selected: selectedActors, known };
}

/** A parameter with a field, and the content of the field. */
export interface ParameterField extends Pick<Parameter, 'name' | 'type' | 'choices'> {
  readonly text: string;
  readonly description: string | undefined;
  /** Whether the question defines the type, so that the user need not choose it. */
  readonly isTypeKnown: boolean;
  /** The parsed value; `undefined` if the text is not of the type. */
  readonly value: unknown;
  /** Why the text is not valid; empty if it is. */
  readonly problem: string;
}

/** The parameters of a question that need a field: those that are not bound. */
export function freeParameters(question: Question): Question['parameters'] {
  return question.parameters.filter(({ name }) => !(BOUND_NAMES as readonly string[]).includes(name));
}

/** The names of the parameters in a statement that are not bound, without duplicates. Strings and comments are skipped. */
export function namesIn(statement: string): string[] {
  const names = [...maskNonCode(statement).matchAll(/\$([\p{L}_][\p{L}\p{N}_]*)/gu)].map(([, name = '']) => name);
  return [...new Set(names)].filter((name) => !(BOUND_NAMES as readonly string[]).includes(name));
}

/** Whether a statement names one of the bound parameters. */
export function namesBound(statement: string, name: keyof BoundParameters): boolean {
  return new RegExp(`\\$${name}(?![\\p{L}\\p{N}_])`, 'u').test(maskNonCode(statement));
}

/**
 * The fields of a statement's parameters.
 * @param texts the content of the fields
 * @param types the types that the user chose; those of the question take precedence
 */
export function fieldsOf(
  statement: string,
  question: Question | undefined,
  texts: Readonly<Record<string, string>>,
  types: Readonly<Record<string, ParameterType>>,
): ParameterField[] {
  return namesIn(statement).map((name) => {
    const known = question?.parameters.find((parameter) => parameter.name === name);
    const chosen = Object.hasOwn(types, name) ? types[name] : undefined;
    const type = known?.type ?? chosen ?? likelyType(statement, name);
    const text = Object.hasOwn(texts, name) ? (texts[name] ?? '') : '';
    // Nobody has the empty id: who is asked about is still to be chosen.
    const isOpen = text === '' && (type === 'actor' || type === 'source');
    const value = isOpen ? undefined : typedAs(text, type);
    const wrong = text === '' ? `$${name} is empty: give ${typeInWords(type)}.` : `$${name} is ${typeInWords(type)}, not “${text}”.`;
    const problem = value === undefined ? wrong : '';
    const { description, choices } = known ?? {};
    return { name, type, choices, text, description, isTypeKnown: known !== undefined, value, problem };
  });
}

/** Guesses the type of a parameter by its use in the statement. */
export function likelyType(statement: string, name: string): ParameterType {
  const code = maskNonCode(statement);
  const used = (pattern: string) => new RegExp(pattern.replaceAll('NAME', `\\$${name}(?![\\p{L}\\p{N}_])`), 'iu').test(code);
  if (
    used(String.raw`\b(?:LIMIT|SKIP)\s+NAME`) ||
    used(String.raw`\w*Year\s*(?:=|<>|<=?|>=?)\s*NAME|NAME\s*(?:=|<>|<=?|>=?)\s*\w+\.\w*Year`)
  ) {
    return 'integer';
  }
  if (used(String.raw`\bIN\s+NAME`) || used(String.raw`\bUNWIND\s+NAME`)) return 'list';
  return 'string';
}

/** Parses the text of a field; `undefined` if it is not of the type. */
export function typedAs(text: string, type: ParameterType): unknown {
  const value = readText(text, type);
  return isOfType(value, type) ? value : undefined;
}

function readText(text: string, type: ParameterType): unknown {
  const trimmed = text.trim();
  switch (type) {
    case 'string':
    case 'actor':
    case 'source':
      return text;
    case 'integer':
    case 'year':
      return /^[+-]?\d+$/.test(trimmed) ? Number(trimmed) : undefined;
    case 'float':
      return trimmed === '' ? undefined : Number(trimmed);
    case 'boolean':
      return /^(true|false)$/i.test(trimmed) ? trimmed.toLowerCase() === 'true' : undefined;
    case 'list':
      return [...trimmed.matchAll(/\s*"(?:\\.|[^"\\])*"\s*|[^;,]+/g)]
        .map(([item]) => item.trim())
        .filter((item) => item !== '')
        .map(readItem);
  }
}

const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** Parses an item of a list; `undefined` if it is a number that would be rounded. */
function readItem(item: string): unknown {
  if (item.startsWith('"')) return jsonOf(item);
  if (!NUMBER.test(item)) return item;
  const number = Number(item);
  return Number.isInteger(number) && !Number.isSafeInteger(number) ? undefined : number;
}

/** Formats an item of a list. A text is quoted if it has separators, or looks like a number. */
function itemText(item: unknown): string {
  if (typeof item !== 'string') return String(item);
  return /[;,"]|^\s|\s$|^$/.test(item) || NUMBER.test(item) ? JSON.stringify(item) : item;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The value of a field as it is sent: a float stays a float even if it is a whole number. */
export function sentValue({ type, value }: Pick<ParameterField, 'type' | 'value'>): unknown {
  return type === 'float' && Number.isInteger(value) ? new FloatValue(String(value)) : value;
}

/** A value as the text of its field. */
export function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(itemText).join('; ');
  return value === undefined || value === null ? '' : String(value);
}
