import { z } from 'zod';
import type { Field, Fields, ValueOf } from './fields.ts';
import { hasVisibleText, type UnwantedCharacter, unwantedInName, unwantedInProse } from './plain-text.ts';

/** Reports an unwanted character in `params.unwanted` of the issue, which tells it from other faults of a text. */
const without = (unwantedIn: (text: string) => UnwantedCharacter | undefined) => (text: string, context: z.RefinementCtx<string>) => {
  const unwanted = unwantedIn(text);
  if (unwanted === undefined) return;
  const { codePoint, name, position } = unwanted;
  const message = `character ${position} is ${codePoint}, ${name}`;
  context.addIssue({ code: 'custom', message, params: { unwanted } });
};

export const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id is lower-case letters and digits joined by hyphens, such as city-council');
export const line = z.string().superRefine(without(unwantedInName));
export const prose = z.string().superRefine(without(unwantedInProse));
export const oneOf = <T extends string>(values: readonly T[]) =>
  z.enum(values, { error: (issue) => `"${String(issue.input)}" is not one of ${values.join(', ')}` });

/** A text that must say something. @param what is missing where it says nothing */
export const required = (what: string, text: z.ZodType<string, string> = line) =>
  text
    .refine((cell) => cell === '' || hasVisibleText(cell), `${what} holds nothing that can be seen`)
    .refine((cell) => cell !== '', `${what} is missing`);

/** The id of another row. Whether that row exists is checked once all rows are read. */
const reference = z.string().min(1, 'the id is missing');
const type = z.string().regex(/^[A-Z][A-Z0-9_]*$/, 'a type is upper-case letters, digits and underscores, such as FUNDS');
const address = z.union([z.literal(''), z.url({ protocol: /^https?$/, error: 'a url starts with http:// or https://' })]);
const list = z.string().transform((cell) =>
  cell
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== ''),
);
const NUMBER = /^[-+]?(?:\d+(?:\.\d+)?|\.\d+)$/;

/** What a row has of a column: nothing is an empty text, but for a number, which is then `undefined`. */
type RowValue<F extends Field> = F extends { readonly required: true }
  ? ValueOf<F>
  : F extends { readonly holds: 'number' }
    ? ValueOf<F> | undefined
    : F extends { readonly holds: 'code' }
      ? ValueOf<F> | ''
      : ValueOf<F>;

/** The schemas of a row's cells, as a CSV file has them: text in, typed out. Dates are read by model/time. */
export function cellsOf<F extends Fields>(fields: F) {
  return each(fields, cellOf) as { [Name in keyof F]: z.ZodType<RowValue<F[Name]>, string> };
}

/** The schemas of what the API says of a column; what may be empty may be left out. */
export function valuesOf<F extends Fields>(fields: F) {
  return each(fields, (_, field) => {
    const value = apiValue(field).meta(isList(field) ? { title: field.title } : { title: field.title, description: field.description });
    return field.required || isList(field) ? value : value.optional();
  }) as {
    [Name in keyof F]: F[Name] extends { readonly required: true } | { readonly holds: 'lines' | 'ids' }
      ? z.ZodType<ValueOf<F[Name]>>
      : z.ZodOptional<z.ZodType<ValueOf<F[Name]>>>;
  };
}

/** The schemas of what the graph stores of a column: the same, but it stores no empty list. */
export function storedOf<F extends Fields>(fields: F) {
  const values: Readonly<Record<string, z.ZodType>> = valuesOf(fields);
  return each(fields, (name, field) => (isList(field) ? z.array(z.string()).default([]) : values[name])) as ReturnType<typeof valuesOf<F>>;
}

function each(fields: Fields, schemaOf: (name: string, field: Field) => z.ZodType | undefined): object {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, schemaOf(name, field)]));
}

function cellOf(name: string, field: Field): z.ZodType {
  switch (field.holds) {
    case 'id':
      return slug;
    case 'reference':
      return field.required ? reference : z.string();
    case 'type':
      return type;
    case 'line':
      return field.required ? required(nameOf(name, field)) : line;
    case 'prose':
      return field.required ? required(nameOf(name, field), prose) : prose;
    case 'date':
      return z.string();
    case 'address':
      return address;
    case 'lines':
      return line.pipe(list).refine((items) => items.every(hasVisibleText), `${field.each} holds nothing that can be seen`);
    case 'ids':
      return list;
    case 'code':
      return codeOf(name, field, field.codes);
    case 'number':
      return (field.codes === undefined ? numberOf(name, field) : codeOf(name, field, field.codes.map(String))).transform((cell) =>
        cell === '' ? undefined : Number(cell),
      );
  }
}

function nameOf(name: string, { hint }: Field): string {
  return hint === undefined ? `the ${name}` : `the ${name} (${hint})`;
}

function codeOf(name: string, field: Field, codes: readonly string[]): z.ZodType<string> {
  if (field.required) return oneOf(codes);
  return z.string().refine((cell) => cell === '' || codes.includes(cell), `a ${name} is empty or one of ${codes.join(', ')}`);
}

function numberOf(name: string, field: Field): z.ZodType<string> {
  const text = field.required ? z.string().min(1, `${nameOf(name, field)} is missing`) : z.string();
  return text.refine((cell) => cell === '' || NUMBER.test(cell), 'write a number, such as 0.5');
}

function apiValue(field: Field): z.ZodType {
  if (isList(field)) return z.array(z.string());
  if (field.holds === 'code') return z.enum(field.codes);
  if (field.holds === 'number') return field.codes === undefined ? z.number() : z.literal(field.codes);
  return z.string();
}

function isList({ holds }: Field): boolean {
  return holds === 'lines' || holds === 'ids';
}
