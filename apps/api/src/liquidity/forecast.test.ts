import type { Forecast } from '@regietafel/contracts/liquidity/forecast';
import { buildPlan, buildSheet } from '@regietafel/domain/testing/build-cash';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildContent, NOW } from '../risks/testing/risk-table.ts';
import { type JointTable, type Seat, seatJointTable } from '../testing/joint-table.ts';

let table: JointTable;
let dossier: JointTable['dossier'];

beforeAll(async () => {
  table = await seatJointTable();
});
beforeEach(async () => {
  dossier = await table.openShared();
});
afterAll(() => table.close());

const SHEET = { ...buildSheet({ year: 2025 }), source: 'Begroting 2025' };
const PLAN = { plan: buildPlan([buildSheet({ year: 2025 })]), note: '' };
const FIRST = { supersedes: null, standPer: '2024-10-02' };
const EVENT = {
  eventId: null,
  recordAs: 'own',
  kind: 'maatregel',
  title: 'Leegstaand pand verkopen',
  direction: 'in',
  amount: { kind: 'known', cents: 10_000_000, frequency: 'once' },
  likelyCents: null,
  probabilityPercent: null,
  from: '2025-03',
  to: '2025-03',
  spreadMonths: 1,
  isInBase: true,
  coversRiskIds: [],
  note: '',
};
const ASSESSMENT = {
  probabilityPercent: 40,
  amountMinCents: 10_000_000,
  amountLikelyCents: 15_000_000,
  amountMaxCents: 20_000_000,
  expectedFrom: null,
  expectedTo: null,
  spreadMonths: 6,
  rationale: 'Eigen berekening.',
};
const NO_OVERRIDES = { events: {}, returnChoice: null, drivers: {} };

const tell = (seat: Seat, path: string, input: object) =>
  table.tell(seat, path, {
    dossierId: dossier.dossierId,
    kringId: dossier.kringen.tafel,
    ...FIRST,
    ...input,
  });

async function told<T>(seat: Seat, path: string, input: object): Promise<T> {
  const outcome = await tell(seat, path, input);
  expect(outcome.error).toBeUndefined();
  return outcome.data as T;
}

const forecast = (seat: Seat, asOf: object = NOW, planOf: string | null = null) =>
  table.ask<Forecast>(seat, 'liquidity.forecast', { dossierId: dossier.dossierId, asOf, planOf });

async function inputOf(seat: Seat, asOf: object = NOW) {
  const { input } = await forecast(seat, asOf);
  if (input === null) throw new Error('no plan in sight');
  return input;
}

async function layDownPlan(seat: Seat = 'provider'): Promise<void> {
  await told(seat, 'liquidity.recordSheet', SHEET);
  await told(seat, 'liquidity.recordPlan', PLAN);
}

async function newRisk(number = 1): Promise<string> {
  const { riskId } = await told<{ riskId: string }>('owner', 'risks.record', {
    riskId: null,
    content: buildContent({ number, title: `Risico ${number}` }),
  });
  return riskId;
}

/** Takes something away again: it says nothing of a kring. */
const remove = (seat: Seat, path: string, input: object) =>
  table.tell(seat, path, {
    dossierId: dossier.dossierId,
    standPer: '2024-10-02',
    reason: 'Achterhaald',
    ...input,
  });

type RecordedEvent = { readonly eventId: string; readonly revisionId: string };

