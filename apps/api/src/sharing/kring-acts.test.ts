import type { AddedKringen } from '@regietafel/contracts/sharing/kring-acts';
import type { Kringen } from '@regietafel/contracts/sharing/table';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type JointTable, type Seat, seatJointTable } from '../testing/joint-table.ts';

let table: JointTable;

beforeAll(async () => {
  table = await seatJointTable();
});
afterAll(() => table.close());

const DUO = {
  name: 'Regio en aanbieder',
  admittedRoles: ['accounthoudend', 'aanbieder'],
  admittedSeats: [],
  reason: 'Over het herstelplan.',
};

const kringen = async (seat: Seat) =>
  (await table.ask<Kringen>(seat, 'sharing.kringen', {})).kringen.map(({ name }) => name);
const added = (seat: Seat) => table.ask<AddedKringen>(seat, 'sharing.addedKringen', {});

test('who has the account adds a kring, which only those in it find, and closes it', async () => {
  const { data, error } = await table.tell('owner', 'sharing.addKring', DUO);
  expect(error).toBeUndefined();
  const { kringId } = data as { kringId: string };
  expect(await kringen('provider')).toContain(DUO.name);
  expect(await kringen('partner')).not.toContain(DUO.name);
  expect(await added('partner')).toMatchObject({
    kringen: [{ name: DUO.name, closed: null }],
    mayManage: false,
  });
  expect(await added('provider')).toEqual({ kringen: [], mayManage: false });

  const close = { aboutKringId: kringId, reason: 'Klaar.' };
  expect((await table.tell('owner', 'sharing.closeKring', close)).error).toBeUndefined();
  expect(await kringen('provider')).toContain(DUO.name);
  expect(await added('owner')).toMatchObject({
    kringen: [{ closed: { reason: 'Klaar.' } }],
    mayManage: true,
  });
  const again = await table.tell('owner', 'sharing.closeKring', close);
  expect([again.status, again.error?.code]).toEqual([404, 'NOT_FOUND']);
});

test.each([
  ['would admit nobody', { admittedRoles: ['adviserend'] }, 'admittedRoles', 'sharing.kringOfNobody'],
  ['admits nobody at all', { admittedRoles: [] }, 'admittedRoles', 'sharing.kringOfNobody'],
  ['has the name of another', { name: 'TAFEL' }, 'name', 'sharing.kringNameTaken'],
])('refuses a kring that %s, and says which field', async (_what, overrides, path, messageKey) => {
  const { status, error } = await table.tell('owner', 'sharing.addKring', { ...DUO, ...overrides });
  expect([status, error?.fields]).toMatchObject([400, [{ path, messageKey }]]);
});

test.each(['partner', 'provider', 'clerk', 'colleague'] as const)('is not for %s', async (seat) => {
  const { status } = await table.tell(seat, 'sharing.addKring', DUO);
  expect(status).toBe(403);
});
