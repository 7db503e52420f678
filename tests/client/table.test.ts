import { createTable, functionalUpdate, type SortingState } from '@tanstack/react-table';
import { rowOrder } from '../../client/ui/table/row-order.ts';
import { formatSorting, parseSorting } from '../../client/ui/table/url-sorting.ts';
import { columnDef, sortedBy, type TableColumn, tableOptions } from '../../client/ui/table/use-table.ts';
import { allOf } from '../../model/all-of.ts';
import { byName } from '../../model/by-name.ts';

interface Row {
  readonly n: number | undefined;
  readonly s: string;
}

const ROWS: Row[] = [
  { n: 10, s: 'b' },
  { n: 2, s: 'B' },
  { n: undefined, s: 'c' },
  { n: 2, s: 'a' },
];
const COLUMNS: readonly TableColumn<Row>[] = [
  { name: 'n', title: 'Number', width: '1fr', sortBy: ({ n }) => n, cell: ({ n }) => n },
  { name: 's', title: 'Text', width: '1fr', sortBy: ({ s }) => s, cell: ({ s }) => s },
];

function textsIn(order: Uint32Array, rows: readonly Row[] = ROWS): string[] {
  return Array.from(order, (index) => rows[index]?.s ?? '');
}

/** The table after a click on each of the heads, one after the other. */
function clicked(heads: readonly string[], kept?: SortingState) {
  let sorting = kept ?? [];
  const onSortingChange = (update: SortingState | ((old: SortingState) => SortingState)) => {
    sorting = functionalUpdate(update, sorting);
  };
  const open = () =>
    createTable<Row>({
      ...tableOptions<Row>(kept && { sorting, onSortingChange }),
      ...(kept === undefined && { onSortingChange }),
      data: [],
      columns: COLUMNS.map(columnDef),
      state: { sorting, columnPinning: {} },
      onStateChange: () => undefined,
      renderFallbackValue: null,
    });
  for (const head of heads) open().getColumn(head)?.getToggleSortingHandler()?.({});
  return {
    sorting,
    texts: textsIn(allOf(rowOrder(ROWS, sortedBy(COLUMNS, sorting)))),
  };
}

describe('a table', () => {
  it('sorts numbers as numbers and text by name, equals in their order, nothing last both ways', () => {
    expect(clicked([]).texts).toEqual(['b', 'B', 'c', 'a']);
    expect(clicked(['n']).texts).toEqual(['B', 'a', 'b', 'c']);
    expect(clicked(['n', 'n']).texts).toEqual(['b', 'B', 'a', 'c']);
    expect(clicked(['s']).texts).toEqual(['a', 'b', 'B', 'c']);
    expect(clicked(['s', 's']).texts).toEqual(['c', 'b', 'B', 'a']);
  });

  it('sorts by a second column what is equal in the first', () => {
    const sorting = [
      { id: 'n', desc: true },
      { id: 's', desc: false },
    ];
    expect(textsIn(allOf(rowOrder(ROWS, sortedBy(COLUMNS, sorting))))).toEqual(['b', 'a', 'B', 'c']);
  });

  it('sorts many rows in steps, none of which is long, to the order that one sort would give', () => {
    const rows = Array.from({ length: 5000 }, (_, index): Row => ({ n: (index * 7919) % 1009, s: `row ${index}` }));
    const work = rowOrder(rows, sortedBy(COLUMNS, [{ id: 'n', desc: false }]));
    let compared = 0;
    const counted = rowOrder(
      rows.map((row) => ({
        ...row,
        get n() {
          compared += 1;
          return row.n;
        },
      })),
      sortedBy(COLUMNS, [{ id: 'n', desc: false }]),
    );
    const reads: number[] = [];
    for (let step = counted.next(); step.done !== true; step = counted.next()) {
      reads.push(compared);
      compared = 0;
    }
    expect(reads.length).toBeGreaterThan(100);
    expect(Math.max(...reads)).toBeLessThan(600);
    const expected = rows.toSorted((a, b) => (a.n ?? 0) - (b.n ?? 0)).map(({ s }) => s);
    expect(textsIn(allOf(work), rows)).toEqual(expected);
    const names = rows.toSorted((a, b) => byName(b.s, a.s)).map(({ s }) => s);
    expect(textsIn(allOf(rowOrder(rows, sortedBy(COLUMNS, [{ id: 's', desc: true }]))), rows)).toEqual(names);
  });

  it('ends without a sorting when it keeps it itself, and always has one when the address keeps it', () => {
    expect(clicked(['n', 'n', 'n']).sorting).toEqual([]);
    const kept = [{ id: 'n', desc: true }];
    expect(clicked(['n', 'n'], kept).sorting).toEqual(kept);
    expect(clicked(['s', 's', 's'], kept).sorting).toEqual([{ id: 's', desc: false }]);
  });
});

describe('the sorting of a table', () => {
  it('is written in the address and read from it', () => {
    const first = { id: 'n', desc: true };
    expect(parseSorting(formatSorting({ id: 's', desc: true }), ['n', 's'], first)).toEqual({ id: 's', desc: true });
    expect(parseSorting('s', ['n', 's'], first)).toEqual({ id: 's', desc: false });
    expect([parseSorting('nothing', ['n', 's'], first), parseSorting(null, ['n', 's'], first)]).toEqual([first, first]);
  });
});
