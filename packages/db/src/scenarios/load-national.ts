import { addMonths, monthOf, type PlainDate } from '@regietafel/domain/core/dates';
import type { DossierId } from '@regietafel/domain/core/ids';
import type { Actor } from '@regietafel/domain/sharing/tenant';
import { sql } from 'kysely';
import { withConnection } from '../embedded/connection.ts';
import { openDatabase } from '../kernel/database.ts';
import { withSystem } from '../kernel/with-system.ts';
import { loadReferenceData } from '../reference-data/load-reference-data.ts';
import { loadNationalIndicators, nationalFigures } from './national/indicators.ts';
import { loadNationalNorms, loadNationalValues } from './national/kpis.ts';
import { loadNationalProgress, loadNationalRegisters } from './national/records.ts';
import { loadNationalReleases } from './national/releases.ts';
import { loadNationalDossiers, loadNationalParties } from './national/sharing.ts';
import { type NationalWorld, nationalWorld } from './national/world.ts';

export interface NationalSummary {
  /** Whether this call loaded it; false when it stood already. */
  readonly isNew: boolean;
  /** A regievoerder per region. */
  readonly regions: readonly { readonly code: string; readonly actor: Actor }[];
  /** Takes part in every dossier and has a seat in each kernteam. */
  readonly observer: Actor;
  readonly dossiers: readonly {
    readonly id: DossierId;
    readonly slug: string;
    readonly owner: Actor;
    readonly provider: Actor;
  }[];
}

export interface NationalOptions {
  readonly dossiers: number;
  /** Years of monthly values and quarterly figures. */
  readonly years: number;
  readonly today: PlainDate;
}

/**
 * Loads the national scenario for measuring: 42 regions, fictitious providers with a dossier each, years of monthly
 * values and quarterly figures, registers, treden, agreements, and what of it may be compared. It is known who of them
 * declines. Loads once; with `ownerUrl` it is vacuumed and analysed, as a database that has lived for years.
 */
export async function loadNational(
  urls: { readonly appUrl: string; readonly systemUrl: string; readonly ownerUrl?: string },
  options: NationalOptions,
): Promise<NationalSummary> {
  const through = addMonths(monthOf(options.today), -1);
  const from = addMonths(through, 1 - 12 * options.years);
  const world = nationalWorld(options.dossiers, `${from}-01` as PlainDate);
  const db = openDatabase({ appUrl: urls.appUrl, systemUrl: urls.systemUrl, maxConnections: 1 });
  try {
    await loadReferenceData(db);
    const isNew = await withSystem(db, 'load demonstration data', async (tx) => {
      await sql`select pg_advisory_xact_lock(hashtextextended('regietafel national', 0))`.execute(tx);
      const { observer } = world;
      const found = await tx
        .selectFrom('tenant')
        .where('tenantId', '=', observer.actor.tenantId)
        .select('tenantId')
        .executeTakeFirst();
      if (found !== undefined) return false;
      await loadNationalParties(tx, world);
      await loadNationalDossiers(tx, world);
      await loadNationalNorms(tx, world.dossiers);
      await loadNationalValues(tx, world.dossiers, { from, through, today: options.today });
      await loadNationalRegisters(tx, world.dossiers, options.today);
      const figures = nationalFigures(world.dossiers, {
        from: `${from}-01` as PlainDate,
        today: options.today,
      });
      await loadNationalIndicators(tx, figures);
      await loadNationalProgress(tx, figures, options.today);
      await loadNationalReleases(tx, world.dossiers, options.today);
      return true;
    });
    if (isNew && urls.ownerUrl !== undefined)
      await withConnection(urls.ownerUrl, (client) => client.query('vacuum analyze'));
    return { isNew, ...summaryOf(world) };
  } finally {
    await db.close();
  }
}

function summaryOf({ regions, observer, dossiers }: NationalWorld): Omit<NationalSummary, 'isNew'> {
  return {
    regions: regions.map(({ code, actor }) => ({ code, actor })),
    observer: observer.actor,
    dossiers: dossiers.map(({ dossierId, slug, owner, provider }) => ({
      id: dossierId,
      slug,
      owner: owner.actor,
      provider: provider.actor,
    })),
  };
}
