import type { Notifications } from '@regietafel/contracts/notifications/notifications';
import type { Work } from '@regietafel/contracts/tasks/work';
import { withTenant } from '@regietafel/db/kernel/with-tenant';
import { recordDelivery } from '@regietafel/db/queries/liquidity/deliveries';
import { listProposals } from '@regietafel/db/queries/liquidity/proposals';
import { newId } from '@regietafel/domain/core/ids';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DeliveryTable, deliveredOf, seatDeliveryTable } from '../testing/delivery-table.ts';

let table: DeliveryTable;
let first: string;
let worse: string;

const ALL_TOLD = { isUnreadOnly: false, cursor: null, limit: 50 };
const WORSE = { cause: 'Minder plaatsen bezet.', action: 'Een groep sluit.' };
const withSigner = () => ({ ...WORSE, signerId: table.second.accountId });

beforeAll(async () => {
  table = await seatDeliveryTable();
  await table.budget('provider');
  await table.plan('provider', 200_000_00);
  first = deliveredOf(await table.deliver('provider')).deliveryId;
});
afterAll(() => table.close());

describe('a provider delivers its forecast', () => {
  test('frozen whole, with its band and its hash, for the readers of the kring', async () => {
    const { content, isIntact, contentHash } = await table.delivery('partner', first);
    expect(isIntact).toBe(true);
    expect(contentHash).toMatch(/^[0-9a-f]{64}$/);
    expect(content.months).toHaveLength(24);
    expect(content.closing).toEqual(content.months.map(() => 200_000_00));
    expect(content.lines.map(({ key, cash }) => [key, cash[0]])).toEqual([
      ['verblijf', 100_000_00],
      ['huur', -100_000_00],
    ]);
    expect(content.band).toMatchObject({ paths: 10_000, seed: 1 });
    expect(content.band?.quantiles.every(({ months }) => months.length === 24)).toBe(true);
  });

  test('the same forecast is not delivered twice', async () => {
    expect(deliveredOf(await table.deliver('provider')).deliveryId).toBe(first);
    expect((await table.deliveries('provider')).deliveries).toHaveLength(1);
  });

  test('neither of a day that has not come, nor of one before the delivery that stands', async () => {
    const ahead = await table.deliver('provider', { standPer: '2059-01-01' });
    const before = await table.deliver('provider', { standPer: '2024-12-30' });
    expect([ahead, before].map(({ error }) => error?.fields?.[0]?.path)).toEqual(['standPer', 'standPer']);
  });

  test('everybody else at the table hears of it, and nobody who does not read its kring', async () => {
    const kindsOf = async (seat: Parameters<DeliveryTable['ask']>[0]) =>
      (await (await table.as(seat)).query('notifications.list', ALL_TOLD)).data as Notifications;
    const toPartner = (await kindsOf('partner')).items.filter(({ kind }) => kind === 'delivery');
    expect(toPartner).toMatchObject([{ subjectKind: 'forecast_delivery', subjectId: first }]);
    expect((await kindsOf('council')).items.filter(({ kind }) => kind === 'delivery')).toEqual([]);
  });

  test('somebody without a plan is told to lay one down first', async () => {
    const outcome = await table.deliver('owner', { sourceName: 'Mail van 3 januari' });
    expect(outcome.error).toMatchObject({ code: 'INVALID_INPUT', messageKey: 'deliveries.noPlan' });
    const draft = await table.ask<{ problems: readonly { messageKey: string }[] }>(
      'owner',
      'liquidity.deliveryDraft',
      {},
    );
    expect(draft.problems.map(({ messageKey }) => messageKey)).toEqual(['deliveries.noPlan']);
  });
});

