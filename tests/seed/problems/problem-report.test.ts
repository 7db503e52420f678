import type { DatasetProblem } from '../../../seed/problems/problem.ts';
import { formatEveryProblem, formatProblems } from '../../../seed/problems/problem-report.ts';

const date = (line: number): DatasetProblem => ({
  ...{ file: 'relations.csv', line, column: 'dates', cause: 'date' },
  ...{ message: `"${line}" is no date`, fix: 'write one' },
});
const quote: DatasetProblem = { file: 'actors.csv', line: 5, cause: 'quote', message: 'a quote is open', fix: 'close it' };
const meant = (line: number, id: string): DatasetProblem => ({
  ...{ file: 'relations.csv', line, column: 'source', cause: 'name-for-id' },
  ...{ message: `"${id.toUpperCase()}" is a name`, fix: `write ${id}` },
});

describe('the report of a check', () => {
  it('groups problems by their cause, the most fundamental first, with how many, three examples and the mend', () => {
    expect(formatProblems([date(2), date(3), meant(4, 'iran'), date(4), meant(5, 'iraq'), date(5), date(6), quote])).toBe(
      [
        'A double quote is not closed, or stands where none may stand:',
        '  actors.csv:5: a quote is open',
        '  To mend it: close it.',
        '',
        'A name stands where an id belongs, 2 times:',
        '  relations.csv:4 source: "IRAN" is a name; write iran',
        '  relations.csv:5 source: "IRAQ" is a name; write iraq',
        '',
        'A date cannot be read, 5 times:',
        '  relations.csv:2 dates: "2" is no date',
        '  relations.csv:3 dates: "3" is no date',
        '  relations.csv:4 dates: "4" is no date',
        '  … and 2 more',
        '  To mend it: write one.',
      ].join('\n'),
    );
  });

  it('stays a page for any number of problems, and lists them all when asked', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => date(index + 2));
    expect(formatProblems(many).split('\n')).toHaveLength(6);
    expect(formatProblems(many)).toContain('… and 19,997 more');
    expect(formatEveryProblem(many).split('\n')).toHaveLength(20_000);
    expect(formatEveryProblem([date(2), quote])).toBe(
      'actors.csv:5: a quote is open; close it\nrelations.csv:2 dates: "2" is no date; write one',
    );
  });
});
