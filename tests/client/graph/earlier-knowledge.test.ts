import { changesCsv, changesFileName } from '../../../client/data/changes-csv.ts';
import { windowsInWords } from '../../../client/export/image/caption.ts';
import { imageFileName } from '../../../client/export/image/save-image.ts';
import { changeRows } from '../../../client/graph/change-rows.ts';
import { earlierGraphOf, withEarlier } from '../../../client/graph/earlier-knowledge.ts';
import { tallyOf } from '../../../client/graph/tally.ts';
import { buildUnionGraph } from '../../../client/graph/union-graph.ts';
import { type Compared, changeOf, knownOf, stateOf, visibleGraphOf, visibleRelations } from '../../../client/graph/visible-graph.ts';
import { announcement } from '../../../client/timeline/announcement.ts';
import { changesOf } from '../../../client/wording/comparison-in-words.ts';
import { emptyStateOf } from '../../../client/wording/empty-state.ts';
import { knowledgeChangeInWords, untoldInWords } from '../../../client/wording/knowledge-in-words.ts';
import { bothCountedInWords } from '../../../client/wording/known-in-words.ts';
import type { GraphAnswer } from '../../../model/api/graph.ts';
import type { RelationSummary } from '../../../model/api/relation-summary.ts';
import { isolate, NO_FILTER } from '../../../model/filter/filter.ts';
import { actor, relation, VOCABULARY, viewCriteria } from '../council.ts';

function answer(relations: RelationSummary[], known?: GraphAnswer['known']): GraphAnswer {
  return { window: null, actors: ['a', 'b', 'c'].map((id) => actor(id)), relations, cut: null, known };
}

const THEN = { by: '2008-12-31', sources: { counted: 3, later: 5, undated: 1 } };
const COMPARED: Compared = { of: 'knowledge', days: ['2008-12-31', null] };

/** Sources of before 2009 told of three relations; later ones of another, and of one of these no more. */
const GRAPH = buildUnionGraph(
  withEarlier(
    answer([relation('kept', 'a', 'b', 2008, 2009), relation('found', 'b', 'c', 2008, 2008), relation('moved', 'a', 'c', 2006, 2006)]),
    answer(
      [
        relation('kept', 'a', 'b', 2008, 2008),
        relation('gone', 'a', 'b', 2008, 2008, { type: 'OPPOSES' }),
        relation('moved', 'a', 'c', 2008, 2008),
      ],
      THEN,
    ),
  ),
  VOCABULARY,
);
const compared = (more: Parameters<typeof viewCriteria>[1] = {}) =>
  visibleGraphOf(GRAPH, viewCriteria(2008, { compared: COMPARED, known: '2008-12-31', ...more }));
const relationOf = (id: string) => GRAPH.relations.find((each) => each.id === id) ?? expect.fail(`no ${id}`);

