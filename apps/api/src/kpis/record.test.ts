import { type KpiBoard, type KpiDetail, kpiConflict } from '@regietafel/contracts/kpis/kpis';
import { kpiIdOf } from '@regietafel/db/reference-data/ids';
import { loadReferenceData } from '@regietafel/db/reference-data/load-reference-data';
import { addMonths, dutchDayOf, type Instant, monthOf } from '@regietafel/domain/core/dates';
import { newId } from '@regietafel/domain/core/ids';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { NOW, type RiskTable, seatRiskTable } from '../risks/testing/risk-table.ts';

const KPI = kpiIdOf('productiviteit');
const TODAY = dutchDayOf(new Date().toISOString() as Instant);
const LAST_MONTH = addMonths(monthOf(TODAY), -1);

type Seat = Parameters<RiskTable['as']>[0];

let table: RiskTable;
let dossier: RiskTable['dossier'];

beforeAll(async () => {
  table = await seatRiskTable();
  await loadReferenceData(table.api.database);
});
beforeEach(async () => {
  dossier = await table.openShared();
});
afterAll(() => table.close());

interface Month {
  readonly month: string;
  readonly value: number | null;
  readonly supersedes: string | null;
}

const month = (value: number | null, at: string = LAST_MONTH, supersedes: string | null = null): Month => ({
  month: at,
  value,
  supersedes,
});

async function recordMonths(seat: Seat, values: readonly object[], overrides: object = {}) {
  return (await table.as(seat)).mutate('kpis.recordValues', {
    dossierId: dossier.dossierId,
    kpiId: KPI,
    kringId: dossier.kringen.tafel,
    values,
    ...overrides,
  });
}

async function recordNorm(seat: Seat, overrides: object = {}) {
  return (await table.as(seat)).mutate('kpis.recordNorm', {
    dossierId: dossier.dossierId,
    kpiId: KPI,
    kringId: dossier.kringen.tafel,
    supersedes: null,
    validFrom: '2020-01-01',
    validTo: null,
    min: 70,
    max: null,
    nearMargin: 2,
    toleratedUntil: null,
    toleratedReason: null,
    ...overrides,
  });
}

async function getKpi(seat: Seat, asOf: object = NOW): Promise<KpiDetail> {
  const asked = { dossierId: dossier.dossierId, kpiId: KPI, asOf };
  return (await (await table.as(seat)).query('kpis.kpi', asked)).data as KpiDetail;
}

describe('recording months', () => {
  test('the kring reads them with their author; whoever is outside does not', async () => {
    expect((await recordMonths('provider', [month(66), month(65, addMonths(LAST_MONTH, -1))])).data).toEqual({
      recorded: 2,
    });
    const { kpi } = await getKpi('owner');
    expect(kpi).toMatchObject({ value: 66, month: LAST_MONTH, status: 'geen_norm' });
    expect(kpi.series).toMatchObject([
      { role: 'aanbieder', origin: { author: { name: table.tenantOf('provider').name, isOwn: false } } },
    ]);
    expect((await getKpi('council')).kpi.series).toEqual([]);
  });

  test('a correction follows what stood, and both stay readable', async () => {
    await recordMonths('provider', [month(66)]);
    const [first] = (await getKpi('provider')).own;
    const between = new Date().toISOString();
    await recordMonths('provider', [month(64.5, LAST_MONTH, first?.revisionId)]);
    const { kpi, recordings } = await getKpi('owner');
    expect(kpi.value).toBe(64.5);
    expect(recordings.map(({ value, isLatest }) => [value, isLatest])).toEqual([
      [64.5, true],
      [66, false],
    ]);
    const before = await getKpi('owner', { standPer: null, knownAt: between });
    expect(before.kpi.value).toBe(66);
  });

  test('unknown is not zero: the month loses its figure', async () => {
    await recordMonths('provider', [month(66)]);
    const [first] = (await getKpi('provider')).own;
    await recordMonths('provider', [month(null, LAST_MONTH, first?.revisionId)]);
    expect((await getKpi('owner')).kpi).toMatchObject({ value: null, month: null, status: 'verouderd' });
  });

  test('recording the same again adds nothing', async () => {
    await recordMonths('provider', [month(66)]);
    const { own } = await getKpi('provider');
    const again = await recordMonths('provider', [month(66, LAST_MONTH, own[0]?.revisionId)]);
    expect(again.data).toEqual({ recorded: 0 });
    expect((await getKpi('provider')).recordings).toHaveLength(1);
  });

  test('the figure of the accounthoudende regio counts, and the one of the provider stands beside it', async () => {
    await recordMonths('provider', [month(71), month(72, addMonths(LAST_MONTH, -1))]);
    await recordMonths('owner', [month(66)]);
    await recordMonths('partner', [month(60)]);
    await recordNorm('owner');
    const { kpi } = await getKpi('partner');
    expect(kpi).toMatchObject({ value: 66, status: 'niet_behaald', shortfall: 4 });
    const lastOf = (role: string) => kpi.series.find((one) => one.role === role)?.values.at(-1);
    expect(lastOf('accounthoudend')).toMatchObject({ value: 66, counts: true });
    expect(lastOf('aanbieder')).toMatchObject({ value: 71, counts: false });
    expect(lastOf('strategisch_belang')).toMatchObject({ value: 60, counts: false });
  });
});

