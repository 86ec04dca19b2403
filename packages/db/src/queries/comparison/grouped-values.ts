import type { SuppressionRule } from '@regietafel/domain/comparison/disclosure';
import type { GroupDimension } from '@regietafel/domain/comparison/question';
import type { PlainDate } from '@regietafel/domain/core/dates';
import type { IndicatorId } from '@regietafel/domain/core/ids';
import { grainOf, type PeriodCode, periodFrom, startOf } from '@regietafel/domain/indicators/period';
import type { CareKind, SizeClass } from '@regietafel/domain/indicators/profile';
import { sql } from 'kysely';
import type { TenantTx } from '../../kernel/with-tenant.ts';

/** What is asked of providers together. */
export interface GroupsAsked {
  readonly indicatorIds: readonly IndicatorId[];
  readonly from: PeriodCode;
  readonly to: PeriodCode;
  readonly groupBy: GroupDimension;
  readonly filters: {
    readonly landsdeel: string | null;
    readonly region: string | null;
    readonly sizeClass: SizeClass | null;
    readonly mainKind: CareKind | null;
  };
}

/** One group of one indicator and period: its figures, or the rule by which they are not given. */
export interface AnsweredGroup {
  readonly indicatorId: IndicatorId;
  readonly period: PeriodCode;
  readonly group: string | null;
  readonly suppressedBy: SuppressionRule | null;
  readonly count: number | null;
  readonly mean: number | null;
  readonly pooled: number | null;
  readonly waiting: number;
  readonly isBehind: boolean;
}

/**
 * Asks for figures of providers together. The database decides what may be told, and writes the answer into the ledger of
 * questions and the question into the trail of the reader: so it is no mere read.
 */
export async function askGroups(tx: TenantTx, asked: GroupsAsked): Promise<readonly AnsweredGroup[]> {
  const { indicatorIds, from, to, groupBy, filters } = asked;
  const grain = grainOf(from);
  const { rows } = await sql<Omit<AnsweredGroup, 'period'> & { readonly start: PlainDate }>`
    select g.indicator_id as "indicatorId", g.period_start as "start", g.group_value as "group", g.suppressed_by as "suppressedBy",
      g.provider_count as "count", g.mean, g.pooled, g.waiting, g.is_behind as "isBehind"
    from law.compared_groups(${indicatorIds}::uuid[], ${grain}, ${startOf(from)}::date, ${startOf(to)}::date, ${groupBy},
      ${filters.landsdeel}, ${filters.region}, ${filters.sizeClass}, ${filters.mainKind}) g`.execute(tx);
  return rows.map(({ start, ...group }) => ({ ...group, period: periodFrom(start, grain) }));
}
