import type { TenantReader } from '@regietafel/db/kernel/with-tenant';
import { listIndicatorItems } from '@regietafel/db/queries/indicators/catalogue';
import { listReports, listReviews, type ReportRevision } from '@regietafel/db/queries/indicators/reports';
import { findDesk } from '@regietafel/db/queries/sharing/desk';
import { getDossier } from '@regietafel/db/queries/sharing/dossiers';
import type { EarlierFigures } from '@regietafel/documents/indicators/sheet';
import { DomainError } from '@regietafel/domain/core/errors';
import type { DossierId } from '@regietafel/domain/core/ids';
import { NOW } from '@regietafel/domain/history/as-of';
import { addQuarters, type QuarterFigures } from '@regietafel/domain/indicators/annual';
import type { IndicatorItem } from '@regietafel/domain/indicators/indicator';
import { addPeriods, grainOf, type PeriodCode } from '@regietafel/domain/indicators/period';
import {
  type IndicatorReview,
  openRemarks,
  type ReportScope,
  type ReportState,
  reportState,
} from '@regietafel/domain/indicators/report';
import { type Asker, found } from '../../sharing/asker.ts';
import { requireAtDesk } from '../../sharing/desk.ts';
import { findReportPlaces } from '../places.ts';

/** What the asker's organisation reported of a dossier, beside which a sheet is laid. */
export interface OwnReports {
  readonly provider: string;
  readonly items: readonly IndicatorItem[];
  /** Of each report its last state. */
  readonly heads: readonly ReportRevision[];
  readonly reviews: readonly Pick<IndicatorReview, 'revisionId' | 'reportId' | 'answer' | 'remarks'>[];
}

/** Reads what a sheet is laid beside; FORBIDDEN for who may not report, NOT_FOUND when the dossier is absent or not shared. */
export async function readOwnReports(
  reader: TenantReader,
  asker: Asker,
  dossierId: DossierId,
): Promise<OwnReports> {
  const desk = found(await findDesk(reader, dossierId));
  requireAtDesk(desk, asker, 'indicators.report');
  if (findReportPlaces(desk, asker) === undefined) throw new DomainError('FORBIDDEN', 'core.forbidden');
  const [{ providerName }, items, revisions, reviews] = await Promise.all([
    getDossier(reader, dossierId),
    listIndicatorItems(reader),
    listReports(reader, dossierId, NOW),
    listReviews(reader, dossierId, NOW),
  ]);
  const own = revisions.filter(({ authorTenantId }) => authorTenantId === asker.actor.tenantId);
  const heads = new Map(own.map((revision) => [revision.reportId, revision]));
  return { provider: providerName, items, heads: [...heads.values()], reviews };
}

interface Question {
  readonly period: PeriodCode;
  readonly scope: ReportScope;
}

/** What stands of one period and scope, and around it. */
export interface Standing {
  /** Undefined where nothing was reported yet. */
  readonly head: ReportRevision | undefined;
  readonly state: ReportState | null;
  readonly remarks: IndicatorReview['remarks'];
  /** Earlier periods of the same length, the latest first. */
  readonly earlier: readonly EarlierFigures[];
  /** The period just before, when it was reported. */
  readonly before: EarlierFigures | undefined;
  readonly quarters: QuarterFigures;
}

export const NOTHING_STANDS: Standing = {
  head: undefined,
  state: null,
  remarks: [],
  earlier: [],
  before: undefined,
  quarters: { sums: {}, missing: [] },
};

/** Finds what stands of a period and scope among the own reports. */
export function standingOf({ items, heads, reviews }: OwnReports, { period, scope }: Question): Standing {
  const alike = heads.filter((head) => head.scope === scope);
  const head = alike.find((one) => one.period === period);
  const answers = reviews.filter(({ reportId }) => reportId === head?.reportId);
  const earlier = alike
    .filter((one) => grainOf(one.period) === grainOf(period) && one.period < period)
    .toSorted((a, b) => (a.period < b.period ? 1 : -1));
  return {
    head,
    state: head === undefined ? null : reportState(head, answers),
    remarks: head === undefined ? [] : openRemarks(head, answers),
    earlier,
    before: earlier.find((one) => one.period === addPeriods(period, -1)),
    quarters: addQuarters(items, period, (quarter) => alike.find((one) => one.period === quarter)?.items),
  };
}
