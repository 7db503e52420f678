import fc from 'fast-check';
import { BUILT_IN_TYPES } from '../../../model/coding/vocabulary.ts';
import type { ExportedActor, ExportedRelation, ExportedSource } from '../../../model/export/content.ts';
import { relationTime } from '../relations.ts';
import type { WholeContent } from './text-of.ts';

/** Texts of every kind, and more than their share of what formats trip over. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 6 }),
      fc.string({ unit: 'binary', maxLength: 3 }),
      fc.constantFrom(
        '"',
        "'",
        '\n',
        '\r\n',
        '\t',
        '\u{85}',
        '\u{2028}',
        '<',
        '>',
        '&',
        '&amp;',
        ']]>',
        '\\',
        ',',
        ';',
        '=1+1',
        '@x',
        '\u0000',
        '\ud800',
        '\u001b',
        '🕊️',
        'مقتدى',
        '\u202e',
        ' ',
      ),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));

/** Two actors with one relation of a type between them, two sources, and a claim on either side; every text is `text`. */
export function contentWith(text: string, relation: Partial<ExportedRelation> = {}): WholeContent {
  const actors: ExportedActor[] = ['a', 'b'].map((id, index) => ({
    id,
    name: text,
    kind: 'person',
    aliases: [text, 'plain'],
    description: text,
    x: index,
    y: -1.5,
  }));
  const [first, second] = ['s1', 's2'].map((id): ExportedSource => ({ id, title: text, author: text, reliability: 'B' })) as [
    ExportedSource,
    ExportedSource,
  ];
  const claim = { locator: text, claim: text, reliability: 'B' } as const;
  return {
    provenance: {
      created: '2026-01-02T03:04:05.000Z',
      generator: 'Entente 0.0.0',
      datasets: [{ id: 'd', title: text, hash: 'ff' }],
      window: null,
      known: null,
      filters: {},
      asked: { presumed: true, unknown: true },
      cut: null,
      camps: null,
    },
    actors,
    relations: [
      {
        id: 'r',
        type: 'FUNDS',
        label: 'funds',
        symmetric: false,
        source: 'a',
        target: 'b',
        dates: '2004/2008',
        dating: 'dated',
        attested: [{ from: '2004-01-01', fromLatest: '2004-12-31', toEarliest: '2008-01-02', to: '2009-01-01' }],
        startStatus: 'known',
        endStatus: 'ended',
        possibleFrom: '2004-01-01',
        possibleTo: '2009-01-01',
        sign: 1,
        category: 'material support',
        status: 'actual',
        confidence: 'high',
        summary: text,
        sources: ['s1', 's2'],
        dataset: 'd',
        claims: 2,
        disputed: true,
        independentSources: 1,
        ends: [],
        evidence: [
          { id: 'e1', source: first, ...claim, credibility: 2, stance: 'supports', attests: '2004/2008', retracted: '2020' },
          { id: 'e2', source: second, ...claim, credibility: 4, stance: 'disputes' },
        ],
        ...relation,
      },
    ],
    sources: [first, second],
    types: [],
  };
}

/** Any graph of up to four actors: relations of any type and time, many of them parallel. */
export const anyContent: fc.Arbitrary<WholeContent> = fc
  .array(
    fc.tuple(relationTime, fc.constantFrom(...BUILT_IN_TYPES), fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('a', 'b', 'c', 'd')),
    {
      maxLength: 12,
    },
  )
  .map((drawn) => {
    const base = contentWith('plain');
    const relations = drawn.map(([when, { type, label, symmetric }, source, target], index): ExportedRelation[] =>
      base.relations.map((relation) => ({
        ...relation,
        ...when,
        attested: [...when.attested],
        id: `r${index}`,
        type,
        label,
        symmetric,
        source,
        target,
      })),
    );
    const actors = ['a', 'b', 'c', 'd'].map((id): ExportedActor => ({ id, name: id, kind: 'state', aliases: [] }));
    return { ...base, actors, relations: relations.flat() };
  });
