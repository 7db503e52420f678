import { resultLabel } from '../../client/cypher/result/result-label.ts';
import { chooseResult, closeResult, MOST_PINNED, pinResult, resultTabs, shownResult } from '../../client/cypher/result/result-tabs.ts';
import { boundParameters } from '../../client/state/query-parameters.ts';
import { type Done, NO_TABS, type Outcome, type ResultTabs, type SentQuery } from '../../client/state/query-run.ts';
import { yearWindow } from '../../model/time/window.ts';

function ran(at: number, more: Partial<SentQuery> = {}): SentQuery {
  const bound = boundParameters(yearWindow(2008), ['mayor'], '2008-06-13');
  return { statement: `RETURN ${at}`, parameters: {}, bound, question: undefined, texts: {}, types: {}, at, ...more };
}

function done(at: number, more: Partial<SentQuery> = {}, rows = 1, truncated = false): Done {
  const data = { fields: ['one'], values: Array.from({ length: rows }, () => [1]) };
  const answer = { data, truncated, notifications: [], counters: { rows }, bookmarks: [], tookMs: 1 };
  return { kind: 'done', ran: ran(at, more), answer, ids: { actors: new Set(), relations: new Set() }, version: 'one' };
}

const ids = (tabs: ResultTabs, latest: Outcome) =>
  resultTabs(tabs, latest).map(({ id, isPinned }) => (isPinned ? `${id} pinned` : `${id}`));
const shown = (tabs: ResultTabs, latest: Outcome) => shownResult(tabs, latest)?.id;
/** Two results that were pinned, and a third. */
const TWO = pinResult(pinResult(NO_TABS, done(1)), done(2));

describe('the results of queries', () => {
  it('are one, which a run replaces, until it is pinned', () => {
    expect(ids(NO_TABS, { kind: 'none' })).toEqual([]);
    expect([ids(NO_TABS, done(1)), ids(NO_TABS, done(2))]).toEqual([['1'], ['2']]);
    const pinned = pinResult(NO_TABS, done(1));
    expect([ids(pinned, done(1)), ids(pinned, done(2))]).toEqual([['1 pinned'], ['1 pinned', '2']]);
    expect(ids(TWO, { kind: 'running', ran: ran(3) })).toEqual(['1 pinned', '2 pinned', '3']);
  });

  it('show the latest, or the one that was chosen until the next run', () => {
    expect(shown(TWO, done(2))).toBe(2);
    const chosen = chooseResult(TWO, done(3), 1);
    expect([shown(chosen, done(3)), shown(chosen, { kind: 'running', ran: ran(4) })]).toEqual([1, 4]);
    expect(shown(NO_TABS, { kind: 'none' })).toBeUndefined();
  });

  it('are pinned only where there is an answer, once, and as many as are kept', () => {
    expect(pinResult(NO_TABS, { kind: 'running', ran: ran(1) })).toBe(NO_TABS);
    expect(pinResult(TWO, done(2))).toBe(TWO);
    const times = Array.from({ length: MOST_PINNED }, (_, index) => index + 1);
    const full = times.reduce((tabs, at) => pinResult(tabs, done(at)), NO_TABS);
    expect(full.pinned).toHaveLength(MOST_PINNED);
    expect(pinResult(full, done(99))).toBe(full);
    expect(pinResult(closeResult(full, done(99), 4), done(99)).pinned.at(-1)?.ran.at).toBe(99);
  });

  it('are closed, and the next one is shown, or the one before', () => {
    const first = closeResult(chooseResult(TWO, done(3), 1), done(3), 1);
    expect([ids(first, done(3)), shown(first, done(3))]).toEqual([['2 pinned', '3'], 2]);
    const middle = closeResult(chooseResult(TWO, done(3), 2), done(3), 2);
    expect(shown(middle, done(3))).toBe(3);
    const last = closeResult(TWO, done(3), 3);
    expect([ids(last, done(3)), shown(last, done(3))]).toEqual([['1 pinned', '2 pinned'], 2]);
    const other = closeResult(TWO, done(3), 1);
    expect(shown(other, done(3))).toBe(3);
    // A pinned result of the latest run does not come back as one that is not pinned.
    const gone = closeResult(pinResult(NO_TABS, done(1)), done(1), 1);
    expect([ids(gone, done(1)), ids(gone, done(2))]).toEqual([[], ['2']]);
  });

  it('are not closed while they are being asked for', () => {
    const running: Outcome = { kind: 'running', ran: ran(3) };
    expect(closeResult(TWO, running, 3)).toBe(TWO);
    expect(ids(closeResult(TWO, running, 2), running)).toEqual(['1 pinned', '3']);
  });
});

describe('the tab of a result', () => {
  const label = (outcome: Exclude<Outcome, { kind: 'none' }>) => resultLabel({ outcome });
  const at = new Date(2026, 0, 5, 9, 7).getTime();

  it('says the question or the statement in one line, how many rows, and when', () => {
    expect(label(done(at, { question: { title: 'Who stood with whom?', parameters: [] } }))).toEqual({
      title: 'Who stood with whom?',
      detail: '1 row · 09:07',
    });
    const statement = '// who\nMATCH (a) /* all\n of them */\n  RETURN a.x = "// no /* comment"';
    expect(label(done(at, { statement }, 1200, true))).toEqual({
      title: 'MATCH (a) RETURN a.x = "// no /* comment"',
      detail: '1,200 rows, cut · 09:07',
    });
    expect(label({ kind: 'running', ran: ran(at) }).detail).toBe('running · 09:07');
  });

  it('says the values that tell it from another of the same statement', () => {
    const statement = 'MATCH (a {id: $who}) WHERE a.from < $to AND $selected <> [] RETURN "$known"';
    expect(label(done(at, { statement, texts: { who: 'sadr' } })).detail).toBe('sadr · 2008 · 1 selected · 1 row · 09:07');
    expect(label(done(at, { statement: 'RETURN $year, $known' })).detail).toBe('2008 · known on 2008-06-13 · 1 row · 09:07');
    expect(label(done(at, { statement: 'RETURN $yearly' })).detail).toBe('1 row · 09:07');
  });
});
