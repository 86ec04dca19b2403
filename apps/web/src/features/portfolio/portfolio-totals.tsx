import type { PortfolioRow } from '@regietafel/contracts/portfolio/portfolio';
import { StatRow, StatTile } from '@regietafel/ui/components/stat-tile';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { totalsOf } from './attention.ts';

/** The figures over all dossiers of the organisation together. */
export function PortfolioTotals({ dossiers }: { readonly dossiers: readonly PortfolioRow[] }) {
  const t = useMessages('portfolio');
  const totals = totalsOf(dossiers);
  return (
    <StatRow>
      <StatTile
        label={t('total.dossiers')}
        value={totals.dossiers}
        note={t('total.attention', { count: totals.attention })}
      />
      <StatTile
        label={t('total.redKpis')}
        value={totals.redKpis}
        note={totals.staleKpis > 0 && t('total.staleKpis', { count: totals.staleKpis })}
        {...(totals.redKpis > 0 && { tone: 'negative' })}
      />
      <StatTile
        label={t('total.risks')}
        value={totals.risksWithoutFigure}
        note={t('total.risksOf', { count: totals.openRisks })}
        {...(totals.risksWithoutFigure > 0 && { tone: 'caution' })}
      />
      <StatTile
        label={t('total.overdue')}
        value={totals.overdueAgreements}
        {...(totals.overdueAgreements > 0 && { tone: 'negative' })}
      />
      <StatTile label={t('total.news')} value={totals.news} note={t('total.newsNote')} />
    </StatRow>
  );
}