describe('a forecast', () => {
  test('is nothing without a plan, and afterwards all that its reader may see of it', async () => {
    expect((await forecast('partner')).input).toBeNull();
    await layDownPlan();
    const riskId = await newRisk();
    await told('owner', 'risks.assess', { ...ASSESSMENT, riskId });
    const event = await told<RecordedEvent>('provider', 'liquidity.recordEvent', EVENT);
    const { input, plans, events, ownTenantId } = await forecast('partner');
    expect(input?.plan.firstMonth).toBe('2025-01');
    expect(input?.sheets).toHaveLength(1);
    expect(input?.risks.map((one) => one.riskId)).toEqual([riskId]);
    expect(input?.assessments).toMatchObject([
      { riskId, authorTenantId: table.tenantOf('owner').id, amountLikelyCents: 15_000_000, spreadMonths: 6 },
    ]);
    expect(input?.events.map(({ eventId }) => eventId)).toEqual([event.eventId]);
    expect(input?.parties.map(({ role }) => role)).toContain('aanbieder');
    expect(plans.map(({ name }) => name)).toEqual([table.tenantOf('provider').name]);
    expect(events[0]?.origin.author.mayWrite).toBe(false);
    expect(ownTenantId).toBe(table.tenantOf('partner').id);
  });

  test('never shows the provider what a region judges among the regions, and does once it is shared', async () => {
    await layDownPlan();
    const riskId = await newRisk();
    const { kernteam, tafel } = dossier.kringen;
    const judged = await told<{ revisionId: string }>('owner', 'risks.assess', {
      ...ASSESSMENT,
      riskId,
      kringId: kernteam,
    });
    await told('owner', 'liquidity.recordEvent', {
      ...EVENT,
      title: 'Steun',
      kind: 'steun',
      kringId: kernteam,
    });
    await told('owner', 'liquidity.recordScenario', {
      scenarioId: null,
      name: 'Zonder steun',
      note: '',
      overrides: NO_OVERRIDES,
      kringId: kernteam,
    });
    const provider = await forecast('provider');
    expect(provider.input?.assessments).toEqual([]);
    expect([provider.input?.events, provider.events, provider.scenarios]).toEqual([[], [], []]);
    expect((await inputOf('partner')).assessments).toHaveLength(1);
    expect((await forecast('partner')).scenarios.map(({ name }) => name)).toEqual(['Zonder steun']);

    await told('owner', 'risks.assess', {
      ...ASSESSMENT,
      riskId,
      kringId: tafel,
      supersedes: judged.revisionId,
      mayWiden: true,
    });
    expect((await inputOf('provider')).assessments).toMatchObject([{ riskId, probabilityPercent: 40 }]);
  });

  test('reads the plan of whom one asks, and none of somebody who shares it not', async () => {
    await layDownPlan();
    const [provider, owner] = [table.tenantOf('provider').id, table.tenantOf('owner').id];
    expect((await forecast('owner', NOW, provider)).input?.plan.authorTenantId).toBe(provider);
    expect((await forecast('owner', NOW, owner)).input).toBeNull();
    await told('owner', 'liquidity.recordSheet', { ...SHEET, kringId: dossier.kringen.kernteam });
    await told('owner', 'liquidity.recordPlan', { ...PLAN, kringId: dossier.kringen.kernteam });
    expect((await forecast('owner', NOW, owner)).input?.plan.authorTenantId).toBe(owner);
    expect((await forecast('owner')).input?.plan.authorTenantId).toBe(provider);
    expect((await forecast('provider', NOW, owner)).input).toBeNull();
    expect((await forecast('provider')).plans).toHaveLength(1);
  });

  test('stands as it stood on an earlier day', async () => {
    await layDownPlan();
    const event = await told<RecordedEvent>('provider', 'liquidity.recordEvent', EVENT);
    await told('provider', 'liquidity.recordEvent', {
      ...EVENT,
      eventId: event.eventId,
      supersedes: event.revisionId,
      standPer: '2024-10-09',
      title: 'Pand verhuren',
    });
    const titles = async (standPer: string | null) =>
      (await inputOf('partner', { standPer, knownAt: null })).events.map(({ title }) => title);
    expect(await titles(null)).toEqual(['Pand verhuren']);
    expect(await titles('2024-10-05')).toEqual(['Leegstaand pand verkopen']);
    await expect(inputOf('partner', { standPer: '2024-10-01', knownAt: null })).rejects.toThrow('no plan');
  });
});

