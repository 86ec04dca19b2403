import type { TenantReader } from '@regietafel/db/kernel/with-tenant';
import { type DossierEntry, listDossiers } from '@regietafel/db/queries/sharing/dossiers';
import { listContracts, type NamedContract } from '@regietafel/db/queries/warning/own';
import { listReportedOf, listReviewsOf } from '@regietafel/db/queries/warning/reported';
import type { PlainDate } from '@regietafel/domain/core/dates';
import type { DossierId } from '@regietafel/domain/core/ids';
import { NOW } from '@regietafel/domain/history/as-of';
import type { PeriodCode } from '@regietafel/domain/indicators/period';
import { type Coverage, coverageOf } from '@regietafel/domain/warning/contract-duty';
import { countedAt } from '@regietafel/domain/warning/reported';
import type { Asker } from '../sharing/asker.ts';
import { knowingMoment } from './judge-dossiers.ts';

/** How far every contract of the asker's organisation covers the duty to take part, and what is missing before renewal. */
export async function readCoverage(
  reader: TenantReader,
  { actor, today }: Asker,
): Promise<readonly Coverage<NamedContract>[]> {
  const [contracts, dossiers] = await Promise.all([
    listContracts(reader, actor.tenantId),
    listDossiers(reader),
  ]);
  const providers = new Set(contracts.map(({ providerId }) => providerId));
  const seen = dossiers.filter((entry) => isFollowed(entry) && providers.has(entry.providerId));
  const ids = seen.map(({ id }) => id);
  const [reports, reviews] = await Promise.all([listReportedOf(reader, ids), listReviewsOf(reader, ids)]);
  const moment = knowingMoment(NOW, today);
  const periodsOf = (dossierId: DossierId) =>
    countedAt(
      {
        reports: reports.filter((report) => report.dossierId === dossierId),
        reviews: reviews.filter((review) => review.dossierId === dossierId),
      },
      moment,
    ).map(({ period }) => period);
  return coverContracts(contracts, seen, periodsOf, today);
}

/** Whether a dossier follows a provider now. */
export function isFollowed({ isPlan, closedOn }: DossierEntry): boolean {
  return !isPlan && closedOn === null;
}

/** How far contracts cover the duty, by what was reported in the dossiers of their providers that one sees. */
export function coverContracts(
  contracts: readonly NamedContract[],
  dossiers: readonly DossierEntry[],
  reportedIn: (dossierId: DossierId) => readonly PeriodCode[],
  today: PlainDate,
): readonly Coverage<NamedContract>[] {
  return contracts.map((contract) => {
    const seen = dossiers.filter(({ providerId }) => providerId === contract.providerId);
    const reported = seen.length === 0 ? null : seen.flatMap(({ id }) => reportedIn(id));
    return coverageOf(contract, reported, today);
  });
}
