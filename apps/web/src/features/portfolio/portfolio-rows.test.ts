import type { PortfolioRow } from '@regietafel/contracts/portfolio/portfolio';
import type { Instant, PlainDate } from '@regietafel/domain/core/dates';
import { newId } from '@regietafel/domain/core/ids';
import { describe, expect, it } from 'vitest';
import { needsAttention, totalsOf } from './attention.ts';
import { filterDossiers, portfolioSearch } from './portfolio-search.ts';

function rowOf(overrides: Partial<PortfolioRow> = {}): PortfolioRow {
  return {
    dossierId: newId(),
    slug: 'aanbieder',
    providerId: newId(),
    providerName: 'Aanbieder',
    providerGroup: null,
    openedOn: '2023-07-01' as PlainDate,
    closedOn: null,
    isFictitious: false,
    isPlan: false,
    capacities: ['accounthoudend'],
    trede: 3,
    kpis: { total: 5, red: 0, near: 1, stale: 0 },
    openRisks: { total: 2, withAmount: 2, pm: 0, withoutAmount: 0 },
    agreementCount: 0,
    overdueAgreements: 0,
    lastRegisterOn: null,
    news: null,
    ...overrides,
  };
}

describe('needsAttention', () => {
  it('lets a dossier rest in which nothing waits', () => {
    expect(needsAttention(rowOf())).toBe(false);
  });

  it.each<Partial<PortfolioRow>>([
    { kpis: { total: 5, red: 1, near: 0, stale: 0 } },
    { kpis: { total: 5, red: 0, near: 0, stale: 1 } },
    { overdueAgreements: 1 },
    { openRisks: { total: 1, withAmount: 0, pm: 1, withoutAmount: 0 } },
    { openRisks: { total: 1, withAmount: 0, pm: 0, withoutAmount: 1 } },
  ])('asks for it where %j', (waiting) => {
    expect(needsAttention(rowOf(waiting))).toBe(true);
  });
});

describe('totalsOf', () => {
  it('adds up what stands in the rows; an unknown amount counts as unknown, a dossier never visited has no news', () => {
    const news = { since: '2024-09-01T00:00:00Z' as Instant, total: 4, counts: [] };
    const rows = [
      rowOf({ kpis: { total: 5, red: 2, near: 0, stale: 1 }, overdueAgreements: 3, news }),
      rowOf({ openRisks: { total: 4, withAmount: 1, pm: 2, withoutAmount: 1 } }),
    ];
    expect(totalsOf(rows)).toEqual({
      dossiers: 2,
      attention: 2,
      redKpis: 2,
      staleKpis: 1,
      openRisks: 6,
      risksWithoutFigure: 3,
      overdueAgreements: 3,
      news: 4,
    });
  });
});

describe('filterDossiers', () => {
  const quiet = rowOf({ trede: null, capacities: ['betrokken'] });
  const late = rowOf({ overdueAgreements: 1, capacities: ['accounthoudend', 'strategisch_belang'] });
  const rows = [quiet, late];

  it('keeps what fits every filter of the address', () => {
    expect(filterDossiers(rows, portfolioSearch({}))).toEqual(rows);
    expect(filterDossiers(rows, portfolioSearch({ trede: 3 }))).toEqual([late]);
    expect(filterDossiers(rows, portfolioSearch({ rol: 'strategisch_belang' }))).toEqual([late]);
    expect(filterDossiers(rows, portfolioSearch({ toon: 'aandacht' }))).toEqual([late]);
    expect(filterDossiers(rows, portfolioSearch({ trede: 3, rol: 'betrokken' }))).toEqual([]);
  });

  it('looks for words in the provider and its group, so that the count counts what stands in the table', () => {
    const grouped = rowOf({ providerName: 'Pactum', providerGroup: 'Coöperatie VIGO' });
    expect(filterDossiers([...rows, grouped], portfolioSearch({ zoek: 'cooperatie pactum' }))).toEqual([
      grouped,
    ]);
    expect(filterDossiers(rows, portfolioSearch({ zoek: 'pactum' }))).toEqual([]);
  });

  it('shows everything for an address that it does not understand', () => {
    expect(filterDossiers(rows, portfolioSearch({ trede: 9, rol: 'koning', toon: 'x' }))).toEqual(rows);
  });
});
