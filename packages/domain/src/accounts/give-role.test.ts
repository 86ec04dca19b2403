import { describe, expect, it } from 'vitest';
import { type AccountId, newId } from '../core/ids.ts';
import { ROLE_RANK } from '../sharing/rights.ts';
import { MEMBERSHIP_ROLES, type MembershipRole, TENANT_KINDS } from '../sharing/tenant.ts';
import { refuseRoleChange, rolesToGive } from './give-role.ts';

const ME = newId<AccountId>();
const COLLEAGUE = newId<AccountId>();

function asked(role: MembershipRole, from: MembershipRole | null, to: MembershipRole | null, of = COLLEAGUE) {
  return refuseRoleChange({ accountId: ME, role, kind: 'jeugdregio' }, { accountId: of, from, to });
}

describe('refuseRoleChange (P15)', () => {
  it.each(MEMBERSHIP_ROLES.filter((role) => role !== 'beheerder' && role !== 'bestuurder'))(
    'refuses a %s, who keeps no roles',
    (role) => {
      expect(asked(role, null, 'lezer')).toBe('no_right');
    },
  );

  it('lets a beheerder give what reaches no further than the own role', () => {
    expect(asked('beheerder', null, 'ambtenaar')).toBeNull();
    expect(asked('beheerder', 'lezer', 'beheerder')).toBeNull();
    expect(asked('beheerder', null, 'regievoerder')).toBe('above_own');
    expect(asked('beheerder', 'ambtenaar', 'bestuurder')).toBe('above_own');
  });

  it('does not let a beheerder lower or end who stands above', () => {
    expect(asked('beheerder', 'bestuurder', 'lezer')).toBe('above_own');
    expect(asked('beheerder', 'regievoerder', null)).toBe('above_own');
  });

  it('lets a bestuurder give every role, to others', () => {
    for (const role of MEMBERSHIP_ROLES) expect(asked('bestuurder', null, role)).toBeNull();
  });

  it('lets nobody touch the own role, not even to lower or to end it', () => {
    for (const giver of ['beheerder', 'bestuurder'] as const)
      for (const to of [...MEMBERSHIP_ROLES, null]) expect(asked(giver, giver, to, ME)).toBe('own_role');
  });
});

describe('rolesToGive', () => {
  it('is what refuseRoleChange lets one give to somebody new, in every kind of organisation', () => {
    for (const kind of TENANT_KINDS)
      for (const role of MEMBERSHIP_ROLES) {
        const giver = { accountId: ME, role, kind };
        const allowed = MEMBERSHIP_ROLES.filter(
          (to) => refuseRoleChange(giver, { accountId: COLLEAGUE, from: null, to }) === null,
        );
        expect(rolesToGive(role, kind)).toEqual(allowed);
      }
  });

  it('never holds a role that reaches further', () => {
    for (const role of MEMBERSHIP_ROLES)
      for (const given of rolesToGive(role, 'gemeente'))
        expect(ROLE_RANK[given]).toBeLessThanOrEqual(ROLE_RANK[role]);
  });
});
