import type { Agreement } from '@regietafel/contracts/agreements/agreements';
import { describe, expect, it } from 'vitest';
import { agreementsSearch } from './agreements-search.ts';
import { filterAgreements } from './filter-agreements.ts';

const one = (title: string, overrides: Partial<Agreement>) =>
  ({
    title,
    party: 'XONAR',
    topic: '',
    source: '',
    status: 'open',
    slipDays: 0,
    overdueDays: 0,
    moves: [],
    ...overrides,
  }) as unknown as Agreement;

const AGREEMENTS = [
  one('op tijd', {}),
  one('te laat', { slipDays: 5, overdueDays: 5 }),
  one('verschoven', { slipDays: 62 }),
  one('nagekomen', { status: 'nagekomen', party: 'Gemeenten' }),
  one('laat nagekomen', { status: 'nagekomen', slipDays: 9 }),
  one('vervallen', { status: 'vervallen' }),
];

const titles = (search: Parameters<typeof filterAgreements>[1]) =>
  filterAgreements(AGREEMENTS, search).map(({ title }) => title);

describe('the filters of agreements', () => {
  it('shows all when nothing is asked', () => {
    expect(titles({})).toHaveLength(6);
  });

  it('shows them by how they stand', () => {
    expect(titles({ toon: 'open' })).toEqual(['op tijd', 'te laat', 'verschoven']);
    expect(titles({ toon: 'te-laat' })).toEqual(['te laat']);
    expect(titles({ toon: 'verschoven' })).toEqual(['te laat', 'verschoven', 'laat nagekomen']);
    expect(titles({ toon: 'nagekomen' })).toEqual(['nagekomen', 'laat nagekomen']);
    expect(titles({ toon: 'vervallen' })).toEqual(['vervallen']);
  });

  it('shows them by party, together with how they stand', () => {
    expect(titles({ partij: 'Gemeenten' })).toEqual(['nagekomen']);
    expect(titles({ partij: 'Gemeenten', toon: 'open' })).toEqual([]);
  });

  it('finds them by their words and by the reasons why they moved', () => {
    const moves = [{ reason: 'De taxatie duurt langer' }] as unknown as Agreement['moves'];
    const moved = one('vastgoed', { topic: 'Gebouwen', moves });
    const found = (zoek: string) => filterAgreements([...AGREEMENTS, moved], { zoek }).length;
    expect(found('gebouwen')).toBe(1);
    expect(found('taxatie LANGER')).toBe(1);
    expect(found('laat')).toBe(2);
    expect(found('maan')).toBe(0);
  });

  it('leaves out of an address what it does not understand', () => {
    const afspraak = '0b9f7a52-1c4e-4d0a-9b3e-5f2d8c1a7e60';
    expect(agreementsSearch({ toon: 'morgen', sorteer: '-uitloop', afspraak })).toEqual({
      sorteer: '-uitloop',
      afspraak,
    });
    expect(agreementsSearch({ afspraak: 'x', zoek: 2025 })).toEqual({ zoek: '2025' });
  });
});
