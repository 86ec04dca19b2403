import { KPI_STATUSES } from '@regietafel/domain/kpis/kpi';
import { StatRow, StatTile } from '@regietafel/ui/components/stat-tile';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { KPI_TONES } from '../../../lib/status-tones.ts';
import type { Kpi } from '../queries.ts';

/** How many KPI's stand how; a status that nothing has is left out. */
export function BoardSummary({ kpis }: { readonly kpis: readonly Kpi[] }) {
  const terms = useMessages('terms');
  const t = useMessages('kpis');
  const byStatus = Map.groupBy(kpis, ({ status }) => status);
  return (
    <section aria-label={t('summary.label')}>
      <StatRow>
        {KPI_STATUSES.filter((status) => byStatus.has(status)).map((status) => (
          <StatTile
            key={status}
            label={terms(`kpiStatus.${status}`)}
            value={byStatus.get(status)?.length}
            note={byStatus
              .get(status)
              ?.map(({ name }) => name)
              .join(', ')}
            tone={KPI_TONES[status]}
          />
        ))}
      </StatRow>
    </section>
  );
}
