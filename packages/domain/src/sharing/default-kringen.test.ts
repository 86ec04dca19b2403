import { describe, expect, it } from 'vitest';
import { DOSSIER, TENANTS } from '../testing/build-world.ts';
import { defaultKringen } from './default-kringen.ts';

describe('defaultKringen', () => {
  it('makes an eigen kring per participant and the four shared ones, each with its admission', () => {
    const made = defaultKringen({ id: DOSSIER }, [{ tenantId: TENANTS.regio, name: 'Zuid-Limburg' }]);
    expect(made.map(({ kind, name }) => [kind, name])).toStrictEqual([
      ['eigen', 'Eigen: Zuid-Limburg'],
      ['kernteam', 'Kernteam'],
      ['tafel', 'Tafel'],
      ['breed', 'Breed'],
      ['openbaar', 'Openbaar'],
    ]);
    expect(made.every(({ dossierId }) => dossierId === DOSSIER)).toBe(true);
    expect(made.map(({ ownerTenantId }) => ownerTenantId)).toStrictEqual([
      TENANTS.regio,
      null,
      null,
      null,
      null,
    ]);
    expect(made.map(({ admittedRoles }) => admittedRoles.length)).toStrictEqual([0, 2, 3, 5, 5]);
    expect(made.map(({ admittedSeats }) => admittedSeats.length)).toStrictEqual([0, 2, 2, 0, 0]);
  });
});
