/** The types of a question's parameters. */
export const PARAMETER_TYPES = ['string', 'integer', 'float', 'boolean', 'list', 'actor', 'source', 'year'] as const;
export type ParameterType = (typeof PARAMETER_TYPES)[number];

/** A parameter of a saved question, with its default value. */
export interface Parameter {
  readonly name: string;
  readonly type: ParameterType;
  readonly default: unknown;
  /** The allowed values, if they are limited; of a list, those of its items. */
  readonly choices?: readonly unknown[] | undefined;
  readonly description: string;
}

const NAMES: Readonly<Record<ParameterType, string>> = {
  string: 'a text',
  integer: 'a whole number',
  float: 'a number',
  boolean: 'true or false',
  list: 'a list of texts and numbers',
  actor: 'the id of an actor',
  source: 'the id of a source',
  year: 'a year',
};

/** A type in words: "a whole number". */
export function typeInWords(type: ParameterType): string {
  return NAMES[type];
}

/** Whether a value is valid for a parameter of the type. */
export function isOfType(value: unknown, type: ParameterType): boolean {
  switch (type) {
    case 'string':
    case 'actor':
    case 'source':
      return typeof value === 'string';
    case 'integer':
    case 'year':
      return Number.isSafeInteger(value);
    case 'float':
      return typeof value === 'number' && Number.isFinite(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'list':
      return Array.isArray(value) && value.every((item) => typeof item === 'string' || typeof item === 'number');
  }
}
