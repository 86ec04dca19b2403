import type { ReleaseAudience, ReleaseDetail } from '@regietafel/domain/comparison/release';
import { addDays, type Instant, type PlainDate } from '@regietafel/domain/core/dates';
import type { ReleaseId } from '@regietafel/domain/core/ids';
import type { SystemTx } from '../../kernel/with-system.ts';
import { indicatorIdOf } from '../../reference-data/ids.ts';
import { INDICATOR_CATALOGUE } from '../../reference-data/indicator-catalogue.ts';
import { stableId } from '../../reference-data/stable-id.ts';
import { insertMany } from '../records/insert-many.ts';
import { penColumns } from '../records/pen.ts';
import type { NationalDossier } from './world.ts';

interface NationalRelease {
  readonly detail: ReleaseDetail;
  readonly audiences: readonly ReleaseAudience[];
  /** Money alone, or all that is known. */
  readonly isFinancial: boolean;
}

/** What of every ten dossiers their regions release: some by name, some among others, and two nothing at all. */
const RELEASES: readonly (NationalRelease | null)[] = [
  { detail: 'named', audiences: ['taskforce'], isFinancial: false },
  { detail: 'aggregate', audiences: ['taskforce', 'all_regions'], isFinancial: false },
  { detail: 'named', audiences: ['taskforce', 'landsdeel'], isFinancial: false },
  { detail: 'aggregate', audiences: ['taskforce', 'landsdeel', 'all_regions'], isFinancial: false },
  null,
  { detail: 'named', audiences: ['taskforce', 'all_regions'], isFinancial: true },
  { detail: 'aggregate', audiences: ['all_regions'], isFinancial: false },
  { detail: 'aggregate', audiences: ['taskforce', 'landsdeel'], isFinancial: true },
  { detail: 'named', audiences: ['landsdeel'], isFinancial: false },
  null,
];
/** How long ago was released, and for how long. */
const DAYS_AGO = 60;
const DAYS = 730;
const PURPOSE = 'Beeld van het zorglandschap (fictief)';

const FINANCIAL = INDICATOR_CATALOGUE.filter(({ domain }) => domain === 'financieel');
const idsOf = (catalogue: readonly { readonly code: string }[]) =>
  catalogue.map(({ code }) => indicatorIdOf(code));

/** Records which figures of which dossiers may be compared by whom, each by the region that has the account. */
export async function loadNationalReleases(
  tx: SystemTx,
  dossiers: readonly NationalDossier[],
  today: PlainDate,
): Promise<void> {
  const rows = dossiers.flatMap((dossier) => {
    const release = RELEASES[dossier.index % RELEASES.length] ?? null;
    return release === null ? [] : [releaseRow(dossier, release, today)];
  });
  await insertMany(rows, (part) => tx.insertInto('comparisonRelease').values(part).execute());
}

function releaseRow(
  dossier: NationalDossier,
  { detail, audiences, isFinancial }: NationalRelease,
  today: PlainDate,
) {
  const validFrom = addDays(today, -DAYS_AGO);
  return {
    ...penColumns({
      dossierId: dossier.dossierId,
      authorTenantId: dossier.ownerTenantId,
      kringId: dossier.kringen.tafel,
      hand: dossier.owner.actor,
      recordedAt: `${validFrom}T09:30:00Z` as Instant,
    }),
    releaseId: stableId<ReleaseId>(`vrijgave:${dossier.slug}`),
    indicatorIds: idsOf(isFinancial ? FINANCIAL : INDICATOR_CATALOGUE),
    detail,
    purpose: PURPOSE,
    audiences: [...audiences],
    validFrom,
    validUntil: addDays(today, DAYS - DAYS_AGO),
    isFictitious: true,
  };
}
