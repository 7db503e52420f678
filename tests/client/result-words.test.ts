import { columnOrigins } from '../../client/cypher/result/column-origin.ts';
import { cellText, columnWords } from '../../client/cypher/result/column-words.ts';
import { formatTsv } from '../../client/cypher/result/tsv.ts';
import { compareKeys } from '../../client/ui/table/sort-key.ts';
import { columnTitle } from '../../client/wording/column-title.ts';
import { RelationshipValue } from '../../model/query-api/values.ts';
import { council } from './council.ts';

const unionGraph = council();
const worded = { unionGraph, sources: new Map([['minutes', 'Minutes of the council']]), datasets: new Map<string, string>() };

describe('where a column comes from', () => {
  const properties = (statement: string, ...fields: string[]) => columnOrigins(statement, fields).map(({ property }) => property);

  it('is the property that the statement takes it from, under whatever name, also through WITH and what keeps its values', () => {
    expect(properties('MATCH ()-[r]->() RETURN r.status, r.dates AS when', 'r.status', 'when')).toEqual(['status', 'dates']);
    expect(properties('MATCH (c:Claim) WITH min(c.credibility) AS best WITH best AS top RETURN top', 'top')).toEqual(['credibility']);
    expect(properties('MATCH ()-[r]->() RETURN collect(DISTINCT type(r)) AS types, type(r)', 'types', 'type(r)')).toEqual([
      'type()',
      'type()',
    ]);
    expect(properties("RETURN coalesce(r.confidence, 'none (yet)') AS sure, r.sign AS `the sign` LIMIT 5", 'sure', 'the sign')).toEqual([
      'confidence',
      'sign',
    ]);
  });

  it('is none where it is computed, written, or only called like a property', () => {
    expect(properties("RETURN min(CASE WHEN c.stance = 'supports' THEN c.credibility END) AS best", 'best')).toEqual(['credibility']);
    const computed =
      'MATCH (a)-[r]-() RETURN 1 AS sign, count(r) AS status, r.fromYear + 1 AS dates, CASE WHEN r.sign > 0 THEN 1 END AS kind';
    expect(properties(computed, 'sign', 'status', 'dates', 'kind')).toEqual([undefined, undefined, undefined, undefined]);
    expect(properties("RETURN 'r.status AS x' AS text // r.dates AS text", 'text')).toEqual([undefined]);
  });

  it('says of what only an OPTIONAL MATCH binds that nothing need be there', () => {
    const statement =
      'MATCH (a)-[r]->(b) OPTIONAL MATCH (a)-[later]->(b) WHERE later.x = 1 RETURN a, later AS borneOutBy, later.dates AS date';
    expect(columnOrigins(statement, ['a', 'borneOutBy', 'date']).map(({ isOptional }) => isOptional)).toEqual([false, true, true]);
  });
});