describe('what was known on two days', () => {
  it('is one graph, in which each relation is as the later day tells it, or else the earlier', () => {
    expect(GRAPH.relations.map(({ id, dates }) => [id, dates])).toEqual([
      ...[
        ['kept', '2008/2009'],
        ['found', '2008/2008'],
        ['moved', '2006/2006'],
      ],
      ['gone', '2008/2008'],
    ]);
    expect(GRAPH.relationsOf).toEqual([
      [0, 2, 3],
      [0, 1, 3],
      [1, 2],
    ]);
    expect(earlierGraphOf(GRAPH, 'c').relations.map(({ id, dates }) => [id, dates])).toEqual([['moved', '2008/2008']]);
  });

  it('shows what either day attests in the window, with the changes that can be', () => {
    const visible = compared();
    expect(visibleRelations(visible).map((each) => [each.id, changeOf(visible, each)])).toEqual([
      ['kept', 'continued'],
      ['found', 'newly-attested'],
      ['moved', 'no-longer-attested'],
      ['gone', 'no-longer-attested'],
    ]);
    expect(stateOf(visible, relationOf('gone'))).toBe('absent');
    expect(changeRows(visible).map(({ relation: { id }, earlier, later, before }) => [id, earlier, later, before])).toEqual([
      ['moved', 'attested', 'absent', []],
      ['gone', 'attested', 'absent', []],
      ['found', 'absent', 'attested', []],
      ['kept', 'attested', 'attested', []],
    ]);
    expect(changesOf({ compared: COMPARED })).toEqual([
      ...['newly-attested', 'no-longer-attested', 'newly-presumed-or-uncertain', 'no-longer-presumed-or-uncertain', 'continued'],
    ]);
    const only = compared({ filter: isolate(NO_FILTER, 'change', 'no-longer-attested') });
    expect(visibleRelations(only).map(({ id }) => id)).toEqual(['moved', 'gone']);
    // Neither day tells of 2001.
    expect(visibleRelations(visibleGraphOf(GRAPH, viewCriteria(2001, { compared: COMPARED })))).toEqual([]);
  });

  it('opens details of the later day, and of the earlier for what only that knew', () => {
    expect([knownOf(compared()), knownOf(compared(), 'kept'), knownOf(compared(), 'gone')]).toEqual([null, null, '2008-12-31']);
    expect(knownOf(visibleGraphOf(GRAPH, viewCriteria(2008, { known: '2008-12-31' })), 'kept')).toBe('2008-12-31');
  });

  it('is told with both days, and with nothing that only windows have', () => {
    const visible = compared();
    expect(announcement(visible.criteria, tallyOf(visible))).toBe(
      '2008, as known on 31 December 2008 and by all sources: 1 newly attested, 2 no longer attested, 1 continued',
    );
    const onDays = { ...visible.criteria, compared: { of: 'knowledge', days: ['2008-12-31', '2010-01-02'] } } as const;
    expect(windowsInWords(onDays)).toBe('2008, as known on 31 December 2008 and on 2 January 2010');
    expect([imageFileName(visible.criteria, 'svg'), imageFileName(onDays, 'png')]).toEqual([
      'entente-2008-known-2008-12-31-and-all.svg',
      'entente-2008-known-2008-12-31-and-2010-01-02.png',
    ]);
    expect([changesFileName(visible.criteria), changesFileName(onDays)]).toEqual([
      'changes-2008-known-2008-12-31-to-all.csv',
      'changes-2008-known-2008-12-31-to-2010-01-02.csv',
    ]);
    const [head = '', first] = [...changesCsv(visible)].join('').split('\r\n');
    expect(head).toContain('state as known on 2008-12-31,state by all sources,');
    expect(first).toContain('no-longer-attested,moved,');
    expect([...changesCsv({ ...visible, criteria: onDays })].join('')).toContain(
      'state as known on 2008-12-31,state as known on 2010-01-02,',
    );
    const days = ['2008-12-31', null] as const;
    expect(knowledgeChangeInWords('newly-attested', days)).toBe(
      'Newly attested: not attested by what was known on 31 December 2008; attested by what is known now.',
    );
    expect(knowledgeChangeInWords('no-longer-attested', ['2008-12-31', '2010-01-02'])).toBe(
      'No longer attested: attested by what was known on 31 December 2008; not attested by what was known on 2 January 2010.',
    );
    expect(knowledgeChangeInWords('newly-presumed-or-uncertain', days)).toBe(
      'Newly presumed or uncertain: not known by what was known on 31 December 2008; presumed, or of an uncertain date, by what is known now.',
    );
    expect(knowledgeChangeInWords('continued', days)).toBe(
      'Continued: in the window by what was known on 31 December 2008, and by what is known now.',
    );
    expect([untoldInWords(true), untoldInWords(false)]).toEqual([
      'None of its sources told of it yet.',
      'Every claim for it was retracted.',
    ]);
    expect(bothCountedInWords(THEN, undefined)).toBe('3 and 9 of 9 sources count');
    expect(bothCountedInWords(THEN, { by: '2010-01-02', sources: { counted: 4, later: 4, undated: 1 } })).toBe(
      '3 and 4 of 9 sources count',
    );
  });

  it('says so when no source tells of anything by the day, or by the later of two', () => {
    const nothing = buildUnionGraph(answer([], { by: '1990-01-01', sources: { counted: 0, later: 8, undated: 1 } }), VOCABULARY);
    const visible = visibleGraphOf(nothing, viewCriteria(2008, { known: '1990-01-01' }));
    expect(emptyStateOf(visible, tallyOf(visible), [])).toEqual({
      words: 'No source that was published by 1 January 1990 tells of a relation.',
      remedy: { kind: 'all sources' },
    });
  });
});