describe('setting a norm', () => {
  test('judges from its first day on, and near and tolerated deviations by their own words', async () => {
    await recordMonths('provider', [month(68.5)]);
    const statusWith = async (norm: object) => {
      const supersedes = (await getKpi('owner')).norms[0]?.revisionId ?? null;
      expect((await recordNorm('owner', { ...norm, supersedes })).error).toBeUndefined();
      return (await getKpi('owner')).kpi.status;
    };
    expect(await statusWith({})).toBe('bijna');
    expect(await statusWith({ nearMargin: 1 })).toBe('niet_behaald');
    expect(
      await statusWith({
        nearMargin: 1,
        toleratedUntil: TODAY,
        toleratedReason: 'De formatie wordt tot de zomer afgebouwd.',
      }),
    ).toBe('gedoogd');
    expect(
      await statusWith({
        nearMargin: 1,
        toleratedUntil: '2024-01-01',
        toleratedReason: 'De formatie werd tot de zomer afgebouwd.',
      }),
    ).toBe('niet_behaald');
    expect(await statusWith({ min: 68.5, validFrom: TODAY })).toBe('behaald');
    expect((await getKpi('owner')).norms).toHaveLength(5);
  });

  test('is for the regions of the kernteam', async () => {
    for (const seat of ['council', 'provider', 'clerk'] as const)
      expect((await recordNorm(seat)).error?.code).toBe('FORBIDDEN');
  });
});

describe('the board', () => {
  test('names the rest of the catalogue, so that a first month can be recorded', async () => {
    const browser = await table.as('provider');
    const asked = { dossierId: dossier.dossierId, asOf: NOW };
    const empty = (await browser.query('kpis.board', asked)).data as KpiBoard;
    expect(empty.kpis).toEqual([]);
    expect(empty.unused.map(({ kpiId }) => kpiId)).toContain(KPI);
    await recordMonths('provider', [month(66)]);
    const used = (await browser.query('kpis.board', asked)).data as KpiBoard;
    expect(used.kpis.map(({ kpiId }) => kpiId)).toEqual([KPI]);
    expect(used.unused.map(({ kpiId }) => kpiId)).not.toContain(KPI);
  });
});

describe('two people at once', () => {
  test('the second is shown what stands, and nothing is lost', async () => {
    await recordMonths('provider', [month(66)]);
    const second = await recordMonths('provider', [month(64), month(63, addMonths(LAST_MONTH, -1))]);
    expect(second.error?.code).toBe('CONFLICT');
    const { current } = kpiConflict.parse(second.error?.details);
    expect(current?.own).toMatchObject([{ month: LAST_MONTH, value: 66 }]);
    await recordMonths('provider', [month(64, LAST_MONTH, current?.own[0]?.revisionId)]);
    expect((await getKpi('provider')).recordings.map(({ value }) => value)).toEqual([64, 66]);
  });

  test('of saves at the same moment exactly one is stored', async () => {
    const outcomes = await Promise.all([1, 2, 3, 4].map((value) => recordMonths('provider', [month(value)])));
    expect(outcomes.map(({ error }) => error?.code ?? 'stored').toSorted()).toEqual([
      'CONFLICT',
      'CONFLICT',
      'CONFLICT',
      'stored',
    ]);
    const norms = await Promise.all([60, 61].map((min) => recordNorm('owner', { min })));
    expect(norms.map(({ error }) => error?.code ?? 'stored').toSorted()).toEqual(['CONFLICT', 'stored']);
  });
});

