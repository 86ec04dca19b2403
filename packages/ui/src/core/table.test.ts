import { describe, expect, it } from 'vitest';
import { groupRows, matchesSearch, nextSort } from './table.ts';

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
