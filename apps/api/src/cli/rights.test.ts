import { ROLE_RANK } from '@regietafel/domain/sharing/rights';
import { MEMBERSHIP_ROLES, type MembershipRole, type Tenant } from '@regietafel/domain/sharing/tenant';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appRouter } from '../router.ts';
import { runCommand, settingsOf } from '../testing/command-line.ts';
import { buildPerson, buildTenant, type Person } from '../testing/people.ts';
import { startTestApi, type TestApi } from '../testing/test-api.ts';

let api: TestApi;
let tenant: Tenant;

beforeAll(async () => {
  api = await startTestApi();
  tenant = await buildTenant(api.database);
});

afterAll(() => api.close());

const personWith = (role: MembershipRole): Promise<Person> => buildPerson(api.database, [[tenant, role]]);

const regietafel = (...args: readonly string[]) => runCommand(args, settingsOf(api.urls, api.ownerUrl));

describe('rights matrix', () => {
  test('is one document with every procedure', async () => {
    const { exitCode, stdout: out } = await regietafel('rights', 'matrix', '--json');
    expect(exitCode).toBe(0);
    const { procedures } = JSON.parse(out) as { procedures: { path: string }[] };
    expect(procedures.map(({ path }) => path)).toEqual(Object.keys(appRouter._def.procedures).toSorted());
  });

  test('reads as lines, with the schema on request', async () => {
    const { stdout: out } = await regietafel('rights', 'matrix', '--language', 'en');
    expect(out).toContain('people.giveRole  accounts.manage  bestuurder, beheerder\n');
    const schema = await regietafel('rights', 'matrix', '--schema');
    expect(JSON.parse(schema.stdout)).toMatchObject({ type: 'object' });
  });
});

describe('rights review', () => {
  test('tells when the reviews are due, to who may see the people', async () => {
    const { email } = await personWith('beheerder');
    const { exitCode, stdout: out } = await regietafel('rights', 'review', '--as', email, '--json');
    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ due: [{ kind: 'alle' }, { kind: 'bevoorrecht' }], reviews: [] });
    const reader = await personWith('lezer');
    const refused = await regietafel('rights', 'review', '--as', reader.email, '--json');
    expect([refused.exitCode, refused.stdout]).toEqual([1, '']);
  });
});

describe('user role (P15)', () => {
  test('gives what the one rule allows and refuses the rest, changing nothing', async () => {
    const { email: beheerder } = await personWith('beheerder');
    const outcomes = [];
    for (const role of MEMBERSHIP_ROLES) {
      const { email } = await personWith('lezer');
      const { exitCode } = await regietafel(
        'user',
        'role',
        '--as',
        beheerder,
        '--email',
        email,
        '--role',
        role,
      );
      outcomes.push([role, exitCode]);
    }
    expect(outcomes).toEqual(
      MEMBERSHIP_ROLES.map((role) => [role, ROLE_RANK[role] <= ROLE_RANK.beheerder ? 0 : 1]),
    );
  });

  test('is refused to who keeps no roles, on oneself, and for a person of others', async () => {
    const { email: regie } = await personWith('regievoerder');
    const { email: bestuurder } = await personWith('bestuurder');
    const { email: lezer } = await personWith('lezer');
    const stranger = await buildPerson(api.database, [[await buildTenant(api.database), 'lezer']]);
    const attempts = [
      [regie, lezer],
      [bestuurder, bestuurder],
      [bestuurder, stranger.email],
    ] as const;
    for (const [as, email] of attempts) {
      const {
        exitCode,
        stdout: out,
        stderr: err,
      } = await regietafel('user', 'role', '--as', as, '--email', email, '--role', 'lezer');
      expect([exitCode, out]).toEqual([1, '']);
      expect(err).not.toBe('');
    }
  });

  test('says which argument is wrong', async () => {
    const { email } = await personWith('beheerder');
    const { exitCode, stderr: err } = await regietafel(
      'user',
      'role',
      '--as',
      email,
      '--email',
      email,
      '--role',
      'koning',
    );
    expect(exitCode).toBe(2);
    expect(err).toContain('koning');
  });
});