describe('an event on the timeline', () => {
  const problemsOf = async (overrides: object) => {
    const { error } = await tell('provider', 'liquidity.recordEvent', { ...EVENT, ...overrides });
    return error?.fields?.map(({ path }) => path);
  };

  test('is refused by its field where it cannot be', async () => {
    const range = { kind: 'range', minCents: 100, maxCents: 300, frequency: 'once' };
    expect(await problemsOf({ amount: { kind: 'none' } })).toEqual(['amount']);
    expect(await problemsOf({ amount: { kind: 'known', cents: -1, frequency: 'once' } })).toEqual([
      'amount.cents',
    ]);
    expect(await problemsOf({ amount: { kind: 'max', cents: 1, frequency: 'once' } })).toEqual(['amount']);
    expect(await problemsOf({ amount: range, likelyCents: 301 })).toEqual(['likelyCents']);
    expect(await problemsOf({ to: '2025-02' })).toEqual(['to']);
    expect(await problemsOf({ spreadMonths: 121 })).toEqual(['spreadMonths']);
    expect(await problemsOf({ coversRiskIds: [await newRisk()] })).toEqual(['coversRiskIds']);
  });

  test('stands only for risks that its author sees, and for which nothing of the base stands yet', async () => {
    const cost = { direction: 'uit', coversRiskIds: [await newRisk()] };
    expect(await problemsOf({ ...cost, coversRiskIds: [crypto.randomUUID()] })).toEqual(['coversRiskIds.0']);
    expect(await problemsOf(cost)).toBeUndefined();
    expect(await problemsOf(cost)).toEqual(['coversRiskIds.0']);
    expect(await problemsOf({ ...cost, isInBase: false })).toBeUndefined();
  });

  test('is changed and removed by its author alone, on what stands last', async () => {
    const event = await told<RecordedEvent>('provider', 'liquidity.recordEvent', EVENT);
    const next = { ...EVENT, eventId: event.eventId, supersedes: event.revisionId };
    const removal = { eventId: event.eventId, supersedes: event.revisionId };
    for (const seat of ['owner', 'partner'] as const) {
      expect((await tell(seat, 'liquidity.recordEvent', next)).error?.code, seat).toBe('NOT_FOUND');
      expect((await remove(seat, 'liquidity.removeEvent', removal)).error?.code, seat).toBe('NOT_FOUND');
    }
    const changed = await told<RecordedEvent>('provider', 'liquidity.recordEvent', {
      ...next,
      title: 'Verhuren',
    });
    const late = await tell('provider', 'liquidity.recordEvent', next);
    expect(late.error).toMatchObject({ code: 'CONFLICT', details: { current: { title: 'Verhuren' } } });
    const removed = await remove('provider', 'liquidity.removeEvent', {
      ...removal,
      supersedes: changed.revisionId,
    });
    expect(removed.error).toBeUndefined();
    expect((await forecast('provider')).events).toEqual([]);
    expect((await remove('provider', 'liquidity.removeEvent', removal)).error?.code).toBe('NOT_FOUND');
  });

  test('can be the table’s, from a seat that acts for it', async () => {
    // Here two people hold a seat that acts for the table.
    dossier = table.dossier;
    const event = await told<RecordedEvent>('owner', 'liquidity.recordEvent', {
      ...EVENT,
      recordAs: 'tafel',
    });
    await told('partner', 'liquidity.recordEvent', {
      ...EVENT,
      recordAs: 'tafel',
      eventId: event.eventId,
      supersedes: event.revisionId,
      title: 'Gezamenlijke lening',
    });
    const { events } = await forecast('owner');
    expect(events.map(({ title, origin }) => [title, origin.author.isOwn, origin.author.mayWrite])).toEqual([
      ['Gezamenlijke lening', false, true],
    ]);
    expect(
      (await tell('provider', 'liquidity.recordEvent', { ...EVENT, recordAs: 'tafel' })).error?.code,
    ).toBe('FORBIDDEN');
  });
});

describe('a scenario and what is called likely', () => {
  test('is kept and removed by whoever made it, and refuses overrides without sense', async () => {
    const scenario = { scenarioId: null, name: 'Zwaar weer', note: '', overrides: NO_OVERRIDES };
    const wrong = { ...NO_OVERRIDES, events: { x: { scalePercent: 1001 } } };
    const refused = await tell('owner', 'liquidity.recordScenario', { ...scenario, overrides: wrong });
    expect(refused.error?.fields?.map(({ path }) => path)).toEqual(['overrides.events.x.scalePercent']);
    const kept = await told<{ scenarioId: string; revisionId: string }>(
      'owner',
      'liquidity.recordScenario',
      scenario,
    );
    const removal = { scenarioId: kept.scenarioId, supersedes: kept.revisionId };
    expect((await remove('partner', 'liquidity.removeScenario', removal)).error?.code).toBe('NOT_FOUND');
    expect((await remove('owner', 'liquidity.removeScenario', removal)).error).toBeUndefined();
    expect((await forecast('owner')).scenarios).toEqual([]);
  });

  test('is a choice of each organisation for itself', async () => {
    const usual = { possiblePercent: 10, likelyPercent: 50, isUsual: true };
    expect((await forecast('owner')).likelihood).toMatchObject(usual);
    const wrong = await tell('owner', 'liquidity.setLikelihood', { possiblePercent: 50, likelyPercent: 50 });
    expect(wrong.error?.fields?.length).toBeGreaterThan(0);
    const browser = await table.as('owner');
    const set = await browser.mutate('liquidity.setLikelihood', { possiblePercent: 20, likelyPercent: 70 });
    expect(set.error).toBeUndefined();
    expect((await forecast('owner')).likelihood).toMatchObject({
      possiblePercent: 20,
      likelyPercent: 70,
      isUsual: false,
    });
    expect((await forecast('partner')).likelihood).toMatchObject(usual);
    const order = await browser.mutate('liquidity.setLikelihood', { possiblePercent: 70, likelyPercent: 20 });
    expect(order.error?.fields?.map(({ path }) => path)).toEqual(['likelyPercent']);
  });
});
