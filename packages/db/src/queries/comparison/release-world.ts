import { matrixOf, valuesAt } from '@regietafel/domain/comparison/matrix';
import type { GroupDimension } from '@regietafel/domain/comparison/question';
import type { Release } from '@regietafel/domain/comparison/release';
import { addDays, type PlainDate } from '@regietafel/domain/core/dates';
import {
  type DossierId,
  type KringId,
  newId,
  type ProviderId,
  type ReleaseId,
} from '@regietafel/domain/core/ids';
import { type PeriodCode, startOf } from '@regietafel/domain/indicators/period';
import type { Actor, MembershipRole } from '@regietafel/domain/sharing/tenant';
import pg from 'pg';
import { createTestDatabase } from '../../embedded/test-database.ts';
import { buildDossier } from '../../factories/build-dossier.ts';
import { buildAccount, buildTenant } from '../../factories/build-organisation.ts';
import { openDatabase } from '../../kernel/database.ts';
import { type TenantReader, tenantReader, withTenant } from '../../kernel/with-tenant.ts';
import { indicatorIdOf, regionIdOf } from '../../reference-data/ids.ts';
import { loadReferenceData } from '../../reference-data/load-reference-data.ts';
import { askGroups } from './grouped-values.ts';
import { listNamedValues } from './named-values.ts';
import { recordRelease, recordReleaseWithdrawal } from './releases.ts';

export const TODAY = Temporal.Now.plainDateISO('Europe/Amsterdam').toString() as PlainDate;
export const INDICATOR = indicatorIdOf('solvabiliteit');

export type Person =
  | 'south'
  | 'north'
  | 'gelderland'
  | 'landsdeel'
  | 'taskforce'
  | 'clerk'
  | 'municipality'
  | 'supervisor'
  | 'provider';

export interface Followed {
  readonly dossierId: DossierId;
  readonly tafel: KringId;
}

export type ReleaseWorld = Awaited<ReturnType<typeof openReleaseWorld>>;

/** Providers of which regions in Limburg release figures, and everybody who might look at them. */
export async function openReleaseWorld() {
  const urls = await createTestDatabase();
  const db = openDatabase(urls);
  const owner = new pg.Client({ connectionString: urls.ownerUrl });
  await owner.connect();
  await loadReferenceData(db);
  const person = async (role: MembershipRole, overrides: Parameters<typeof buildTenant>[1]) => {
    const { id } = await buildTenant(db, overrides);
    return (await buildAccount(db, { tenantId: id, role })).actor;
  };
  const taskforce = await person('analist', { kind: 'taskforce' });
  const people: Readonly<Record<Person, Actor>> = {
    south: await person('regievoerder', { regionId: regionIdOf('JZ41') }),
    north: await person('regievoerder', { regionId: regionIdOf('JZ37') }),
    gelderland: await person('regievoerder', { regionId: regionIdOf('JZ28') }),
    landsdeel: await person('ambtenaar', { kind: 'landsdeel', landsdeel: 'Zuidoost' }),
    taskforce,
    clerk: (await buildAccount(db, { tenantId: taskforce.tenantId, role: 'griffie' })).actor,
    municipality: await person('ambtenaar', { kind: 'gemeente' }),
    supervisor: await person('adviseur', { kind: 'toezichthouder' }),
    provider: await person('controller', { kind: 'aanbieder' }),
  };

  /** Each test speaks of a quarter of its own: the ledger never forgets. */
  let quarter = 0;
  const period = () => `${2020 + Math.floor(quarter / 4)}-Q${1 + (quarter % 4)}` as PeriodCode;

  /** A provider that Zuid-Limburg follows, with one value in the quarter of this test. */
  async function follow(
    value: number,
    alsoHolder?: Actor,
    providerId?: ProviderId,
    openedOn?: PlainDate,
  ): Promise<Followed> {
    const { dossierId, kringen } = await buildDossier(db, {
      owner: people.south,
      ...(providerId === undefined ? {} : { providerId }),
      ...(openedOn === undefined ? {} : { openedOn }),
      participants:
        alsoHolder === undefined ? [] : [{ tenantId: alsoHolder.tenantId, role: 'accounthoudend' }],
    });
    await owner.query(
      `insert into law.indicator_current (dossier_id, indicator_id, grain, period_start, author_tenant_id, report_id, revision_id, value,
          above, below, comparability, recorded_at)
        values ($1, $2, 'quarter', $3, $4, $1, $1, $5, $5, 10, 'yes', now())`,
      [dossierId, INDICATOR, startOf(period()), people.south.tenantId, value],
    );
    return { dossierId, tafel: kringen.tafel };
  }

  async function release(
    { dossierId, tafel }: Followed,
    overrides: Partial<Release> = {},
    by: Actor = people.south,
  ): Promise<ReleaseId> {
    const releaseId = newId<ReleaseId>();
    await withTenant(db, by, (tx) =>
      recordRelease(tx, tafel, {
        releaseId,
        dossierId,
        authorTenantId: by.tenantId,
        indicatorIds: [INDICATOR],
        detail: 'aggregate',
        purpose: 'Advies over het zorglandschap',
        audiences: ['taskforce'],
        validFrom: TODAY,
        validUntil: addDays(TODAY, 100),
        ...overrides,
      }),
    );
    return releaseId;
  }

  const withdraw = ({ dossierId }: Followed, releaseId: ReleaseId, by = people.south) =>
    withTenant(db, by, (tx) =>
      recordReleaseWithdrawal(tx, { dossierId, releaseId, reason: 'Anders besloten' }),
    );

  const askNamed = (reader: TenantReader) => listNamedValues(reader, [INDICATOR], [period()]);

  /** The values that are told, one for each provider of which one is. */
  async function toldTo(reader: TenantReader): Promise<readonly number[]> {
    const answer = await askNamed(reader);
    const matrix = matrixOf({ ...answer, indicatorIds: [INDICATOR], periods: [period()] });
    return valuesAt(matrix, 0, 0).flatMap(({ value }) => value ?? []);
  }

  const namedTo = (actor: Actor) => toldTo(tenantReader(db, actor));

  const groupsTo = (actor: Actor, groupBy: GroupDimension = 'none', region: string | null = null) =>
    withTenant(db, actor, (tx) =>
      askGroups(tx, {
        indicatorIds: [INDICATOR],
        from: period(),
        to: period(),
        groupBy,
        filters: { landsdeel: null, region, sizeClass: null, mainKind: null },
      }),
    );

  return {
    db,
    owner,
    people,
    period,
    follow,
    release,
    withdraw,
    askNamed,
    toldTo,
    namedTo,
    groupsTo,
    nextQuarter() {
      quarter += 1;
    },
    async close() {
      await owner.end();
      await db.close();
      await urls.drop();
    },
  };
}
