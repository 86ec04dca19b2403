import type { PortfolioRow } from '@regietafel/contracts/portfolio/portfolio';
import type { RankedNorm, RecentValue } from '@regietafel/db/queries/portfolio/facts';
import type { PlainDate } from '@regietafel/domain/core/dates';
import { NOW } from '@regietafel/domain/history/as-of';
import { countingNorm, countingSeries } from '@regietafel/domain/kpis/counting';
import type { KpiDefinition, KpiStatus } from '@regietafel/domain/kpis/kpi';
import { seriesAsOf } from '@regietafel/domain/kpis/series';
import { kpiStatus } from '@regietafel/domain/kpis/status';

/** How the KPI's of one dossier stand that have a norm today. */
export function judgeKpis(
  definitions: readonly KpiDefinition[],
  norms: readonly RankedNorm[],
  values: readonly RecentValue[],
  today: PlainDate,
): readonly KpiStatus[] {
  const normsOf = Map.groupBy(norms, ({ kpiId }) => kpiId);
  const valuesOf = Map.groupBy(values, ({ kpiId }) => kpiId);
  return definitions.flatMap((definition) => {
    const norm = countingNorm(normsOf.get(definition.id) ?? [], today, ({ authorRole }) => authorRole);
    if (norm === undefined) return [];
    const counting = countingValues(valuesOf.get(definition.id) ?? []);
    return [kpiStatus({ definition, norm, values: counting, today })];
  });
}

/** How many KPI's ask for attention, and why. */
export function countKpis(statuses: readonly KpiStatus[]): PortfolioRow['kpis'] {
  const having = (status: KpiStatus) => statuses.filter((one) => one === status).length;
  return {
    total: statuses.length,
    red: having('niet_behaald'),
    near: having('bijna'),
    stale: having('verouderd'),
  };
}

function countingValues(values: readonly RecentValue[]) {
  const authors = [...Map.groupBy(values, ({ authorTenantId }) => authorTenantId)];
  const roles = new Map(values.map(({ authorTenantId, authorRole }) => [authorTenantId, authorRole]));
  return countingSeries(
    authors.flatMap(([author, own]) => seriesAsOf(own, author, NOW)),
    (author) => roles.get(author) ?? null,
  );
}
