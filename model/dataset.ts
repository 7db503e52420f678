import { z } from 'zod';
import { ACTOR_KINDS } from './coding/actor-kinds.ts';
import { CHANNELS, CONFIDENCES, CREDIBILITY, type Credibility, RELIABILITY, type Reliability, STANCES, STATUSES } from './coding/codes.ts';
import type { RelationType, Sign } from './coding/vocabulary.ts';
import { isSeen, type UnwantedCharacter, unwantedInName, unwantedInProse } from './plain-text.ts';

/** The rows of a dataset's CSV files: each schema takes the cells as text and returns typed values. */

const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id is lower-case letters and digits joined by hyphens, such as city-council');
/** The id of another row. Whether that row exists is checked once all rows are read. */
const reference = z.string().min(1, 'the id is missing');

/** Reports an unwanted character in `params.unwanted` of the issue, which tells it from other faults of a text. */
const without = (unwantedIn: (text: string) => UnwantedCharacter | undefined) => (text: string, context: z.RefinementCtx<string>) => {
  const unwanted = unwantedIn(text);
  if (unwanted === undefined) return;
  const { codePoint, name, position } = unwanted;
  const message = `character ${position} is ${codePoint}, ${name}`;
  context.addIssue({ code: 'custom', message, params: { unwanted } });
};
const line = z.string().superRefine(without(unwantedInName));
const prose = z.string().superRefine(without(unwantedInProse));
const required = (what: string, text: z.ZodType<string, string> = line) =>
  text
    .refine((cell) => cell === '' || isSeen(cell), `${what} holds nothing that can be seen`)
    .refine((cell) => cell !== '', `${what} is missing`);

const list = z.string().transform((cell) =>
  cell
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== ''),
);
const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: (issue) => `"${String(issue.input)}" is not one of ${values.join(', ')}` });

export const actorRow = z.object({
  id: slug,
  name: required('the name'),
  kind: oneOf(ACTOR_KINDS),
  aliases: line.pipe(list).refine((aliases) => aliases.every(isSeen), 'an alias holds nothing that can be seen'),
  description: prose,
  /** EDTF interval of its existence; may be empty. */
  active: z.string(),
});

export const relationRow = z.object({
  id: slug,
  type: z.string().regex(/^[A-Z][A-Z0-9_]*$/, 'a type is upper-case letters, digits and underscores, such as FUNDS'),
  source: reference,
  target: reference,
  /** EDTF; read by model/time. */
  dates: z.string(),
  status: oneOf(STATUSES),
  confidence: oneOf(CONFIDENCES),
  channel: z.string().refine((cell) => cell === '' || (CHANNELS as readonly string[]).includes(cell), {
    error: `a channel is empty or one of ${CHANNELS.join(', ')}`,
  }),
  ends: list,
  summary: required('the summary', prose),
});

export const sourceRow = z.object({
  id: slug,
  title: required('the title'),
  author: line,
  publisher: line,
  /** EDTF date; may be empty, but then it cannot bound an open end. */
  published: z.string(),
  url: z.union([z.literal(''), z.url({ protocol: /^https?$/, error: 'a url starts with http:// or https://' })]),
  reliability: oneOf(Object.keys(RELIABILITY) as [Reliability, ...Reliability[]]),
});

export const evidenceRow = z.object({
  id: slug,
  relation: reference,
  source: reference,
  locator: required('the locator (where in the source)', prose),
  claim: required('the claim', prose),
  credibility: oneOf(Object.keys(CREDIBILITY) as ['1', ...string[]]).transform((code) => Number(code) as Credibility),
  stance: oneOf(STANCES),
});

const SIGNS: Readonly<Record<string, Sign>> = { '+': 1, '+1': 1, '1': 1, '0': 0, '-': -1, '−': -1, '-1': -1 };
const TEMPORALITIES = { state: 'state', event: 'event', 'event or state': 'either', either: 'either' } as const;
const yesNo = z
  .string()
  .regex(/^(yes|no|true|false|)$/i, 'write yes or no')
  .transform((cell) => /^(yes|true)$/i.test(cell));

/** A row of a dataset's own `vocabulary.csv`: the columns of the built-in registry. */
export const vocabularyRow = z
  .object({
    type: z.string().regex(/^[A-Z][A-Z0-9_]*$/, 'a type is upper-case letters, digits and underscores, such as LOBBIES'),
    label: required('the label'),
    'inverse label': required('the inverse label'),
    category: required('the category'),
    sign: z.string().refine((cell) => Object.hasOwn(SIGNS, cell), 'a sign is +, 0 or -'),
    temporality: oneOf(['state', 'event', 'event or state', 'either']),
    symmetric: yesNo,
    definition: required('the definition (the coding rule)', prose),
  })
  .transform(
    ({ 'inverse label': inverseLabel, sign, temporality, ...row }): RelationType => ({
      ...row,
      inverseLabel,
      sign: SIGNS[sign] ?? 0,
      temporality: TEMPORALITIES[temporality],
      weak: false,
    }),
  );

export type ActorRow = z.infer<typeof actorRow>;
export type RelationRow = z.infer<typeof relationRow>;
export type SourceRow = z.infer<typeof sourceRow>;
export type EvidenceRow = z.infer<typeof evidenceRow>;

/** The fields of the descriptor beside the CSV files (Frictionless Data Package v1) that are read. */
export const dataPackage = z
  .looseObject({
    name: slug,
    title: line.refine((title) => title === '' || isSeen(title), 'the title holds nothing that can be seen').optional(),
    description: z.string().optional(),
    version: z.string().optional(),
  })
  .transform(({ name, title, version, profile: _profile, resources: _resources, ...about }) => ({ name, title, version, about }));
export type DataPackage = z.infer<typeof dataPackage>;
