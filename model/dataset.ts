import { z } from 'zod';
import type { Sign } from './coding/sign.ts';
import type { RelationType } from './coding/vocabulary.ts';
import { cellsOf, line, oneOf, prose, required, slug } from './field-schemas.ts';
import { ACTOR_FIELDS, EVIDENCE_FIELDS, RELATION_FIELDS, SOURCE_FIELDS } from './fields.ts';
import { hasVisibleText } from './plain-text.ts';

/** The rows of a dataset's CSV files: each schema takes the cells as text and returns typed values. */

export const actorRow = z.object(cellsOf(ACTOR_FIELDS));
export const relationRow = z.object(cellsOf(RELATION_FIELDS));
export const sourceRow = z.object(cellsOf(SOURCE_FIELDS));
export const evidenceRow = z.object(cellsOf(EVIDENCE_FIELDS));

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
    title: line.refine((title) => title === '' || hasVisibleText(title), 'the title holds nothing that can be seen').optional(),
    description: z.string().optional(),
    version: z.string().optional(),
  })
  .transform(({ name, title, version, profile: _profile, resources: _resources, ...about }) => ({ name, title, version, about }));
export type DataPackage = z.infer<typeof dataPackage>;
