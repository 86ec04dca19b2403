import type { Log } from '@regietafel/contracts/audit/log';
import type { SupportAccess } from '@regietafel/contracts/audit/support';
import type { Portfolio } from '@regietafel/contracts/portfolio/portfolio';
import { withConnection } from '@regietafel/db/embedded/connection';
import { withSystem } from '@regietafel/db/kernel/with-system';
import { openSupportAccess } from '@regietafel/db/queries/audit/support';
import { newId, type SupportAccessId } from '@regietafel/domain/core/ids';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildContent, NOW, type RiskTable, seatRiskTable } from '../risks/testing/risk-table.ts';
import type { Browser } from '../testing/browser.ts';
import { openBrowser } from '../testing/browser.ts';
import { buildPerson, buildTenant, PASSWORD, type Person } from '../testing/people.ts';

let table: RiskTable;
/** Who runs the installation: a beheerder of an organisation of its own. */
let operator: Person;

beforeAll(async () => {
  table = await seatRiskTable();
  const household = await buildTenant(table.api.database, { kind: 'ketenbureau', slug: 'beheer' });
  operator = await buildPerson(table.api.database, [[household, 'beheerder']]);
});
afterAll(() => table.close());

async function signedIn({ email }: Person): Promise<Browser> {
  const browser = openBrowser(table.api.url);
  await browser.mutate('accounts.signIn', { email, password: PASSWORD });
  return browser;
}

const open = (minutes = 30) =>
  withSystem(
    table.api.database,
    'give support',
    (tx) =>
      openSupportAccess(tx, {
        tenantId: table.tenantOf('owner').id,
        accessId: newId<SupportAccessId>(),
        accountId: operator.accountId,
        accountName: 'De helper',
        reason: 'Vraag over een cijfer',
        minutes,
      }),
    table.tenantOf('owner').id,
  );

const dossiersOf = async (browser: Browser) =>
  ((await browser.query('portfolio.list')).data as Portfolio).dossiers;
const running = async () => {
  const { data } = await (await table.as('owner')).query('audit.support');
  return (data as { accesses: SupportAccess[] }).accesses.filter(({ isRunning }) => isRunning);
};

describe('somebody who runs the installation (P29)', () => {
  test('reads nothing of others, whatever the role at home', async () => {
    const browser = await signedIn(operator);
    expect(await dossiersOf(browser)).toEqual([]);
    const { dossierId } = table.dossier;
    const register = await browser.query('risks.register', { dossierId, asOf: NOW });
    const absent = await browser.query('risks.register', { dossierId: crypto.randomUUID(), asOf: NOW });
    expect([register.status, register.body]).toEqual([404, absent.body]);
    const choice = await browser.mutate('accounts.chooseTenant', { tenantId: table.tenantOf('owner').id });
    expect(choice.status).toBe(404);
  });

  test('reads along for a reason, changes nothing, and the organisation sees that at once', async () => {
    await open();
    expect(await running()).toMatchObject([{ accountName: 'De helper', reason: 'Vraag over een cijfer' }]);
    const { rows: told } = await withConnection(table.api.ownerUrl, (client) =>
      client.query("select account_id from public.notification where kind = 'support_access'"),
    );
    expect(told).toEqual([{ account_id: table.personOf('owner').accountId }]);
    const browser = await signedIn(operator);
    await browser.mutate('accounts.chooseTenant', { tenantId: table.tenantOf('owner').id });
    const { data: me } = await browser.query('accounts.me');
    expect(me).toMatchObject({
      current: { role: 'lezer', support: { reason: 'Vraag over een cijfer', expiresAt: expect.any(String) } },
    });
    expect((await dossiersOf(browser)).length).toBeGreaterThan(0);
    const { dossierId, kringen } = table.dossier;
    const written = await browser.mutate('risks.record', {
      dossierId,
      riskId: null,
      supersedes: null,
      kringId: Object.values(kringen)[0],
      mayWiden: false,
      standPer: '2024-08-15',
      content: buildContent(),
    });
    expect(written.status).toBe(403);
  });

  test('has every look noted in the log of the organisation, by name', async () => {
    const browser = await signedIn(operator);
    await browser.mutate('accounts.chooseTenant', { tenantId: table.tenantOf('owner').id });
    const { dossierId } = table.dossier;
    await browser.query('risks.register', { dossierId, asOf: NOW });
    await browser.query('sharing.kringen', { dossierId });
    const { data } = await (await table.as('owner')).query('audit.log', {
      kind: null,
      accountId: operator.accountId,
      dossierId: null,
      from: null,
      to: null,
      before: null,
    });
    const { entries } = data as Log;
    expect(new Set(entries.map(({ action }) => action))).toEqual(
      new Set(['session.insert', 'portfolio.list', 'risks.record', 'risks.register', 'sharing.kringen']),
    );
    expect(entries.every(({ accountName }) => accountName !== '')).toBe(true);
  });

  test('is shown the door by the organisation itself, also on an open page', async () => {
    const browser = await signedIn(operator);
    await browser.mutate('accounts.chooseTenant', { tenantId: table.tenantOf('owner').id });
    expect((await dossiersOf(browser)).length).toBeGreaterThan(0);
    const [access] = await running();
    expect(
      (await (await table.as('clerk')).mutate('audit.endSupport', access && { accessId: access.accessId }))
        .status,
    ).toBe(403);
    expect(
      (await (await table.as('outsider')).mutate('audit.endSupport', access && { accessId: access.accessId }))
        .status,
    ).toBe(404);
    expect(await running()).toHaveLength(1);
    expect(
      (await (await table.as('owner')).mutate('audit.endSupport', access && { accessId: access.accessId }))
        .status,
    ).toBe(200);
    expect((await browser.query('portfolio.list')).status).toBe(403);
    expect(await running()).toEqual([]);
    const { data } = await (await table.as('owner')).query('audit.support');
    expect((data as { accesses: SupportAccess[] }).accesses[0]).toMatchObject({
      isRunning: false,
      endedByName: expect.stringMatching(/\S/),
    });
  });

  test('is gone when the time is over', async () => {
    const { accessId } = await open();
    const browser = await signedIn(operator);
    await browser.mutate('accounts.chooseTenant', { tenantId: table.tenantOf('owner').id });
    expect((await dossiersOf(browser)).length).toBeGreaterThan(0);
    await withSystem(table.api.database, 'give support', (tx) =>
      tx
        .updateTable('supportAccess')
        .set({ openedAt: '2024-01-01T10:00:00Z' as never, expiresAt: '2024-01-01T10:30:00Z' as never })
        .where('accessId', '=', accessId)
        .execute(),
    );
    expect((await browser.query('portfolio.list')).status).toBe(403);
    expect(await running()).toEqual([]);
  });
});
