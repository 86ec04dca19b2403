import { plainDate } from '../core/dates.ts';
import type { AccountId, DossierId, KringId, TenantId } from '../core/ids.ts';
import { defaultKringen } from '../sharing/default-kringen.ts';
import type { ParticipationRole } from '../sharing/tenant.ts';
import type { Participation, Seat, World, WorldKring } from '../sharing/world.ts';
import { testId } from './ids.ts';

/** The tenants of the small world: one per capacity, and one that takes part in nothing. */
export const TENANTS = {
  regio: testId<TenantId>(1),
  buur: testId<TenantId>(2),
  gemeente: testId<TenantId>(3),
  aanbieder: testId<TenantId>(4),
  adviseur: testId<TenantId>(5),
  buiten: testId<TenantId>(6),
  tafel: testId<TenantId>(7),
} as const;
export type TenantName = keyof typeof TENANTS;

export const DOSSIER = testId<DossierId>(50);

const CAPACITIES: Readonly<Partial<Record<TenantName, ParticipationRole>>> = {
  regio: 'accounthoudend',
  buur: 'strategisch_belang',
  gemeente: 'betrokken',
  aanbieder: 'aanbieder',
  adviseur: 'adviserend',
};

/** One account per tenant, with the number of its tenant plus 100. */
export function accountOf(name: TenantName): AccountId {
  return testId<AccountId>(100 + Object.keys(TENANTS).indexOf(name));
}

export function buildParticipation(name: TenantName, overrides: Partial<Participation> = {}): Participation {
  return {
    dossierId: DOSSIER,
    tenantId: TENANTS[name],
    role: CAPACITIES[name] ?? 'betrokken',
    from: plainDate('2024-01-01'),
    to: null,
    invitedOn: plainDate('2024-01-01'),
    acceptedOn: plainDate('2024-01-01'),
    lapsesOn: null,
    declinedOn: null,
    seesFrom: null,
    ...overrides,
  };
}

export function buildSeat(name: TenantName, overrides: Partial<Seat> = {}): Seat {
  return {
    dossierId: DOSSIER,
    tenantId: TENANTS[name],
    accountId: accountOf(name),
    kind: 'ambtelijk',
    mayActForTable: false,
    from: plainDate('2024-01-01'),
    to: null,
    ...overrides,
  };
}

const participants = (Object.keys(CAPACITIES) as TenantName[]).map((name) => ({
  tenantId: TENANTS[name],
  name,
}));

/** The default kringen under readable ids: `eigen` of a tenant by its name, the others by their kind. */
const KRINGEN: readonly WorldKring[] = defaultKringen({ id: DOSSIER }, participants).map((draft, index) => ({
  ...draft,
  closedOn: null,
  id: testId<KringId>(200 + index),
}));

export function kringId(name: string): KringId {
  const found = KRINGEN.find(
    ({ kind, ownerTenantId }) => (ownerTenantId === null ? kind : `eigen ${nameOf(ownerTenantId)}`) === name,
  );
  if (found === undefined) throw new Error(`no kring ${name}`);
  return found.id;
}

/** The readable name of a kring or tenant in an answer. */
export function nameOf(id: KringId | TenantId): string {
  const tenant = Object.entries(TENANTS).find(([, tenantId]) => tenantId === id)?.[0];
  if (tenant !== undefined) return tenant;
  const kring = KRINGEN.find((one) => one.id === id);
  return kring?.ownerTenantId == null ? (kring?.kind ?? 'unknown') : `eigen ${nameOf(kring.ownerTenantId)}`;
}

/** One open dossier with every capacity in it, and an ambtenaar in each tenant. */
export function buildWorld(overrides: Partial<World> = {}): World {
  const names = Object.keys(TENANTS) as TenantName[];
  return {
    tenants: names.map((name) => ({
      id: TENANTS[name],
      kind: name === 'tafel' ? 'tafel' : 'jeugdregio',
      merged: null,
    })),
    accounts: names.map((name) => ({ id: accountOf(name), isDisabled: false })),
    memberships: names
      .filter((name) => name !== 'tafel')
      .map((name) => ({
        tenantId: TENANTS[name],
        accountId: accountOf(name),
        role: 'ambtenaar',
        from: plainDate('2024-01-01'),
        to: null,
      })),
    supportAccesses: [],
    dossiers: [{ id: DOSSIER, jointTenantId: TENANTS.tafel, closedOn: null }],
    participations: (Object.keys(CAPACITIES) as TenantName[]).map((name) => buildParticipation(name)),
    kringen: KRINGEN,
    seats: [],
    ...overrides,
  };
}
