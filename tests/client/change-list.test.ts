import { parse } from 'csv-parse/sync';
import { changesCsv } from '../../client/data/changes-csv.ts';
import { changeRows } from '../../client/graph/change-rows.ts';
import { buildUnionGraph } from '../../client/graph/union-graph.ts';
import { visibleGraphOf, visibleRelations } from '../../client/graph/visible-graph.ts';
import { turnInBrief } from '../../client/wording/comparison-in-words.ts';
import { yearWindow } from '../../model/time/window.ts';
import { actor, coded, ONGOING, relation, VOCABULARY, viewCriteria } from './council.ts';

const unionGraph = buildUnionGraph(
  {
    actors: [actor('mayor'), actor('union', { name: '=UNION, "the"' })],
    relations: [
      relation('backs', 'union', 'mayor', 2001, 2002),
      relation('fights', 'union', 'mayor', 2004, 2005, { type: 'OPPOSES' }),
      relation('stays', 'union', 'mayor', 2001, 2005, { type: 'MEETS_WITH' }),
      relation('once', 'union', 'mayor', 2003, 2003, { type: 'COURTS' }),
      coded('undated', '', { source: 'union', target: 'mayor' }),
    ],
  },
  VOCABULARY,
);

describe('the list of changes', () => {
  const visibleGraph = visibleGraphOf(unionGraph, viewCriteria(2005, { compared: { of: 'windows', window: yearWindow(2001) } }));

  it('says of each relation what became of it, and of one that turned what was before', () => {
    expect(
      changeRows(visibleGraph).map((row) => [
        row.relation.id,
        row.change,
        row.earlier,
        row.later,
        row.before.map(({ relation: { id }, stands }) => [id, stands]),
      ]),
    ).toEqual([
      ['once', 'between', 'absent', 'absent', []],
      ['fights', 'turned', 'absent', 'attested', [['backs', false]]],
      ['backs', 'ended', 'attested', 'absent', []],
      ['stays', 'continued', 'attested', 'attested', []],
    ]);
    expect(changeRows(visibleGraphOf(unionGraph, viewCriteria(2005)))).toEqual([]);
  });

  it('names before one that turned only ties of its two actors, of some sign, that the earlier window has', () => {
    const turned = buildUnionGraph(
      {
        actors: [actor('mayor'), actor('union'), actor('press')],
        relations: [
          relation('fights', 'union', 'mayor', 2004, 2005, { type: 'OPPOSES' }),
          relation('returned', 'mayor', 'union', 2001, 2001),
          relation('met', 'union', 'mayor', 2001, 2001, { type: 'MEETS_WITH' }),
          relation('later', 'union', 'mayor', 2003, 2003),
          relation('elsewhere', 'union', 'press', 2001, 2001),
        ],
      },
      VOCABULARY,
    );
    const rows = changeRows(visibleGraphOf(turned, viewCriteria(2005, { compared: { of: 'windows', window: yearWindow(2001) } })));
    expect(rows.map(({ relation: { id }, change, before }) => [id, change, before.map((each) => each.relation.id)])).toEqual([
      ['later', 'between', []],
      ['fights', 'turned', ['returned']],
      ['returned', 'ended', []],
      ['met', 'ended', []],
      ['elsewhere', 'ended', []],
    ]);
  });

  it('begins with what happened in between, by date, and says of each by which two turned what was before', () => {
    const event = (id: string, day: string, type: string) =>
      coded(id, day, { source: 'union', target: 'mayor', type, temporality: 'event' });
    const graph = buildUnionGraph(
      {
        actors: [actor('mayor'), actor('union')],
        relations: [
          relation('backs', 'union', 'mayor', 2001, 2003),
          event('turns', '2003-06-01', 'WITHDRAWS_SUPPORT'),
          event('meets', '2002-05-01', 'MEETS_WITH'),
          relation('fights', 'union', 'mayor', 2004, 2004, { type: 'OPPOSES' }),
          // Not the other side of what they had: some of it was hostile already.
          relation('returns', 'mayor', 'union', 2004, 2004),
        ],
      },
      VOCABULARY,
    );
    const rows = changeRows(visibleGraphOf(graph, viewCriteria(2005, { compared: { of: 'windows', window: yearWindow(2001) } })));
    const told = rows.map(({ relation: { id }, change, before }) => [id, change, turnInBrief(change, before)]);
    expect(told).toEqual([
      ['meets', 'between', undefined],
      ['turns', 'between', 'turned in between, before: supports'],
      ['fights', 'between', 'turned in between, before: supports'],
      ['returns', 'between', undefined],
      ['backs', 'ended', undefined],
    ]);
    expect(turnInBrief('turned', rows[1]?.before ?? [])).toBe('before: supports');
  });

  it('says of one that turned which of the older ties still stand', () => {
    const relations = [
      relation('backs', 'union', 'mayor', 2001, 2002, ONGOING),
      relation('hosts', 'mayor', 'union', 2001, 2002, { type: 'HOSTS' }),
      relation('fights', 'union', 'mayor', 2004, 2005, { type: 'OPPOSES' }),
    ];
    const graph = buildUnionGraph({ actors: [actor('mayor'), actor('union')], relations }, VOCABULARY);
    const rows = changeRows(visibleGraphOf(graph, viewCriteria(2001, { compared: { of: 'windows', window: yearWindow(2005) } })));
    expect(rows.find(({ change }) => change === 'turned')?.before.map(({ relation: { id }, stands }) => [id, stands])).toEqual([
      ['backs', true],
      ['hosts', false],
    ]);
  });

  it('is exported as CSV that reads back', () => {
    const rows = parse<Record<string, string>>([...changesCsv(visibleGraph)].join(''), { columns: true });
    // Of what nobody dates no change can be told.
    expect(rows.map(({ id }) => id)).toEqual(changeRows(visibleGraph).map(({ relation: { id } }) => id));
    expect(rows.map(({ id }) => id).sort()).toEqual(
      visibleRelations(visibleGraph)
        .flatMap(({ id }) => (id === 'undated' ? [] : [id]))
        .sort(),
    );
    expect(rows[1]).toMatchObject({
      change: 'turned',
      id: 'fights',
      before: 'backs',
      'still standing': '',
      'state in 2001': 'absent',
      'state in 2005': 'attested',
    });
  });
});
