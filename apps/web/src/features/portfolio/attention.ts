import type { PortfolioRow } from '@regietafel/contracts/portfolio/portfolio';

/** Whether something in the dossier waits for somebody: a red or stale KPI, a late agreement, a risk without a figure. */
export function needsAttention({ kpis, overdueAgreements, openRisks }: PortfolioRow): boolean {
  return (
    kpis.red > 0 || kpis.stale > 0 || overdueAgreements > 0 || openRisks.pm > 0 || openRisks.withoutAmount > 0
  );
}

/** The figures over all dossiers together. */
export interface PortfolioTotals {
  readonly dossiers: number;
  readonly attention: number;
  readonly redKpis: number;
  readonly staleKpis: number;
  readonly openRisks: number;
  /** Open risks of which nobody knows the amount: PM, or none at all. */
  readonly risksWithoutFigure: number;
  readonly overdueAgreements: number;
  readonly news: number;
}

/** Adds up the rows that a reader sees: never more than stands in the list. */
export function totalsOf(rows: readonly PortfolioRow[]): PortfolioTotals {
  const sum = (figure: (row: PortfolioRow) => number) => rows.reduce((total, row) => total + figure(row), 0);
  return {
    dossiers: rows.length,
    attention: rows.filter(needsAttention).length,
    redKpis: sum(({ kpis }) => kpis.red),
    staleKpis: sum(({ kpis }) => kpis.stale),
    openRisks: sum(({ openRisks }) => openRisks.total),
    risksWithoutFigure: sum(({ openRisks }) => openRisks.pm + openRisks.withoutAmount),
    overdueAgreements: sum(({ overdueAgreements }) => overdueAgreements),
    news: sum(({ news }) => news?.total ?? 0),
  };
}
