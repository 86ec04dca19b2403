import { describe, expect, it } from 'vitest';
import { READ_ONLY_ROLES } from './law.ts';
import { ACTIONS, type Action, can, canAs, capacityAllows, rightsOf, ruleOf } from './rights.ts';
import { MEMBERSHIP_ROLES, type MembershipRole, PARTICIPATION_ROLES, TENANT_KINDS } from './tenant.ts';

/** What the work of a dossier stands on, drawn once more by hand: a mark is yes. Columns in the order of the roles. */
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
  judgements.assume     x     x    x     -    -   -    -    -    -
  judgements.opine      x     x    x     x    -   -    -    x    -
  judgements.propose    x     x    -     -    -   -    -    -    -
  judgements.sign       x     -    -     x    -   -    -    -    -
  ladder.recordStep     x     x    -     -    -   -    -    -    -
  agreements.record     x     x    -     -    -   -    -    -    -
  sharing.manage        x     -    -     x    -   -    -    -    -
  sharing.bind          x     -    -     x    -   -    -    -    -
  sharing.openDossier   x     -    -     x    -   -    -    -    -
  sharing.seat          x     -    -     x    -   -    -    -    -
  accounts.readPeople   x     -    x     x    x   -    -    -    -
  accounts.manage       -     -    -     x    x   -    -    -    -
  accounts.review       -     -    -     x    x   -    -    -    -
`;

const rows = DRAWN.trim()
  .split('\n')
  .slice(1)
  .map((line) => line.trim().split(/\s+/));

const READING: readonly Action[] = ACTIONS.filter((action) => ruleOf(action).effect === 'reads');

describe('can', () => {
  it.each(rows)('%s is as drawn', (action, ...marks) => {
    for (const [index, role] of MEMBERSHIP_ROLES.entries())
      expect([role, can(role, action as Action)]).toStrictEqual([role, marks[index] === 'x']);
  });

  it('names every action by its area and a verb, and no role twice', () => {
    for (const action of ACTIONS) {
      expect(action).toMatch(/^[a-z]+\.[a-z][A-Za-z]+$/);
      const { roles } = ruleOf(action);
      expect(new Set(roles).size, action).toBe(roles.length);
    }
  });

  it('gives every action to somebody', () => {
    for (const action of ACTIONS)
      expect(
        TENANT_KINDS.some((kind) => MEMBERSHIP_ROLES.some((role) => canAs(role, kind, action))),
        action,
      ).toBe(true);
  });

  it('never lets a role write that the kring law holds to reading', () => {
    for (const role of READ_ONLY_ROLES)
      for (const kind of TENANT_KINDS)
        expect(rightsOf(role, kind).filter((action) => ruleOf(action).effect === 'writes')).toStrictEqual([]);
  });
});

describe('canAs', () => {
  it('lets the controller of a provider report and judge, and never touch the register', () => {
    const may = rightsOf('controller', 'aanbieder');
    expect(may).toEqual(expect.arrayContaining(['risks.assess', 'kpis.recordValue']));
    for (const action of ['risks.record', 'risks.import', 'kpis.setNorm'] as const)
      expect(may).not.toContain(action);
  });

  it('lets nobody of a provider do what binds the table, whatever the role', () => {
    const denied = ['risks.publish', 'ladder.recordStep', 'agreements.record', 'sharing.manage'] as const;
    for (const role of MEMBERSHIP_ROLES)
      for (const action of denied) expect(canAs(role, 'aanbieder', action)).toBe(false);
    expect(canAs('beheerder', 'aanbieder', 'accounts.manage')).toBe(true);
  });

  const everywhere = TENANT_KINDS.flatMap((kind) =>
    MEMBERSHIP_ROLES.flatMap((role) =>
      ACTIONS.map((action) => ({ kind, role, action, rule: ruleOf(action) })),
    ),
  );

  it('is what the role may, in every kind of organisation that the table does not name', () => {
    const unnamed = everywhere.filter(
      ({ kind, rule }) => rule.deniedTo?.includes(kind) !== true && rule.alsoIn?.[kind] === undefined,
    );
    for (const { kind, role, action } of unnamed) expect(canAs(role, kind, action)).toBe(can(role, action));
  });

  it('is refused to everybody in the kinds of organisation that the table denies it', () => {
    const denied = everywhere.filter(({ kind, rule }) => rule.deniedTo?.includes(kind) === true);
    expect(denied.some(({ kind, role, action }) => canAs(role, kind, action))).toBe(false);
  });

  it('lets the adviser of a supervisor take the seats that it was offered, and no other adviser', () => {
    expect(TENANT_KINDS.filter((kind) => canAs('adviseur', kind, 'sharing.seat'))).toStrictEqual([
      'toezichthouder',
      'ketenbureau',
    ]);
  });
});

describe('capacityAllows', () => {
  it.each(['kpis.setNorm', 'judgements.propose', 'judgements.sign'] as const)(
    'leaves %s to the kernteam',
    (action) => {
      expect(PARTICIPATION_ROLES.filter((capacity) => capacityAllows(capacity, action))).toStrictEqual([
        'accounthoudend',
        'strategisch_belang',
      ]);
    },
  );

  it.each(['risks.publish', 'ladder.recordStep', 'sharing.manage'] as const)(
    'reserves %s, which binds the dossier, to the accounthoudende regio',
    (action) => {
      expect(PARTICIPATION_ROLES.filter((capacity) => capacityAllows(capacity, action))).toStrictEqual([
        'accounthoudend',
      ]);
    },
  );

  it('leaves what the table does not reserve to every capacity', () => {
    for (const action of ACTIONS)
      if (ruleOf(action).capacities === undefined)
        expect(PARTICIPATION_ROLES.every((capacity) => capacityAllows(capacity, action))).toBe(true);
  });
});

describe('rightsOf', () => {
  it('lists nothing that is refused', () => {
    const roles: readonly MembershipRole[] = MEMBERSHIP_ROLES;
    for (const role of roles)
      for (const kind of TENANT_KINDS)
        expect(rightsOf(role, kind).every((action) => canAs(role, kind, action))).toBe(true);
    const ofGriffie = rightsOf('griffie', 'gemeente');
    expect(ofGriffie).toEqual(expect.arrayContaining(['portfolio.read', 'dossiers.read', 'reference.read']));
    expect(ofGriffie.filter((action) => !READING.includes(action))).toStrictEqual([]);
  });
});
