import { createTable, functionalUpdate, type SortingState } from '@tanstack/react-table';
import { formatSorting, parseSorting } from '../../client/ui/table/url-sorting.ts';
import { columnDef, type TableColumn, tableOptions } from '../../client/ui/table/use-table.ts';

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

/** The table after a click on each of the heads, one after the other. */
function clicked(heads: readonly string[], kept?: SortingState) {
  let sorting = kept ?? [];
  const onSortingChange = (update: SortingState | ((old: SortingState) => SortingState)) => {
    sorting = functionalUpdate(update, sorting);
  };
  const open = () =>
    createTable<Row>({
      ...tableOptions<Row>(undefined, kept && { sorting, onSortingChange }),
      ...(kept === undefined && { onSortingChange }),
      data: ROWS,
      columns: COLUMNS.map(columnDef),
      state: { sorting, columnPinning: {} },
      onStateChange: () => undefined,
      renderFallbackValue: null,
    });
  for (const head of heads) open().getColumn(head)?.getToggleSortingHandler()?.({});
  return {
    sorting,
    texts: open()
      .getRowModel()
      .rows.map(({ original }) => original.s),
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