describe('a worse forecast', () => {
  test('is refused without its cause, what is done about it, and who signs', async () => {
    await table.plan('provider', 100_000_00);
    const outcome = await table.deliver('provider');
    expect(outcome.error?.fields?.map(({ path }) => path)).toEqual(['cause', 'action', 'signerId']);
    expect((await table.deliveries('provider')).deliveries).toHaveLength(1);
  });

  test('takes neither oneself, nor somebody of another organisation, as the second person', async () => {
    const outsiders = [table.actorOf('provider'), table.actorOf('owner')].map(({ accountId }) => accountId);
    for (const signerId of outsiders) {
      const outcome = await table.deliver('provider', { ...WORSE, signerId });
      expect(outcome.error?.fields?.map(({ path }) => path)).toEqual(['signerId']);
    }
  });

  test('waits for that person, and is read by the own people alone meanwhile', async () => {
    const { proposalId, deliveryId } = deliveredOf(await table.deliver('provider', withSigner()));
    expect(deliveryId).toBeNull();
    expect((await table.deliveries('owner')).proposals).toEqual([]);
    const [shown] = (await table.deliveries('provider')).proposals;
    expect(shown).toMatchObject({ proposalId, maySign: false, mayRefuse: true, protocol: WORSE });
    expect(shown?.deterioration?.reasons).toEqual(['lowest']);
    expect((await table.deliver('provider', withSigner())).error?.messageKey).toBe('deliveries.waiting');
  });

  test('asks the second person, in the own work and among the notifications', async () => {
    const { browser } = table.second;
    const work = (await browser.query('tasks.work', {})).data as Work;
    expect(work.items.map(({ subject }) => subject?.kind)).toContain('delivery_proposal');
    const told = (await browser.query('notifications.list', ALL_TOLD)).data as Notifications;
    expect(told.items.map(({ kind }) => kind)).toContain('signature');
  });

  test('is signed by nobody who prepared it, not even past the service', async () => {
    const [shown] = (await table.deliveries('provider')).proposals;
    const { dossierId } = table.dossier;
    const outcome = await table.tell('provider', 'liquidity.signDelivery', { proposalId: shown?.proposalId });
    expect(outcome.error?.messageKey).toBe('deliveries.fourEyes');
    const past = withTenant(table.api.database, table.actorOf('provider'), async (tx) => {
      const [proposal] = await listProposals(tx, dossierId);
      if (proposal === undefined) throw new Error('nothing waits');
      const { authorTenantId, standPer, content, contentHash, proposalId, targetKringId: kringId } = proposal;
      const place = { dossierId, authorTenantId, kringId, standPer };
      await recordDelivery(tx, {
        ...place,
        deliveryId: newId(),
        content,
        contentHash,
        proposalId,
        sourceName: '',
      });
    });
    await expect(past).rejects.toMatchObject({ code: '42501' });
  });

  test('is delivered as it was read once the second person signs, and once only', async () => {
    const { browser } = table.second;
    const [shown] = (await table.deliveries('provider')).proposals;
    const input = { dossierId: table.dossier.dossierId, proposalId: shown?.proposalId };
    worse = deliveredOf(await browser.mutate('liquidity.signDelivery', input)).deliveryId;
    expect((await browser.mutate('liquidity.signDelivery', input)).error?.code).toBe('NOT_FOUND');
    const [delivered] = (await table.deliveries('owner')).deliveries;
    expect(delivered).toMatchObject({ deliveryId: worse, isSigned: true, protocol: WORSE });
    expect((await table.delivery('owner', worse)).isIntact).toBe(true);
  });

  test('can be handed back with a reason, after which another one may be delivered', async () => {
    await table.plan('provider', 10_000_00);
    const { proposalId } = deliveredOf(await table.deliver('provider', withSigner()));
    const { browser } = table.second;
    const input = { dossierId: table.dossier.dossierId, proposalId, reason: 'Eerst de begroting.' };
    expect((await browser.mutate('liquidity.refuseDelivery', input)).error).toBeUndefined();
    expect((await browser.mutate('liquidity.signDelivery', input)).error).toBeDefined();
    const [shown] = (await table.deliveries('provider')).proposals;
    expect(shown).toMatchObject({ refusedBecause: 'Eerst de begroting.', maySign: false, mayRefuse: false });
    const told = (await (await table.as('provider')).query('notifications.list', ALL_TOLD))
      .data as Notifications;
    expect(told.items.map(({ subjectId }) => subjectId)).toContain(proposalId);
    await table.plan('provider', 300_000_00);
    expect(deliveredOf(await table.deliver('provider')).deliveryId).not.toBeNull();
  });
});

describe('what was delivered', () => {
  test('stays as it was when everything changes that it was made of', async () => {
    const before = await table.delivery('owner', worse);
    await table.budget('provider', { 0: 50_000_00, 5: 90_000_00 });
    await table.plan('provider', 1_00, { months: 36, creditLimitCents: 5 });
    const after = await table.delivery('owner', worse);
    expect(after).toEqual(before);
    expect(after.isIntact).toBe(true);
  });

  test('with something unknown in it, it says why', async () => {
    // A line of the budget that the plan does not turn into cash.
    await table.plan('provider', 300_000_00, { lines: [] });
    const outcome = await table.deliver('provider', withSigner());
    expect(outcome.error?.fields?.map(({ path }) => path)).toContain('gapsNote');
  });

  test('is typed over by a region with its source, and needs no second person of the provider', async () => {
    await table.budget('owner');
    await table.plan('owner', 200_000_00);
    const missing = await table.deliver('owner');
    expect(missing.error?.fields?.map(({ path }) => path)).toEqual(['sourceName']);
    const sourceName = 'Mail van de controller van 3 januari';
    deliveredOf(await table.deliver('owner', { sourceName }));
    await table.plan('owner', 0);
    const lower = deliveredOf(await table.deliver('owner', { sourceName, standPer: '2025-02-01' }));
    const [shown] = (await table.deliveries('partner')).deliveries;
    expect(shown).toMatchObject({
      deliveryId: lower.deliveryId,
      sourceName,
      isSigned: false,
      protocol: null,
    });
    expect(shown?.deterioration?.reasons).toEqual(['lowest']);
  });

  test('carries no record of somebody else further than its author put it', async () => {
    const { tafel, breed } = table.dossier.kringen;
    const risk = await table.tell('owner', 'liquidity.recordEvent', {
      ...{ eventId: null, supersedes: null, recordAs: 'own', kringId: tafel, standPer: '2024-12-31' },
      ...{
        kind: 'overig',
        title: 'Nabetaling',
        direction: 'uit',
        from: '2025-03',
        to: '2025-03',
        spreadMonths: 1,
      },
      amount: { kind: 'known', cents: 100, frequency: 'once' },
      ...{ likelyCents: null, probabilityPercent: null, isInBase: true, note: '', coversRiskIds: [] },
    });
    expect(risk.error).toBeUndefined();
    await table.plan('provider', 400_000_00, {});
    const wide = await table.deliver('provider', { kringId: breed, mayWiden: true, standPer: '2025-03-01' });
    expect(wide.error?.fields).toMatchObject([{ path: 'kringId', messageKey: 'deliveries.kringTooWide' }]);
  });
});
