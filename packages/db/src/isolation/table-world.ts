import { addDays, type PlainDate } from '@regietafel/domain/core/dates';
import { defaultKringen } from '@regietafel/domain/sharing/default-kringen';
import type { Actor, MembershipRole, ParticipationRole } from '@regietafel/domain/sharing/tenant';
import type { World, WorldKring } from '@regietafel/domain/sharing/world';
import { TABLES } from '../kernel/registry.ts';
import { become, layRows, openProbe, type Probe } from './probe.ts';
import { INDICATORS } from './row-builders/comparison.ts';
import { KPIS } from './row-builders/kpis.ts';
import { BUILDERS, buildRows, type Place } from './row-builders.ts';
import { worldId } from './world-plan.ts';
import { mergeRows, PROVIDER, type TableRows, worldRows } from './world-rows.ts';

/** The organisations of the hand-written world, by their part in dossier `one`; `stranger` is accounthoudend in `other`. */
const TENANTS = ['owner', 'partner', 'provider', 'concerned', 'stranger'] as const;
type TenantName = (typeof TENANTS)[number];

const ROLES_IN_ONE: Readonly<Partial<Record<TenantName, ParticipationRole>>> = {
  owner: 'accounthoudend',
  partner: 'strategisch_belang',
  provider: 'aanbieder',
  concerned: 'betrokken',
};

/** The people: their organisation and role there, and what ends what they may see. */
const PEOPLE = {
  regievoerder: { of: 'owner', role: 'regievoerder' },
  griffie: { of: 'owner', role: 'griffie' },
  lezer: { of: 'owner', role: 'lezer' },
  analist: { of: 'owner', role: 'analist' },
  beheerder: { of: 'owner', role: 'beheerder' },
  left: { of: 'owner', role: 'regievoerder', ended: true },
  disabled: { of: 'owner', role: 'regievoerder', disabled: true },
  bestuurder: { of: 'partner', role: 'bestuurder' },
  ambtenaar: { of: 'partner', role: 'ambtenaar' },
  controller: { of: 'provider', role: 'controller' },
  concerned: { of: 'concerned', role: 'ambtenaar' },
  stranger: { of: 'stranger', role: 'regievoerder' },
} as const satisfies Record<string, { of: TenantName; role: MembershipRole; ended?: true; disabled?: true }>;

export type PersonName = keyof typeof PEOPLE;
export const PERSON_NAMES = Object.keys(PEOPLE) as readonly PersonName[];

const DOSSIERS = ['one', 'other', 'closed'] as const;
export type DossierName = (typeof DOSSIERS)[number];

/**
 * A world written by hand, committed to a database, with a row of every dossier table in every kring: as the owner of an
 * `eigen` kring, otherwise as the accounthoudende regio, and once as the table.
 */
export interface TableWorld extends Probe {
  readonly world: World;
  actor(name: PersonName): Actor;
  dossier(name: DossierName): World['dossiers'][number];
  tenantId(name: TenantName): World['tenants'][number]['id'];
  kring(dossier: DossierName, kind: WorldKring['kind'], owner?: TenantName): WorldKring;
}

export async function openTableWorld(): Promise<TableWorld> {
  const probe = await openProbe();
  const world = writeWorld(probe.today);
  const tables = Object.keys(TABLES).filter((table) => table in BUILDERS && table !== 'record');
  const hand = { tenantId: tenantId('owner'), accountId: accountId('regievoerder') };
  const rows = tables.flatMap((table) => listPlaces(world).map((place) => buildRows(table, place, hand)));
  await probe.client.query('begin');
  await become(probe.client, 'regietafel_system');
  await layRows(probe.client, [
    { table: 'kpi_definition', rows: KPIS },
    { table: 'indicator_definition', rows: INDICATORS },
  ]);
  // Apart, since rows of the world name columns that those of the builders leave to the database.
  await layRows(probe.client, worldRows(world, probe.today));
  await layRows(probe.client, mergeRows(rows));
  await layRows(probe.client, PERSONAL);
  await probe.client.query('commit');
  await probe.client.query('analyze');
  return {
    ...probe,
    world,
    actor: (name) => ({ tenantId: tenantId(PEOPLE[name].of), accountId: accountId(name) }),
    dossier: (name) => found(world.dossiers.find(({ id }) => id === dossierId(name))),
    tenantId,
    kring: (dossier, kind, owner) =>
      found(
        world.kringen.find(
          (one) =>
            one.dossierId === dossierId(dossier) &&
            one.kind === kind &&
            (owner === undefined || one.ownerTenantId === tenantId(owner)),
        ),
      ),
  };
}

/** Somebody who is none of the people. */
const GONE = {
  tenant_id: tenantId('partner'),
  account_id: worldId<Actor['accountId']>('account', 0, PERSON_NAMES.length),
};
const TOLD = '00000000-0000-4000-8000-00000000aaaa';

