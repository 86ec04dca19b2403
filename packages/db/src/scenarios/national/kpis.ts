import type { Instant, PlainDate, YearMonth } from '@regietafel/domain/core/dates';
import { newId, type RevisionId } from '@regietafel/domain/core/ids';
import { sql } from 'kysely';
import type { SystemTx } from '../../kernel/with-system.ts';
import { kpiIdOf } from '../../reference-data/ids.ts';
import { insertMany } from '../records/insert-many.ts';
import type { NormFacts } from '../records/kpis.ts';
import type { NationalDossier } from './world.ts';

/** A fictitious norm with the level and the spread of the values around it, in the KPI's unit. */
interface NationalKpi extends NormFacts {
  /** Middle of the levels of all providers. */
  readonly middle: number;
  /** Distance of the best and the worst provider to the middle. */
  readonly spread: number;
  /** Largest step from month to month around a provider's own level. */
  readonly noise: number;
}

const KPIS: readonly NationalKpi[] = [
  { code: 'productiviteit', min: 70, max: null, nearMargin: 2, middle: 72, spread: 5, noise: 1 },
  { code: 'bedbezetting', min: 85, max: 98, nearMargin: 2, middle: 90, spread: 8, noise: 2 },
  { code: 'normering-inzet-formatie', min: 97, max: 103, nearMargin: 1, middle: 100, spread: 4, noise: 1 },
  { code: 'onverzekerde-zorg', min: null, max: 1, nearMargin: 0.2, middle: 0.8, spread: 0.5, noise: 0.2 },
  { code: 'ziekteverzuim', min: null, max: 8, nearMargin: 0.4, middle: 7.5, spread: 1.2, noise: 0.4 },
];

/** Records the same fictitious norms in every dossier, by its owner. */
export async function loadNationalNorms(tx: SystemTx, dossiers: readonly NationalDossier[]): Promise<void> {
  const rows = dossiers.flatMap((dossier) =>
    KPIS.map(({ code, min, max, nearMargin }) => ({
      dossierId: dossier.dossierId,
      authorTenantId: dossier.ownerTenantId,
      kringId: dossier.kringen.tafel,
      handTenantId: dossier.owner.actor.tenantId,
      handAccountId: dossier.owner.actor.accountId,
      recordedAt: `${dossier.openedOn}T09:00:00Z` as Instant,
      kpiId: kpiIdOf(code),
      revisionId: newId<RevisionId>(),
      supersedes: null,
      validFrom: dossier.openedOn,
      validTo: null,
      normMin: min,
      normMax: max,
      nearMargin,
      toleratedUntil: null,
      toleratedReason: null,
      isFictitious: true,
    })),
  );
  await insertMany(rows, (part) => tx.insertInto('kpiNorm').values(part).execute());
}

/**
 * Records fictitious monthly values of every KPI in every dossier, by its provider, one statement per KPI. A value hangs
 * on the numbers of dossier and month alone, so that each run measures the same. Each came in on the tenth of the next
 * month, or on the day of loading.
 */
export async function loadNationalValues(
  tx: SystemTx,
  dossiers: readonly NationalDossier[],
  months: { readonly from: YearMonth; readonly through: YearMonth; readonly today: PlainDate },
): Promise<void> {
  const column = <T>(of: (dossier: NationalDossier) => T) => dossiers.map(of);
  for (const { code, middle, spread, noise } of KPIS)
    await sql`
      insert into kpi_value (dossier_id, author_tenant_id, kring_id, hand_tenant_id, hand_account_id, recorded_at,
        kpi_id, month, value, revision_id, supersedes, is_fictitious)
      select d.dossier_id, d.tenant_id, d.kring_id, d.tenant_id, d.account_id,
        least(m.month + interval '1 month 9 days 9 hours', ${months.today}::timestamp) at time zone 'UTC',
        ${kpiIdOf(code)}::uuid, m.month::date,
        round((${middle}::float8 + ${spread}::float8 * (d.number * 7 % 13 - 6) / 6.0
          + ${noise}::float8 * ((d.number * 31 + m.number * 17) % 11 - 5) / 5.0)::numeric, 2)::float8,
        gen_random_uuid(), null, true
      from unnest(
          ${column(({ dossierId }) => dossierId)}::uuid[],
          ${column(({ provider }) => provider.actor.tenantId)}::uuid[],
          ${column(({ provider }) => provider.actor.accountId)}::uuid[],
          ${column(({ kringen }) => kringen.tafel)}::uuid[]
        ) with ordinality as d (dossier_id, tenant_id, account_id, kring_id, number),
        generate_series(${`${months.from}-01`}::timestamp, ${`${months.through}-01`}::timestamp, interval '1 month')
          with ordinality as m (month, number)
      -- In the order in which months come in, so that they lie together as they do in life.
      order by m.number, d.number`.execute(tx);
}
