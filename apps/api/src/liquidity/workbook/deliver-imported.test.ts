import { uploadForm } from '@regietafel/contracts/core/upload';
import type { Forecast } from '@regietafel/contracts/liquidity/forecast';
import type { Plans } from '@regietafel/contracts/liquidity/plans';
import type { ForecastImported, ForecastOutlook } from '@regietafel/contracts/liquidity/workbook';
import { type Cents, cents } from '@regietafel/domain/core/cents';
import type { ForecastOverrides } from '@regietafel/domain/liquidity/compiled';
import type { ForecastInput } from '@regietafel/domain/liquidity/forecast-input';
import { buildCashEvent } from '@regietafel/domain/testing/build-forecast';
import { testId } from '@regietafel/domain/testing/ids';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NOW } from '../../risks/testing/risk-table.ts';
import type { Seat } from '../../testing/joint-table.ts';
import { type DeliveryTable, deliveredOf, seatDeliveryTable } from '../testing/delivery-table.ts';
import { workbookOf } from '../testing/workbook-file.ts';

const OPENING = 200_000_00;
const NOT_TOLD = { sourceName: '', gapsNote: '', cause: '', action: '', signerId: null };
const WHY = { cause: 'Minder plaatsen bezet.', action: 'Een groep sluit.' };

let table: DeliveryTable;
let eventKey: string;

beforeAll(async () => {
  table = await seatDeliveryTable();
  await table.budget('provider');
  await table.plan('provider', OPENING);
  const recorded = await table.tell('provider', 'liquidity.recordEvent', {
    ...{ ...table.place, eventId: null, supersedes: null, recordAs: 'own', standPer: '2024-12-31' },
    ...{ kind: 'maatregel', title: 'Pand verkopen', direction: 'in', likelyCents: null },
    ...{ amount: { kind: 'known', cents: 9_000_000, frequency: 'once' }, probabilityPercent: null },
    ...{ from: '2025-03', to: '2025-03', spreadMonths: 1, isInBase: true, coversRiskIds: [], note: '' },
  });
  eventKey = `event:${(recorded.data as { eventId: string }).eventId}`;
});
afterAll(() => table.close());

async function inputOf(seat: Seat = 'provider'): Promise<ForecastInput> {
  const { input } = await table.ask<Forecast>(seat, 'liquidity.forecast', { asOf: NOW, planOf: null });
  if (input === null) throw new Error('There is no plan');
  return { ...input, noise: null } as ForecastInput;
}

/** The workbook of the provider, with another opening balance and with what was done to events. */
async function filledIn(opening: Cents, events: ForecastOverrides['events'] = {}): Promise<File> {
  const input = await inputOf();
  const plan = { ...input.plan, opening: { ...input.plan.opening, cents: opening, bankCents: opening } };
  return workbookOf({ ...input, plan }, { events });
}

async function upload(procedure: string, file: File, values: object, seat: Seat) {
  const browser = await table.as(seat);
  const form = uploadForm(file, { dossierId: table.place.dossierId, ...values });
  return browser.send(`/trpc/liquidity.${procedure}`, { method: 'POST', body: form });
}

async function looked(file: File, seat: Seat = 'provider'): Promise<ForecastOutlook> {
  const outcome = await upload('readForecast', file, {}, seat);
  expect(outcome.error).toBeUndefined();
  return outcome.data as ForecastOutlook;
}

async function take(file: File, values: object, seat: Seat = 'provider') {
  const { hash } = await looked(file, seat);
  const day = { kringId: table.place.kringId, standPer: '2025-01-01' };
  return upload('importForecast', file, { ...day, hash, ...values }, seat);
}

const delivering = (told: object = {}) => ({
  deliver: { kringId: table.place.kringId, mayWiden: false, ...NOT_TOLD, ...told },
});

const takenOf = ({ data, body }: { readonly data?: unknown; readonly body: string }): ForecastImported => {
  if (data === undefined) throw new Error(body);
  return data as ForecastImported;
};

async function openingNow(): Promise<number | undefined> {
  const { books } = await table.ask<Plans>('provider', 'liquidity.plans', { asOf: NOW });
  return books.find(({ author }) => author.isOwn)?.plan?.plan.opening.cents;
}

