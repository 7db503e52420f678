import { parse } from 'csv-parse/sync';
import { changesCsv } from '../../client/data/changes-csv.ts';
import { changeRows } from '../../client/graph/change-rows.ts';
import { buildUnionGraph } from '../../client/graph/union-graph.ts';
import { visibleGraphOf, visibleRelations } from '../../client/graph/visible-graph.ts';
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
      ['backs', 'ended', 'attested', 'absent', []],
      ['fights', 'turned', 'absent', 'attested', [['backs', false]]],
      ['stays', 'continued', 'attested', 'attested', []],
      ['once', 'between', 'absent', 'absent', []],
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
      ['fights', 'turned', ['returned']],
      ['returned', 'ended', []],
      ['met', 'ended', []],
      ['later', 'between', []],
      ['elsewhere', 'ended', []],
    ]);
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
    expect(rows.map(({ id }) => id)).toEqual(visibleRelations(visibleGraph).flatMap(({ id }) => (id === 'undated' ? [] : [id])));
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