describe('a column in words', () => {
  const said = (statement: string, field: string, values: readonly unknown[]) => {
    const [words] = columnWords(
      statement,
      [field],
      values.map((value) => [value]),
      worded,
    );
    return values.map((value) => words?.say(value));
  };

  it('says codes, signs and dates as the rest of the screen does', () => {
    expect(said('RETURN r.sign AS s', 's', [1, 0, -1])).toEqual(['supportive', 'neutral', 'hostile']);
    expect(said('RETURN r.status AS s', 's', ['actual', 'alleged', null])).toEqual(['told as fact', 'alleged', undefined]);
    expect(said('RETURN r.dates AS d', 'd', ['2008-06/..', '2004~', '2004/', '/2008', '[..2006-05-20]'])).toEqual([
      ...[
        'from June 2008, said to go on',
        'about 2004',
        'from 2004, end not known',
        'until 2008, beginning not known',
        '20 May 2006 at the latest',
      ],
    ]);
    expect(said('RETURN r.dates AS d', 'd', ['/..', '/', '2020-01-24/2020-01-24', '2003/2009'])).toEqual([
      ...['beginning not known, said to go on', 'beginning and end not known', '24 January 2020', '2003 to 2009'],
    ]);
    expect(said('RETURN c.credibility AS c, s.reliability AS r', 'c', [3])).toEqual(['Possibly true (3)']);
    expect(said('RETURN collect(r.status) AS all', 'all', [['actual', 'forecast']])).toEqual(['told as fact, forecast']);
    expect(said('RETURN a.kind AS k', 'k', ['armed_group'])).toEqual(['armed group']);
    expect(said('RETURN state', 'state', ['uncertain', 'presumed'])).toEqual(['date uncertain', 'presumed to continue']);
  });

  it('says dates by all that is known of their relation, where that stands in the row', () => {
    const [fields, row] = [
      ['tie', 'dates'],
      [new RelationshipValue('e', 'FUNDS', 'n', 'm', { id: 'funds' }), '2002/..'],
    ];
    const say = (statement: string, dates: unknown) => columnWords(statement, fields, [row], worded)[1]?.say(dates, [row[0], dates]);
    expect(say('MATCH ()-[r]->() RETURN r AS tie, r.dates AS dates', '2002/..')).toBe('since 2002, said to go on');
    expect(say('MATCH ()-[r]->() RETURN r AS tie, r.dates AS dates', '2001/..')).toBe('from 2001, said to go on');
    expect(say('MATCH ()-[r]->() MATCH ()-[x]-() RETURN r AS tie, x.dates AS dates', '2002/..')).toBe('from 2002, said to go on');
  });

  it('says ids of relations, sources and types by what they stand for', () => {
    expect(said('RETURN r.endedBy AS by', 'by', ['leads'])).toEqual(['MAYOR leads COUNCIL']);
    expect(said('RETURN s.via AS via', 'via', ['minutes'])).toEqual(['Minutes of the council']);
    const titleOf = (field: string) => columnWords(`RETURN s.via AS ${field}`, [field], [['minutes']], worded)[0]?.title;
    expect([titleOf('via'), titleOf('repeats')]).toEqual(['Counts as one with', 'Repeats']);
    expect(said('RETURN type(r) AS t', 't', ['LEADS'])).toEqual(['leads']);
  });

  it('links ids of relations and sources to what they are of, and nothing else', () => {
    const links = (statement: string, field: string, value: unknown) =>
      columnWords(statement, [field], [[value]], worded)[0]
        ?.linksOf(value)
        .map(({ target: { kind, id }, words }) => `${kind} ${id}: ${words}`);
    expect(links('RETURN r.sources AS sources', 'sources', ['minutes'])).toEqual(['source minutes: Minutes of the council']);
    expect(links('RETURN s.via AS via', 'via', 'minutes')).toEqual(['source minutes: Minutes of the council']);
    expect(links('RETURN r.endedBy AS by', 'by', 'leads')).toEqual(['relation leads: MAYOR leads COUNCIL']);
    expect([links('RETURN r.sources AS s', 's', ['nobody']), links('RETURN type(r) AS t', 't', 'LEADS')]).toEqual([[], []]);
  });

  it('stays as it is stored where one value is none that the property can have', () => {
    expect(said('RETURN coalesce(r.dates, "none") AS d', 'd', ['2004', 'none'])).toEqual([undefined, undefined]);
    expect(said('RETURN r.sign AS s', 's', [1, 2])).toEqual([undefined, undefined]);
    expect(said('RETURN r.endedBy AS by', 'by', ['leads', 'nothing'])).toEqual([undefined, undefined]);
    expect(said('RETURN r.summary AS s', 's', ['2004-01-01'])).toEqual([undefined]);
    expect(said('RETURN 1 AS sign', 'sign', [1])).toEqual([undefined]);
  });

  it('has days in words wherever they are from, and nothing else that is computed', () => {
    expect(said('RETURN last([day IN r.attestedTo WHERE day < $to]) AS d', 'd', ['2019-12-03', null])).toEqual([
      '3 December 2019',
      undefined,
    ]);
    expect(said('RETURN toString(2019) AS d', 'd', ['2019', '2019-12-03'])).toEqual([undefined, undefined]);
  });

  it('says why a cell is empty, where that is known', () => {
    const none = (statement: string, field: string) => columnWords(statement, [field], [[null]], worded)[0]?.none;
    expect(none('RETURN r.dates AS d', 'd')).toBe('None of its sources says when');
    expect(none('OPTIONAL MATCH (a)-[r]->(b) RETURN r.dates AS d', 'd')).toBe('Nothing in the data matches');
    expect(none('RETURN null AS d', 'd')).toBeUndefined();
  });

  it('is sorted by the order of its codes, by the date as it is coded, and by names', () => {
    const sorted = (statement: string, field: string, values: readonly unknown[]) => {
      const [words] = columnWords(
        statement,
        [field],
        values.map((value) => [value]),
        worded,
      );
      return [...values].sort((a, b) => compareKeys(words?.sortBy(a), words?.sortBy(b)));
    };
    expect(sorted('RETURN r.confidence AS c', 'c', ['high', null, 'low', 'moderate'])).toEqual(['low', 'moderate', 'high', null]);
    expect(sorted('RETURN r.dates AS d', 'd', ['2008-06', '2004~', '2007/..'])).toEqual(['2004~', '2007/..', '2008-06']);
  });

  it('is copied as it is read, and as it is stored where that is asked for', () => {
    const [fields, rows] = [['sign', 'borneOutBy'], [[-1, null]]];
    const words = columnWords('RETURN r.sign AS sign, x AS borneOutBy', fields, rows, worded);
    expect(formatTsv(fields, rows, unionGraph, words)).toBe('Sign\tBorne out by\nhostile\t');
    expect(formatTsv(fields, rows, unionGraph)).toBe('sign\tborneOutBy\n-1\t');
    expect(cellText([-1, 5], 1, words, unionGraph)).toBe('5');
  });
});

describe('the title of a column', () => {
  it.each([
    ['bestCredibility', 'Best credibility'],
    ['borneOutBy', 'Borne out by'],
    ['last year', 'Last year'],
    ['not_known', 'Not known'],
    ['one', 'One'],
    ['a', 'a'],
    ['id', 'Id'],
    ['r.status', 'r.status'],
    ['count(*)', 'count(*)'],
  ])('of %s is %s', (field, title) => expect(columnTitle(field)).toBe(title));
});