describe('a workbook that is taken over and delivered at once', () => {
  test('says what would be delivered, and delivers exactly that', async () => {
    const file = await filledIn(cents(OPENING + 100));
    const { delivery } = await looked(file);
    expect(delivery).toMatchObject({ problems: [], draft: { deterioration: null } });
    const { delivered, hasPlan } = takenOf(await take(file, delivering()));
    expect(hasPlan).toBe(true);
    const { content } = await table.delivery('partner', delivered?.deliveryId ?? '');
    expect(content.closing).toEqual(delivery?.draft?.closing);
    expect(content.closing[0]).toBe(OPENING + 100);
  });

  test('delivers also what stands already', async () => {
    const file = await filledIn(cents(OPENING + 100));
    expect(await looked(file)).toMatchObject({ isUnchanged: true, delivery: { draft: {} } });
    expect(takenOf(await take(file, delivering()))).toMatchObject({ hasChanged: false, delivered: {} });
    expect((await table.deliveries('provider')).deliveries).toHaveLength(1);
  });

  test('takes nothing over when its delivery is refused, and says of which field', async () => {
    const worse = await filledIn(cents(OPENING / 2));
    const before = await openingNow();
    expect((await looked(worse)).delivery?.draft?.deterioration?.reasons).toEqual(['lowest']);
    const untold = await take(worse, delivering());
    expect(untold.error?.fields?.map(({ path }) => path)).toEqual([
      'deliver.cause',
      'deliver.action',
      'deliver.signerId',
    ]);
    const elsewhere = await take(worse, delivering({ ...WHY, kringId: testId(1) }));
    expect(elsewhere.error?.fields?.map(({ path }) => path)).toEqual(['deliver.kringId']);
    expect(await openingNow()).toBe(before);
    expect((await table.deliveries('provider')).proposals).toEqual([]);
  });

  test('waits for a second person when it is worse, taken over meanwhile', async () => {
    const worse = await filledIn(cents(OPENING / 2));
    const told = { ...WHY, signerId: table.second.accountId };
    const { delivered } = takenOf(await take(worse, delivering(told)));
    expect(delivered).toMatchObject({ deliveryId: null });
    expect(await openingNow()).toBe(OPENING / 2);
    const signed = await table.second.browser.mutate('liquidity.signDelivery', {
      dossierId: table.place.dossierId,
      proposalId: delivered?.proposalId,
    });
    expect((await table.delivery('owner', deliveredOf(signed).deliveryId)).content.closing[0]).toBe(
      OPENING / 2,
    );
  });

  test('asks a region, which types over, where it comes from', async () => {
    const file = await filledIn(cents(OPENING));
    const untold = await take(file, delivering(), 'owner');
    expect(untold.error?.fields?.map(({ path }) => path)).toEqual(['deliver.sourceName']);
    const told = await take(file, delivering({ sourceName: 'Mail van 3 januari' }), 'owner');
    expect(takenOf(told).delivered?.deliveryId).not.toBeNull();
  });
});

describe('what was done to events in a workbook', () => {
  test('becomes a scenario under the name that is given, once, and no event changes', async () => {
    const done = { [eventKey]: { isOn: false, shift: 2, scalePercent: 75 } };
    const file = await filledIn(cents(OPENING / 2), done);
    expect(await looked(file)).toMatchObject({
      isUnchanged: false,
      plan: [],
      events: [{ title: 'Pand verkopen', isOn: false, shift: 2, scalePercent: 75 }],
      scenarioName: null,
      mayKeepScenario: true,
    });
    const events = (await inputOf()).events;
    expect(takenOf(await take(file, { scenarioName: 'Zonder verkoop' }))).toMatchObject({
      hasPlan: false,
      hasScenario: true,
      delivered: null,
    });
    const { scenarios } = await table.ask<Forecast>('provider', 'liquidity.forecast', {
      ...{ asOf: NOW, planOf: null },
    });
    expect(scenarios).toMatchObject([{ name: 'Zonder verkoop', overrides: { events: done } }]);
    expect((await inputOf()).events).toEqual(events);
    expect(await looked(file)).toMatchObject({ isUnchanged: true, scenarioName: 'Zonder verkoop' });
    expect(takenOf(await take(file, { scenarioName: 'Nog eens' }))).toMatchObject({ hasScenario: false });
  });

  test('of an event that nobody knows, or beyond what can be, is refused by its cell', async () => {
    const input = await inputOf();
    const invented = buildCashEvent({ authorTenantId: input.plan.authorTenantId });
    const unknown = await workbookOf({ ...input, events: [...input.events, invented] });
    const beyond = await workbookOf(input, { cells: { [eventKey]: { shift: 99, scalePercent: 5_000 } } });
    expect((await looked(beyond)).problems.map(({ cell }) => cell)).toEqual([
      'Gebeurtenissen!E2',
      'Gebeurtenissen!F2',
    ]);
    const { problems, hash } = await looked(unknown);
    expect(problems.map(({ cell }) => cell)).toEqual(['Gebeurtenissen!A3']);
    const place = { kringId: table.place.kringId, standPer: '2025-01-01', hash };
    const refused = await upload('importForecast', unknown, place, 'provider');
    expect(refused.error?.messageKey).toBe('liquidity.workbookCells');
  });

  test('is told when an event that counts is not in it', async () => {
    const input = await inputOf();
    const without = await workbookOf({ ...input, events: [] });
    expect(await looked(without)).toMatchObject({ problems: [], absentEvents: ['Pand verkopen'] });
  });
});
