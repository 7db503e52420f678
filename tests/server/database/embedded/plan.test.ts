import type { PlanOperator } from '../../../../model/api/explain.ts';
import { readPlan } from '../../../../server/database/embedded/plan.ts';

describe('plans of the embedded engine', () => {
  test.each([
    'Create (n:A)',
    'Merge (n)',
    'MergeRelationship (r)',
    'SetProperty (n.x)',
    'DeleteNode (n)',
    'RemoveLabel (n)',
    'AddLabel (n)',
    'LoadData (x)',
  ])('%s does not only read, however deep it is', (operator) => {
    expect(readPlan(`Return ()\n  Apply\n    ${operator}\n      Empty\n`).readOnly).toBe(false);
  });

  test('words inside a query do not count', () => {
    const text = 'Return (n)\n  Filter (n.x Eq "a\\n  Create")\n    NodeScan (n:Create)\n';
    expect(readPlan(text)).toMatchObject({ readOnly: true, text: text.trimEnd() });
  });

  test('an operator is above those it reads from, with what it works on and what it uses', () => {
    const text = [
      'Distinct',
      '  Union (2 branches)',
      '    Return (a.id)',
      '      Filter (f(a.id) Eq 1) [index: id]',
      '        NodeScan (a:A)',
      '    Return (b.id)',
      '      Expand (a)->[:FUNDS*1..2]->(b)',
    ];
    expect(brief(readPlan(text.join('\n')).root)).toEqual([
      ['Distinct', ''],
      [
        ['Union', '2 branches'],
        [
          ['Return', 'a.id'],
          [['Filter', 'f(a.id) Eq 1 [index: id]'], [['NodeScan', 'a:A']]],
        ],
        [['Return', 'b.id'], [['Expand', '(a)->[:FUNDS*1..2]->(b)']]],
      ],
    ]);
  });
});

function brief({ operator, details, children }: PlanOperator): unknown[] {
  return [[operator, details], ...children.map(brief)];
}