describe('refusals', () => {
  test('a foreign dossier, KPI or kring is refused to the byte like one that does not exist', async () => {
    const foreign = await recordMonths('outsider', [month(1)]);
    const absent = await recordMonths('outsider', [month(1)], { dossierId: newId() });
    expect(foreign.status).toBe(404);
    expect(foreign.body).toBe(absent.body);
    expect((await recordMonths('owner', [month(1)], { kpiId: newId() })).body).toBe(absent.body);
    const kringOfOthers = await recordMonths('owner', [month(1)], {
      kringId: table.foreignDossier.kringen.tafel,
    });
    const noKring = await recordMonths('owner', [month(1)], { kringId: newId() });
    expect(kringOfOthers.error?.fields[0]?.path).toBe('kringId');
    expect(kringOfOthers.body).toBe(noKring.body);
  });

  test('a revision of somebody else cannot be followed', async () => {
    await recordMonths('provider', [month(66)]);
    const { revisionId = '' } = (await getKpi('owner')).recordings[0] ?? {};
    const outcome = await recordMonths('owner', [month(1, LAST_MONTH, revisionId)]);
    expect(outcome.error?.code).toBe('CONFLICT');
    expect((await getKpi('owner')).recordings).toHaveLength(1);
  });

  test.each([
    ['a month before 2015', [month(1, '2014-12')], 'values.0.month'],
    ['a month after 2060', [month(1, '2061-01')], 'values.0.month'],
    ['no month', [month(1, '2024-13')], 'values.0.month'],
    ['a month that has not begun', [month(1, addMonths(monthOf(TODAY), 1))], 'values.0.month'],
    ['a month twice', [month(1), month(2)], 'values.1.month'],
    ['a figure beyond bounds', [month(2 ** 51 + 2)], 'values.0.value'],
    ['a figure that is a text', [{ ...month(1), value: '1' }], 'values.0.value'],
    ['nothing', [], 'values'],
    ['too many months', Array.from({ length: 61 }, (_, i) => month(1, addMonths(LAST_MONTH, -i))), 'values'],
    ['a key that does not belong', [{ ...month(1), status: 'behaald' }], 'values.0.status'],
  ])('%s is refused with its field, and nothing is stored', async (_name, values, path) => {
    const { error } = await recordMonths('provider', values);
    expect(error?.code).toBe('INVALID_INPUT');
    expect(error?.fields.map((field) => field.path)).toContain(path);
    expect((await getKpi('provider')).recordings).toEqual([]);
  });

  test('a figure that no JSON can hold is refused', async () => {
    const body = JSON.stringify({
      dossierId: dossier.dossierId,
      kpiId: KPI,
      kringId: dossier.kringen.tafel,
      values: [month(1)],
    }).replace('"value":1', '"value":1e999');
    const outcome = await (await table.as('provider')).send('/trpc/kpis.recordValues', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(outcome.error).toMatchObject({ code: 'INVALID_INPUT', fields: [{ path: 'values.0.value' }] });
  });

  test.each([
    ['no limit', { min: null }, 'min'],
    ['a limit that the KPI is not judged by', { max: 90 }, 'max'],
    ['a margin below zero', { nearMargin: -1 }, 'nearMargin'],
    ['an end before its begin', { validTo: '2019-12-31' }, 'validTo'],
    ['a begin outside the years', { validFrom: '2014-12-31' }, 'validFrom'],
    ['tolerating without a reason', { toleratedUntil: TODAY }, 'toleratedReason'],
    ['a reason without tolerating', { toleratedReason: 'Omdat het kan.' }, 'toleratedUntil'],
    [
      'tolerating that ends before the norm begins',
      { toleratedUntil: '2019-01-01', toleratedReason: 'Te laat.' },
      'toleratedUntil',
    ],
    [
      'a reason with control characters',
      { toleratedUntil: TODAY, toleratedReason: 'a\u0007b' },
      'toleratedReason',
    ],
  ])('a norm with %s is refused with its field, and nothing is stored', async (_name, overrides, path) => {
    const { error } = await recordNorm('owner', overrides);
    expect(error?.code).toBe('INVALID_INPUT');
    expect(error?.fields.map((field) => field.path)).toContain(path);
    expect((await getKpi('owner')).norms).toEqual([]);
  });
});
