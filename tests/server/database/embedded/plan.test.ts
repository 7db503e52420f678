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
    expect(readPlan(text)).toEqual({ readOnly: true, text: text.trimEnd() });
  });
});
