import { parse } from 'csv-parse/sync';
import { changesCsv } from '../../client/data/changes-csv.ts';
import { changeRows } from '../../client/graph/change-rows.ts';
import { buildUnionGraph } from '../../client/graph/union-graph.ts';
import { visibleGraphOf, visibleRelations } from '../../client/graph/visible-graph.ts';
import { yearWindow } from '../../model/time/window.ts';
import { actor, relation, VOCABULARY, viewCriteria } from './council.ts';

const unionGraph = buildUnionGraph(
  {
    actors: [actor('mayor'), actor('union', { name: '=UNION, "the"' })],
    relations: [
      relation('backs', 'union', 'mayor', 2001, 2002),
      relation('fights', 'union', 'mayor', 2004, 2005, { type: 'OPPOSES' }),
      relation('stays', 'union', 'mayor', 2001, 2005, { type: 'MEETS_WITH' }),
    ],
  },
  VOCABULARY,
);

describe('the list of changes', () => {
  const visibleGraph = visibleGraphOf(unionGraph, viewCriteria(2005, { comparedWindow: yearWindow(2001) }));

  it('says of each relation what became of it, and of one that turned what was before', () => {
    expect(
      changeRows(visibleGraph).map((row) => [row.relation.id, row.change, row.earlier, row.later, row.before.map(({ id }) => id)]),
    ).toEqual([
      ['backs', 'ended', 'attested', 'absent', []],
      ['fights', 'turned', 'absent', 'attested', ['backs']],
      ['stays', 'unchanged', 'attested', 'attested', []],
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
    const rows = changeRows(visibleGraphOf(turned, viewCriteria(2005, { comparedWindow: yearWindow(2001) })));
    expect(rows.map(({ relation: { id }, change, before }) => [id, change, before.map((each) => each.id)])).toEqual([
      ['fights', 'turned', ['returned']],
      ['returned', 'ended', []],
      ['met', 'ended', []],
      ['elsewhere', 'ended', []],
    ]);
  });

  it('is exported as CSV that reads back', () => {
    const rows = parse<Record<string, string>>([...changesCsv(visibleGraph)].join(''), { columns: true });
    expect(rows).toHaveLength(visibleRelations(visibleGraph).length);
    expect(rows[1]).toMatchObject({
      change: 'turned',
      id: 'fights',
      before: 'backs',
      'state in 2001': 'absent',
      'state in 2005': 'attested',
    });
  });
});