/** Somebody has been somewhere and read something, so that the tables of a person's own marks are not empty. */
const SOMEBODY = {
  tenant_id: tenantId('partner'),
  account_id: accountId('ambtenaar'),
  dossier_id: dossierId('one'),
};
const PERSONAL: readonly TableRows[] = [
  { table: 'visit', rows: [{ ...SOMEBODY, visited_at: '2024-01-01T00:00:00Z' }] },
  {
    table: 'thread_seen',
    rows: [
      {
        ...SOMEBODY,
        subject_kind: 'dossier',
        subject_id: dossierId('one'),
        seen_at: '2024-01-01T00:00:00Z',
      },
    ],
  },
  {
    table: 'notification',
    rows: [{ ...GONE, notification_id: TOLD, kind: 'comment', subject_kind: 'risk', subject_id: TOLD }],
  },
  { table: 'notification_reading', rows: [{ ...GONE, notification_id: TOLD }] },
  {
    table: 'notification_setting',
    rows: [{ ...GONE, setting_id: TOLD, language: 'nl', delivery: {}, digest_at: 480, quiet_weekend: false }],
  },
  {
    table: 'likelihood_setting',
    rows: [{ tenant_id: GONE.tenant_id, setting_id: TOLD, possible_percent: 10, likely_percent: 50 }],
  },
  {
    table: 'rule_set_revision',
    rows: [{ tenant_id: GONE.tenant_id, rule_set_id: TOLD, revision_id: TOLD, name: 'Regels', rules: [] }],
  },
  {
    table: 'contract_duty_revision',
    rows: [
      {
        tenant_id: GONE.tenant_id,
        contract_id: TOLD,
        revision_id: TOLD,
        provider_id: PROVIDER.provider_id,
        name: 'Inkoop',
        obliges: 'yes',
        valid_from: '2024-01-01',
        note: '',
      },
    ],
  },
  {
    table: 'comparison_view_revision',
    rows: [
      {
        tenant_id: GONE.tenant_id,
        keeper_id: GONE.account_id,
        view_id: TOLD,
        revision_id: TOLD,
        name: 'Verzuim per maat',
        note: '',
        setup: {},
        is_removed: false,
      },
    ],
  },
  {
    table: 'support_access',
    rows: [
      {
        ...GONE,
        access_id: TOLD,
        account_name: 'Iemand',
        reason: 'Lang geleden geholpen',
        opened_at: '2024-01-01T00:00:00Z',
        expires_at: '2024-01-01T01:00:00Z',
      },
    ],
  },
  {
    table: 'rights_review',
    rows: [
      {
        ...GONE,
        review_id: TOLD,
        kind: 'alle',
        account_name: 'Iemand',
        content: '{}',
        content_hash: '0'.repeat(64),
      },
    ],
  },
];

/** Where the hand-written world has a record of every table. */
export function listPlaces(world: World): readonly Place[] {
  return world.kringen.flatMap((kring) => {
    const place = { dossierId: kring.dossierId, kringId: kring.id };
    const holder = kring.dossierId === dossierId('other') ? tenantId('stranger') : tenantId('owner');
    const author = { ...place, authorTenantId: kring.ownerTenantId ?? holder };
    const joint = world.dossiers.find(({ id }) => id === kring.dossierId)?.jointTenantId;
    return kring.kind === 'tafel' && joint !== undefined
      ? [author, { ...place, authorTenantId: joint }]
      : [author];
  });
}

function writeWorld(today: PlainDate): World {
  const since = { from: addDays(today, -400), to: null };
  const participations = [
    ...Object.entries(ROLES_IN_ONE).map(([name, role]) => ({
      name: name as TenantName,
      role,
      in: 'one' as const,
    })),
    { name: 'stranger', role: 'accounthoudend', in: 'other' } as const,
    { name: 'owner', role: 'accounthoudend', in: 'closed' } as const,
  ];
  const dossiers = DOSSIERS.map((name, index) => ({
    id: dossierId(name),
    jointTenantId: worldId<World['tenants'][number]['id']>('joint', 0, index),
    closedOn: name === 'closed' ? addDays(today, -10) : null,
  }));
  return {
    tenants: [
      ...TENANTS.map((name) => ({ id: tenantId(name), kind: 'jeugdregio' as const, merged: null })),
      ...dossiers.map(({ jointTenantId }) => ({ id: jointTenantId, kind: 'tafel' as const, merged: null })),
    ],
    accounts: PERSON_NAMES.map((name) => ({ id: accountId(name), isDisabled: 'disabled' in PEOPLE[name] })),
    memberships: PERSON_NAMES.map((name) => ({
      tenantId: tenantId(PEOPLE[name].of),
      accountId: accountId(name),
      role: PEOPLE[name].role,
      ...since,
      to: 'ended' in PEOPLE[name] ? today : null,
    })),
    supportAccesses: [],
    dossiers,
    participations: participations.map((one) => ({
      dossierId: dossierId(one.in),
      tenantId: tenantId(one.name),
      role: one.role,
      invitedOn: since.from,
      acceptedOn: since.from,
      lapsesOn: null,
      declinedOn: null,
      seesFrom: null,
      ...since,
    })),
    kringen: dossiers
      .flatMap((dossier) =>
        defaultKringen(
          dossier,
          TENANTS.map((name) => ({ tenantId: tenantId(name), name })),
        ),
      )
      .map((rule, index) => ({ ...rule, closedOn: null, id: worldId('kring', 0, index) })),
    seats: [
      { ...seatOf('regievoerder', 'owner'), kind: 'ambtelijk', mayActForTable: true, ...since },
      { ...seatOf('lezer', 'owner'), kind: 'ambtelijk', mayActForTable: true, ...since },
      { ...seatOf('concerned', 'concerned'), kind: 'bestuurlijk', mayActForTable: false, ...since },
    ],
  };
}

function seatOf(person: PersonName, tenant: TenantName) {
  return { dossierId: dossierId('one'), tenantId: tenantId(tenant), accountId: accountId(person) };
}

function tenantId(name: TenantName): World['tenants'][number]['id'] {
  return worldId('tenant', 0, TENANTS.indexOf(name));
}

function accountId(name: PersonName): World['accounts'][number]['id'] {
  return worldId('account', 0, PERSON_NAMES.indexOf(name));
}

function dossierId(name: DossierName): World['dossiers'][number]['id'] {
  return worldId('dossier', 0, DOSSIERS.indexOf(name));
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the hand-written world has no such thing');
  return value;
}
