import { describe, expect, it } from 'vitest';
import { READ_ONLY_ROLES } from './law.ts';
import {
  ACTIONS,
  type Action,
  can,
  canAs,
  capacityAllows,
  READING_ACTIONS,
  RIGHTS,
  rightsOf,
} from './rights.ts';
import { MEMBERSHIP_ROLES, type MembershipRole, PARTICIPATION_ROLES, TENANT_KINDS } from './tenant.ts';

/** The rights table once more, drawn by hand: a mark is yes. Columns in the order of the roles. */
const DRAWN = `
                      regie ambt contr best beh grif lezer advi anal
  portfolio.read        x     x    x     x    x   x    x    x    x
  dossiers.read         x     x    x     x    x   x    x    x    x
  history.readLog       x     x    x     x    x   -    x    x    -
  reference.read        x     x    x     x    x   x    x    x    x
  risks.record          x     x    x     -    -   -    -    -    -
  risks.import          x     x    x     -    -   -    -    -    -
  risks.publish         x     x    -     -    -   -    -    -    -
  risks.assess          x     x    x     x    -   -    -    x    -
  kpis.recordValue      x     x    x     -    -   -    -    -    -
  kpis.setNorm          x     x    x     -    -   -    -    -    -
  ladder.recordStep     x     x    -     -    -   -    -    -    -
  agreements.record     x     x    -     -    -   -    -    -    -
  sharing.manage        x     -    -     -    -   -    -    -    -
  accounts.manage       -     -    -     -    x   -    -    -    -
`;

const rows = DRAWN.trim()
  .split('\n')
  .slice(1)
  .map((line) => line.trim().split(/\s+/));

describe('can', () => {
  it('is the table as drawn, with a row for every action', () => {
    expect(rows.map(([action]) => action)).toStrictEqual([...ACTIONS]);
    for (const [action, ...marks] of rows)
      for (const [index, role] of MEMBERSHIP_ROLES.entries())
        expect([action, role, can(role, action as Action)]).toStrictEqual([
          action,
          role,
          marks[index] === 'x',
        ]);
  });

  it('names no right twice', () => {
    for (const rights of Object.values(RIGHTS)) expect(new Set(rights).size).toBe(rights.length);
  });

  it('never lets a role write that the kring law holds to reading', () => {
    const reading: readonly Action[] = READING_ACTIONS;
    for (const role of READ_ONLY_ROLES)
      expect(RIGHTS[role].filter((action) => !reading.includes(action))).toStrictEqual([]);
  });
});

describe('canAs', () => {
  it('lets the controller of a provider report and judge, and never touch the register', () => {
    expect(rightsOf('controller', 'aanbieder')).toStrictEqual([
      ...READING_ACTIONS,
      'risks.assess',
      'kpis.recordValue',
    ]);
  });

  it('lets nobody of a provider do what binds the table, whatever the role', () => {
    const denied = [
      'risks.record',
      'risks.import',
      'risks.publish',
      'kpis.setNorm',
      'ladder.recordStep',
      'agreements.record',
      'sharing.manage',
    ] as const;
    for (const role of MEMBERSHIP_ROLES)
      for (const action of denied) expect(canAs(role, 'aanbieder', action)).toBe(false);
    expect(canAs('beheerder', 'aanbieder', 'accounts.manage')).toBe(true);
  });

  it.each(TENANT_KINDS.filter((kind) => kind !== 'aanbieder'))(
    'leaves the people of a %s what they may',
    (kind) => {
      for (const role of MEMBERSHIP_ROLES)
        for (const action of ACTIONS) expect(canAs(role, kind, action)).toBe(can(role, action));
    },
  );

  it('gives a provider nothing that a role does not have', () => {
    for (const role of MEMBERSHIP_ROLES)
      expect(rightsOf(role, 'aanbieder').every((action) => can(role, action))).toBe(true);
  });
});

describe('capacityAllows', () => {
  const reserved: readonly Action[] = [
    'risks.publish',
    'kpis.setNorm',
    'ladder.recordStep',
    'sharing.manage',
  ];

  it('reserves what binds the dossier to the accounthoudende regio', () => {
    for (const capacity of PARTICIPATION_ROLES)
      for (const action of ACTIONS)
        expect(capacityAllows(capacity, action)).toBe(
          !reserved.includes(action) || capacity === 'accounthoudend',
        );
  });
});

describe('rightsOf', () => {
  it('lists nothing that is refused', () => {
    const roles: readonly MembershipRole[] = MEMBERSHIP_ROLES;
    for (const role of roles)
      expect(rightsOf(role, 'jeugdregio').every((action) => can(role, action))).toBe(true);
    expect(rightsOf('griffie', 'gemeente')).toStrictEqual([
      'portfolio.read',
      'dossiers.read',
      'reference.read',
    ]);
  });
});
