import { Card } from '@regietafel/ui/components/card';
import { RecordOrigin } from '../../../components/record-origin.tsx';
import { PageLink } from '../../../lib/links.ts';
import { figuresOf } from '../figures.ts';
import { KpiChart } from '../kpi-chart.tsx';
import { KpiState, StatusBadge } from '../kpi-state.tsx';
import type { Kpi } from '../queries.ts';

interface KpiCardProps {
  readonly kpi: Kpi;
  /** Its details are open beside the board. */
  readonly isOpen: boolean;
}

/** One KPI of the board: how it stands, and its course in small. */
export function KpiCard({ kpi, isOpen }: KpiCardProps) {
  const newest = kpi.month === null ? undefined : figuresOf(kpi, kpi.month)[0];
  const origin = newest?.series.origin ?? kpi.norm?.origin;
  return (
    <Card
      title={
        <PageLink
          to="."
          search={({ actie: _action, ...rest }) => ({ ...rest, kpi: kpi.kpiId })}
          resetScroll={false}
          aria-current={isOpen || undefined}
        >
          {kpi.name}
        </PageLink>
      }
      actions={<StatusBadge status={kpi.status} />}
      footer={origin && <RecordOrigin origin={origin} />}
    >
      <KpiState kpi={kpi} />
      <KpiChart kpi={kpi} size="small" />
    </Card>
  );
}
