import { ACTOR_FIELDS, EVIDENCE_FIELDS, type Field, type Fields, RELATION_FIELDS, SOURCE_FIELDS } from '../../model/fields.ts';
import { intervalInWords } from '../wording/date-in-words.ts';
import { capitalize } from '../wording/state-in-words.ts';

/** What the panel has a place of its own for, of the columns of each table. */
const WITH_A_PLACE = {
  actor: ['id', 'name', 'kind', 'aliases', 'description', 'active'],
  relation: ['id', 'type', 'source', 'target', 'dates', 'status', 'confidence', 'ends', 'summary'],
  source: ['id', 'title', 'author', 'publisher', 'published', 'url', 'reliability', 'via'],
  claim: ['id', 'relation', 'source', 'locator', 'claim', 'credibility', 'stance', 'attests', 'retracted'],
} as const;
const FIELDS = { actor: ACTOR_FIELDS, relation: RELATION_FIELDS, source: SOURCE_FIELDS, claim: EVIDENCE_FIELDS };

export type Told = keyof typeof FIELDS;

/** All else that an entity says, as it was coded. @param values by the names of their columns */
export function furtherFacts(told: Told, values: object): { readonly title: string; readonly text: string }[] {
  const fields: Fields = FIELDS[told];
  const placed: readonly string[] = WITH_A_PLACE[told];
  const known: Readonly<Record<string, unknown>> = { ...values };
  return Object.entries(fields).flatMap(([name, field]) => {
    const text = placed.includes(name) ? '' : textOf(field, known[name]);
    return text === '' ? [] : [{ title: field.title, text }];
  });
}

function textOf({ holds }: Field, value: unknown): string {
  if (value === undefined || value === null) return '';
  const text = Array.isArray(value) ? value.join(', ') : String(value);
  return holds === 'code' ? capitalize(text) : holds === 'date' && text !== '' ? intervalInWords(text) : text;
}
