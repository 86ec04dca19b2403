import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrangeRows, type Column, groupRows, matchesSearch, nextSort } from './table.ts';

describe('nextSort', () => {
  it('goes round: ascending, descending, none; and starts anew on another column', () => {
    const first = nextSort(null, 'title');
    const second = nextSort(first, 'title');
    expect(first).toEqual({ columnId: 'title', direction: 'ascending' });
    expect(second).toEqual({ columnId: 'title', direction: 'descending' });
    expect(nextSort(second, 'title')).toBeNull();
    expect(nextSort(second, 'owner')).toEqual({ columnId: 'owner', direction: 'ascending' });
  });
});

describe('matchesSearch', () => {
  it('ignores capitals and accents and finds words in any order', () => {
    expect(matchesSearch('Cliënten van XONAR', 'xonar client')).toBe(true);
    expect(matchesSearch('Cliënten van XONAR', 'pactum')).toBe(false);
    expect(matchesSearch('anything', '  ')).toBe(true);
  });
});

describe('groupRows', () => {
  it('keeps the order of groups and of rows', () => {
    const groups = groupRows(['b1', 'a1', 'b2'], (row) => ({ key: row.charAt(0), label: row.charAt(0) }));
    expect(groups.map(({ key, rows }) => [key, rows])).toEqual([
      ['b', ['b1', 'b2']],
      ['a', ['a1']],
    ]);
  });
});

interface Risk {
  readonly title: string;
  readonly cents: number | null;
}

const columns: readonly Column<Risk>[] = [
  {
    id: 'title',
    header: 'Risico',
    cell: ({ title }) => title,
    sortValue: ({ title }) => title,
    searchText: ({ title }) => title,
  },
  { id: 'amount', header: 'Bedrag', cell: ({ cents }) => cents, sortValue: ({ cents }) => cents },
];
const risks: readonly Risk[] = [
  { title: 'risico 10', cents: 5 },
  { title: 'Risico 2', cents: null },
  { title: 'één', cents: -3 },
];

function titles(columnId: string, direction: 'ascending' | 'descending', search = ''): string[] {
  return arrangeRows(risks, columns, { sort: { columnId, direction }, search }, 'nl-NL').map(
    ({ title }) => title,
  );
}

describe('arrangeRows', () => {
  it('sorts words by the alphabet, with the numbers in them by size', () => {
    expect(titles('title', 'ascending')).toEqual(['één', 'Risico 2', 'risico 10']);
    expect(titles('title', 'descending')).toEqual(['risico 10', 'Risico 2', 'één']);
  });

  it('puts unknown last, whichever way: it is not zero', () => {
    expect(titles('amount', 'ascending')).toEqual(['één', 'risico 10', 'Risico 2']);
    expect(titles('amount', 'descending')).toEqual(['risico 10', 'één', 'Risico 2']);
  });

  it('searches, and leaves the order alone where no column sorts', () => {
    expect(titles('title', 'ascending', 'RISICO')).toEqual(['Risico 2', 'risico 10']);
    expect(titles('no such column', 'ascending', ' ')).toEqual(risks.map(({ title }) => title));
  });

  it('is stable and loses nothing', () => {
    const row = fc.record({ title: fc.string(), cents: fc.option(fc.integer({ min: 0, max: 3 })) });
    fc.assert(
      fc.property(fc.array(row), fc.constantFrom('ascending', 'descending'), (rows, direction) => {
        const sorted = arrangeRows(
          rows,
          columns,
          { sort: { columnId: 'amount', direction }, search: '' },
          'nl-NL',
        );
        expect(sorted.toSorted((a, b) => rows.indexOf(a) - rows.indexOf(b))).toEqual(rows);
        for (const amount of new Set(rows.map(({ cents }) => cents))) {
          const alike = (list: readonly Risk[]) => list.filter(({ cents }) => cents === amount);
          expect(alike(sorted)).toEqual(alike(rows));
        }
      }),
    );
  });
});
