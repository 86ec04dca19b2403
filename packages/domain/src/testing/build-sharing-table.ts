import { addDays, type PlainDate, plainDate } from '../core/dates.ts';
import type { ProviderId, SharingActId, TenantId } from '../core/ids.ts';
import type { Organisation, Period, SharingAct, SharingTable } from '../sharing/acts.ts';
import type { TenantKind } from '../sharing/tenant.ts';
import { testId } from './ids.ts';

/** The day on which the acts of the tests are done. */
export const TODAY = plainDate('2026-03-01');
export const PROVIDER = testId<ProviderId>(900);

/** The organisations that can sit at the table, by what they are. */
const KINDS = {
  noord: 'jeugdregio',
  oost: 'jeugdregio',
  zuid: 'jeugdregio',
  west: 'landsdeel',
  gemeente: 'gemeente',
  zorg: 'aanbieder',
  anders: 'aanbieder',
  toezicht: 'toezichthouder',
  tafel: 'tafel',
} as const satisfies Readonly<Record<string, TenantKind>>;
export type Party = keyof typeof KINDS;
export const PARTIES = Object.keys(KINDS) as readonly Party[];

export function partyId(party: Party): TenantId {
  return testId<TenantId>(901 + PARTIES.indexOf(party));
}

export function partyOf(id: TenantId | null): Party | null {
  return PARTIES.find((party) => partyId(party) === id) ?? null;
}

export function buildPeriod(party: Party, overrides: Partial<Period> = {}): Period {
  const from = overrides.from ?? addDays(TODAY, -100);
  return {
    tenantId: partyId(party),
    role: 'strategisch_belang',
    from,
    to: null,
    invitedOn: from,
    acceptedOn: from,
    lapsesOn: null,
    declinedOn: null,
    seesFrom: null,
    ...overrides,
  };
}

/** Noord has the account; the others stand outside. */
export function buildSharingTable(overrides: Partial<SharingTable> = {}): SharingTable {
  return {
    providerId: PROVIDER,
    closedOn: null,
    organisations: PARTIES.map(
      (party): Organisation => ({
        id: partyId(party),
        kind: KINDS[party],
        providerId: party === 'zorg' ? PROVIDER : party === 'anders' ? testId<ProviderId>(899) : null,
        mergedOn: null,
      }),
    ),
    periods: [buildPeriod('noord', { role: 'accounthoudend' })],
    proposals: [],
    ...overrides,
  };
}

let made = 0;

/** An act by Noord about Zuid, as it would be usual for its kind. */
export function buildAct(overrides: Partial<SharingAct> & Pick<SharingAct, 'kind'>): SharingAct {
  made += 1;
  const invites = overrides.kind === 'invite' || overrides.kind === 'hand_over';
  return {
    actId: testId<SharingActId>(10_000 + made),
    authorTenantId: partyId('noord'),
    tenantId: overrides.kind === 'close_dossier' ? null : partyId('zuid'),
    role: overrides.kind === 'invite' || overrides.kind === 'change_role' ? 'betrokken' : null,
    from: TODAY,
    until: null,
    history: invites ? 'joining' : overrides.kind === 'grant_history' ? 'all' : null,
    seesFrom: null,
    lapsesOn: addDays(TODAY, 30) as PlainDate,
    ...overrides,
  };
}
