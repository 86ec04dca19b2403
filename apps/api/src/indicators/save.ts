import { indicatorsConflict } from '@regietafel/contracts/indicators/board';
import type {
  profileInput,
  recordedProfile,
  recordedReport,
  recordedReview,
  reportInput,
  reviewInput,
} from '@regietafel/contracts/indicators/record';
import { type TenantTx, withTenant } from '@regietafel/db/kernel/with-tenant';
import { listIndicatorItems } from '@regietafel/db/queries/indicators/catalogue';
import { listProfiles, recordProfile } from '@regietafel/db/queries/indicators/profiles';
import {
  listReports,
  listReviews,
  type ReportRevision,
  recordReport,
  recordReview,
} from '@regietafel/db/queries/indicators/reports';
import { findDesk } from '@regietafel/db/queries/sharing/desk';
import { DomainError, type FieldError } from '@regietafel/domain/core/errors';
import { type DossierId, type IndicatorReportId, newId, type RevisionId } from '@regietafel/domain/core/ids';
import { NOW } from '@regietafel/domain/history/as-of';
import { reportState } from '@regietafel/domain/indicators/report';
import type * as z from 'zod/mini';
import { Overtaken, refuseOvertaking, requireHead } from '../history/overtaking.ts';
import { type Asker, found, invalid, refuseFuture } from '../sharing/asker.ts';
import { getWritableKring, requireAtDesk } from '../sharing/desk.ts';
import { requireWidening } from '../sharing/require-widening.ts';
import { checkReport } from './check-report.ts';
import { getIndicatorBoard } from './get-board.ts';
import { findReportPlaces } from './places.ts';

type ReportInput = z.output<typeof reportInput>;
type ReviewInput = z.output<typeof reviewInput>;
type ProfileInput = z.output<typeof profileInput>;

/** Keeps a report as a draft, or submits it at the table; a conflict tells how the reports stand by somebody else's hand. */
export function saveReport(asker: Asker, input: ReportInput): Promise<z.output<typeof recordedReport>> {
  return save(asker, input.dossierId, (tx) => recordReportIn(tx, asker, input));
}

async function recordReportIn(
  tx: TenantTx,
  asker: Asker,
  { id, ...input }: ReportInput,
): Promise<z.output<typeof recordedReport>> {
  const { dossierId, isSubmitted } = input;
  const desk = found(await findDesk(tx, dossierId));
  requireAtDesk(desk, asker, 'indicators.report');
  const places = findReportPlaces(desk, asker);
  if (places === undefined) throw new DomainError('FORBIDDEN', 'core.forbidden');
  const [items, revisions] = await Promise.all([listIndicatorItems(tx), listReports(tx, dossierId, NOW)]);
  requireUpon(revisions, { id, ...input }, asker);
  const { always, onSubmit } = checkReport(items, input, asker.today);
  refuse(isSubmitted ? [...always, ...onSubmit] : always);
  const reportId = id ?? newId<IndicatorReportId>();
  const revisionId = newId<RevisionId>();
  await recordReport(tx, revisionId, {
    ...input,
    reportId,
    authorTenantId: asker.actor.tenantId,
    kringId: isSubmitted ? places.submitted : places.draft,
  });
  return { id: reportId, revisionId };
}

/** A next state follows the last one of the same report, period and scope; a first one is of a period without a report. */
function requireUpon(
  revisions: readonly ReportRevision[],
  { id, supersedes, period, scope }: ReportInput,
  { actor }: Asker,
): void {
  const own = revisions.filter(({ authorTenantId }) => authorTenantId === actor.tenantId);
  if (id === null) {
    if (own.some((one) => one.period === period && one.scope === scope))
      throw invalid('period', 'indicators.periodTaken');
    return;
  }
  const head = found(revisions.findLast(({ reportId }) => reportId === id));
  if (head.authorTenantId !== actor.tenantId) throw new DomainError('FORBIDDEN', 'indicators.notAuthor');
  requireHead(supersedes, head.revisionId);
  if (head.period !== period) throw invalid('period', 'indicators.periodStays');
  if (head.scope !== scope) throw invalid('scope', 'indicators.scopeStays');
}

/** Answers a submitted report of somebody else; a conflict when it is not the last state, or was answered already. */
export function reviewReport(asker: Asker, input: ReviewInput): Promise<z.output<typeof recordedReview>> {
  const { dossierId, reportId, revisionId, answer, note, remarks } = input;
  return save(asker, dossierId, async (tx) => {
    const desk = found(await findDesk(tx, dossierId));
    requireAtDesk(desk, asker, 'indicators.review');
    const [items, revisions, reviews] = await Promise.all([
      listIndicatorItems(tx),
      listReports(tx, dossierId, NOW),
      listReviews(tx, dossierId, NOW),
    ]);
    const head = found(revisions.findLast((revision) => revision.reportId === reportId));
    const authorTenantId = asker.actor.tenantId;
    if (head.authorTenantId === authorTenantId) throw new DomainError('FORBIDDEN', 'indicators.ownReport');
    requireHead(revisionId, head.revisionId);
    if (reportState(head, reviews) !== 'submitted') throw new Overtaken();
    refuse(
      remarks.flatMap(({ item }, at) =>
        items.some(({ code }) => code === item)
          ? []
          : [{ path: `remarks.${at}.item`, messageKey: 'indicators.unknownItem', values: { item } }],
      ),
    );
    const place = { dossierId, authorTenantId, kringId: head.kringId };
    await recordReview(tx, { ...place, reviewId: newId(), reportId, revisionId, answer, note, remarks });
    return { answer };
  });
}

/** Records what groups the provider with its peers, in the own name. */
export function saveProfile(
  asker: Asker,
  { mayWiden, ...input }: ProfileInput,
): Promise<z.output<typeof recordedProfile>> {
  const { dossierId, kringId, supersedes } = input;
  refuseFuture(input.standPer, asker.today);
  return save(asker, dossierId, async (tx) => {
    const desk = found(await findDesk(tx, dossierId));
    requireAtDesk(desk, asker, 'indicators.profile');
    const authorTenantId = asker.actor.tenantId;
    getWritableKring(desk, authorTenantId, kringId);
    const head = (await listProfiles(tx, dossierId, NOW)).findLast(
      ({ origin }) => origin.authorTenantId === authorTenantId,
    );
    requireHead(supersedes, head?.revisionId ?? null);
    if (head !== undefined && input.standPer < head.standPer)
      throw invalid('standPer', 'property.standPerTooEarly');
    const from = head === undefined ? [] : [head.origin.kring.id];
    await requireWidening(tx, { dossierId, from, to: kringId, mayWiden });
    const revisionId = newId<RevisionId>();
    await recordProfile(tx, revisionId, { ...input, authorTenantId });
    return { revisionId };
  });
}

function save<T>(asker: Asker, dossierId: DossierId, record: (tx: TenantTx) => Promise<T>): Promise<T> {
  return refuseOvertaking(
    () => withTenant(asker.database, asker.actor, record),
    async () =>
      indicatorsConflict.parse({ current: await getIndicatorBoard(asker, { dossierId, asOf: NOW }) }),
  );
}

function refuse(fields: readonly FieldError[]): void {
  if (fields.length > 0) throw new DomainError('INVALID_INPUT', 'core.invalidInput', { fields });
}
