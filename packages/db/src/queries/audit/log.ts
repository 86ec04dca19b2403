import type { AuditOrigin, AuditResult } from '@regietafel/domain/audit/entry';
import type { Instant, PlainDate } from '@regietafel/domain/core/dates';
import type { AccountId, DossierId } from '@regietafel/domain/core/ids';
import type { Actor, KringKind } from '@regietafel/domain/sharing/tenant';
import { type RawBuilder, sql } from 'kysely';
import type { TenantReader } from '../../kernel/with-tenant.ts';

/** What an entry is of: a change, a look, a refusal, or something about who has access. */
export type EntryKind = 'change' | 'look' | 'refusal' | 'access';

export interface LogFilter {
  readonly kind: EntryKind | null;
  readonly accountId: AccountId | null;
  readonly dossierId: DossierId | null;
  /** The Dutch days between which it was written, both included. */
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
}

export interface LogPage extends LogFilter {
  /** Entries before this number; null for the newest. */
  readonly before: number | null;
  readonly limit: number;
}

/** An entry of the own organisation's trail, with what its reader may know of what it is about. */
export interface LogEntry {
  readonly seq: number;
  readonly recordedAt: Instant;
  readonly kind: EntryKind;
  readonly accountId: AccountId | null;
  readonly accountName: string;
  readonly action: string;
  readonly result: AuditResult;
  readonly objectKind: string | null;
  /** Name of the own person that it is about; null when it is about nobody, or about somebody who is gone. */
  readonly about: string | null;
  /** Null when it is about no dossier, or about one that the reader does not see now. */
  readonly dossier: { readonly slug: string; readonly providerName: string } | null;
  readonly isOfDossier: boolean;
  readonly kring: { readonly kind: KringKind; readonly name: string } | null;
  readonly rowCount: number;
  readonly origin: AuditOrigin;
  readonly requestId: string;
}

const KIND: RawBuilder<EntryKind> = sql`case
  when e.result = 'refused' then 'refusal'
  when split_part(e.action, '.', 1) in ('tenant', 'account', 'membership', 'support_access', 'session', 'credential', 'system_use') then 'access'
  when e.author_tenant_id is not null then 'change'
  else 'look' end`;

/** The moment at which a day begins here; a day that is not made a timestamp first would begin by the clock of the connection. */
function startOfDutchDay(day: RawBuilder<unknown>): RawBuilder<Instant> {
  return sql<Instant>`((${day})::timestamp at time zone 'Europe/Amsterdam')`;
}

/** The log of the actor's organisation, newest first; empty for who may not read it. */
export async function listLog(
  reader: TenantReader,
  { tenantId }: Actor,
  page: LogPage,
): Promise<readonly LogEntry[]> {
  const { kind, accountId, dossierId, from, to, before, limit } = page;
  return reader
    .selectFrom('auditEntry as e')
    .where('e.tenantId', '=', tenantId)
    .$if(before !== null, (query) => query.where('e.seq', '<', Number(before)))
    .$if(accountId !== null, (query) => query.where('e.accountId', '=', accountId))
    .$if(dossierId !== null, (query) => query.where('e.dossierId', '=', dossierId))
    .$if(kind !== null, (query) => query.where(sql<boolean>`${KIND} = ${kind}`))
    .$if(from !== null, (query) =>
      query.where(sql<boolean>`e.recorded_at >= ${startOfDutchDay(sql`${from}::date`)}`),
    )
    .$if(to !== null, (query) =>
      query.where(sql<boolean>`e.recorded_at < ${startOfDutchDay(sql`${to}::date + 1`)}`),
    )
    .select([
      'e.seq',
      'e.recordedAt',
      'e.accountId',
      'e.accountName',
      'e.action',
      'e.result',
      'e.objectKind',
      'e.rowCount',
    ])
    .select(['e.origin', 'e.requestId'])
    .select(KIND.as('kind'))
    .select(sql<boolean>`e.dossier_id is not null`.as('isOfDossier'))
    .select((eb) =>
      eb
        .selectFrom('account as a')
        .whereRef('a.tenantId', '=', 'e.tenantId')
        .where(sql<boolean>`a.account_id = e.object_id`)
        .select('a.displayName')
        .as('about'),
    )
    .select(
      sql<LogEntry['dossier']>`(select jsonb_build_object('slug', d.slug, 'providerName', p.name)
        from dossier d join provider p on p.provider_id = d.provider_id where d.dossier_id = e.dossier_id)`.as(
        'dossier',
      ),
    )
    .select(
      sql<LogEntry['kring']>`(select jsonb_build_object('kind', k.kind, 'name', k.name)
        from kring k where k.dossier_id = e.dossier_id and k.kring_id = e.kring_id)`.as('kring'),
    )
    .orderBy('e.seq', 'desc')
    .limit(limit)
    .execute();
}

/** Who and what the log can be narrowed to: everybody and every visible dossier that it names. */
export async function listLogChoices(reader: TenantReader, { tenantId }: Actor) {
  const [people, dossiers] = await Promise.all([
    reader
      .selectFrom('auditEntry as e')
      .where('e.tenantId', '=', tenantId)
      .where('e.accountId', 'is not', null)
      .distinctOn('e.accountId')
      .select(['e.accountId', 'e.accountName'])
      .orderBy('e.accountId')
      .orderBy('e.recordedAt', 'desc')
      .$narrowType<{ accountId: AccountId }>()
      .execute(),
    reader
      .selectFrom('dossier as d')
      .innerJoin('provider as p', 'p.providerId', 'd.providerId')
      .select(['d.dossierId', 'p.name as providerName'])
      .orderBy('p.name')
      .execute(),
  ]);
  return {
    people: people.toSorted((a, b) => a.accountName.localeCompare(b.accountName, 'nl')),
    dossiers,
  };
}
