import { hashPassword } from '@regietafel/auth/passwords';
import type { Kpi, KpiBoard, KpiDetail } from '@regietafel/contracts/kpis/kpis';
import { kpiIdOf } from '@regietafel/db/reference-data/ids';
import { demoDossierId } from '@regietafel/db/scenarios/demo/dossier';
import { DEMO_PASSWORD } from '@regietafel/db/scenarios/demo/people';
import { loadDemo } from '@regietafel/db/scenarios/load-demo';
import { addMonths, dutchDayOf, type Instant, monthOf } from '@regietafel/domain/core/dates';
import { newId } from '@regietafel/domain/core/ids';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../testing/browser.ts';
import { startTestApi, type TestApi } from '../testing/test-api.ts';

const XONAR = demoDossierId('xonar');
const NOW = { standPer: null, knownAt: null };
const TODAY = dutchDayOf(new Date().toISOString() as Instant);
const LAST_MONTH = addMonths(monthOf(TODAY), -1);

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
  await loadDemo(api.urls, { hash: hashPassword, today: TODAY });
});
afterAll(() => api.close());

async function as(address: string) {
  const browser = openBrowser(api.url);
  await browser.mutate('accounts.signIn', { email: `${address}.example`, password: DEMO_PASSWORD });
  return browser;
}

async function boardOf(address: string, asOf: object = NOW): Promise<KpiBoard> {
  const outcome = await (await as(address)).query('kpis.board', { dossierId: XONAR, asOf });
  expect(outcome.error).toBeUndefined();
  return outcome.data as KpiBoard;
}

function statusesOf(board: KpiBoard) {
  return Object.fromEntries(board.kpis.map(({ code, status }) => [code, status]));
}

function kpiOf(board: KpiBoard, code: string): Kpi {
  const kpi = board.kpis.find((one) => one.code === code);
  if (kpi === undefined) throw new Error(`no ${code} on the board`);
  return kpi;
}

describe('the board of the demonstration', () => {
  test('tells what the letters tell: all norms met but productivity, whose progress stalls', async () => {
    const board = await boardOf('regievoerder@zuid-limburg');
    expect(statusesOf(board)).toEqual({
      productiviteit: 'niet_behaald',
      bedbezetting: 'behaald',
      'normering-inzet-formatie': 'behaald',
      'onverzekerde-zorg': 'behaald',
      ziekteverzuim: 'behaald',
    });
    const productivity = kpiOf(board, 'productiviteit');
    expect(productivity).toMatchObject({ month: LAST_MONTH, trend: { word: 'stokt' } });
    expect(productivity.trend.why).toMatchObject({ n: 12, to: LAST_MONTH, meetsNorm: false });
    expect(productivity.shortfall).toBeCloseTo(70 - (productivity.value ?? 0), 9);
    expect(board.unused).toEqual([]);
  });

  test('shows 36 months of the provider, with the norm over them and the year before of what has seasons', async () => {
    const board = await boardOf('regievoerder@zuid-limburg');
    const { series, normSpans, yearBefore, norm } = kpiOf(board, 'bedbezetting');
    expect(series.map(({ role, origin }) => [role, origin.author.name])).toEqual([['aanbieder', 'XONAR']]);
    expect(series[0]?.values).toHaveLength(35);
    expect(series[0]?.values.every(({ counts, isFictitious }) => counts && isFictitious)).toBe(true);
    expect(normSpans).toEqual([
      { from: series[0]?.values[0]?.month, to: monthOf(TODAY), min: 85, max: 98, nearMargin: 2 },
    ]);
    expect(norm).toMatchObject({ isFictitious: true, origin: { kring: { kind: 'tafel' } } });
    const before = series[0]?.values.find(({ month }) => month === addMonths(LAST_MONTH, -12))?.value;
    expect(yearBefore?.value).toBe(before);
    expect(kpiOf(board, 'productiviteit').yearBefore).toBeNull();
  });

  test('carries the name of the day: the letter of August 2024 used another than the one of October', async () => {
    const nameOn = async (standPer: string) =>
      kpiOf(await boardOf('regievoerder@zuid-limburg', { standPer, knownAt: null }), 'onverzekerde-zorg')
        .name;
    expect(await nameOn('2024-08-31')).toBe('Geen beschikking geen zorg');
    expect(await nameOn('2024-10-31')).toBe('Onverzekerde zorg');
  });

  test('a KPI without a figure that must be in is out of date, however good the one before', async () => {
    // On the ninth the figure of the month before was not in yet; known at that moment, read much later.
    const board = await boardOf('regievoerder@zuid-limburg', {
      standPer: '2024-10-31',
      knownAt: '2024-09-09T00:00:00Z',
    });
    const bed = kpiOf(board, 'bedbezetting');
    expect(bed).toMatchObject({ status: 'verouderd', month: '2024-07', expectedMonth: '2024-09' });
    expect(Object.values(statusesOf(board))).toEqual(Array(5).fill('verouderd'));
  });

  test('read as of a day it knows no later month, and judges by that day', async () => {
    const board = await boardOf('regievoerder@zuid-limburg', { standPer: '2024-08-15', knownAt: null });
    expect(board.day).toBe('2024-08-15');
    for (const kpi of board.kpis) {
      expect(kpi.month).toBe('2024-07');
      expect(kpi.series.flatMap(({ values }) => values).at(-1)?.month).toBe('2024-07');
    }
  });

  test('the provider reads it and records, but sets no norm; whoever is outside the kring sees no figure', async () => {
    const seen = await boardOf('controller@xonar');
    expect(seen.kpis).toHaveLength(5);
    expect(seen.desk).toMatchObject({ mayRecordValue: true, maySetNorm: false });
    const council = await boardOf('griffie@maastricht');
    expect(council.kpis).toEqual([]);
    expect(council.unused).toHaveLength(5);
    expect(council.desk).toMatchObject({ mayRecordValue: false, maySetNorm: false });
  });
});

describe('one KPI', () => {
  test('has its whole series, its norms and every recording', async () => {
    const browser = await as('controller@zuid-limburg');
    const kpiId = kpiIdOf('productiviteit');
    const { data } = await browser.query('kpis.kpi', { dossierId: XONAR, kpiId, asOf: NOW });
    const detail = data as KpiDetail;
    const [provider] = detail.kpi.series;
    expect(provider?.values[0]?.month).toBe('2022-09');
    expect(provider?.values.at(-1)?.month).toBe(LAST_MONTH);
    expect(detail.norms).toMatchObject([{ min: 70, max: null, origin: { author: { isOwn: true } } }]);
    expect(detail.recordings).toHaveLength(provider?.values.length ?? 0);
    expect(detail.recordings[0]).toMatchObject({ month: LAST_MONTH, isLatest: true, isFictitious: true });
    expect(detail.own).toEqual([]);
  });

  test('a foreign dossier and KPI are refused to the byte like ones that do not exist', async () => {
    const ask = async (address: string, asked: object) =>
      (await as(address)).query('kpis.kpi', { kpiId: kpiIdOf('productiviteit'), asOf: NOW, ...asked });
    const foreign = await ask('ambtenaar@food-valley', { dossierId: XONAR });
    const absent = await ask('ambtenaar@food-valley', { dossierId: newId() });
    expect(foreign.status).toBe(404);
    expect(foreign.body).toBe(absent.body);
    const noKpi = await ask('regievoerder@zuid-limburg', { dossierId: XONAR, kpiId: newId() });
    expect(noKpi.body).toBe(absent.body);
    const board = async (dossierId: string) =>
      (await (await as('ambtenaar@food-valley')).query('kpis.board', { dossierId, asOf: NOW })).body;
    expect(await board(XONAR)).toBe(await board(newId()));
  });

  test.each([
    ['a day before 2015', { standPer: '2014-12-31', knownAt: null }, 'asOf.standPer'],
    ['a moment after 2060', { standPer: null, knownAt: '2061-01-01T00:00:00Z' }, 'asOf.knownAt'],
  ])('%s as reading position is refused with its field', async (_name, asOf, path) => {
    const { error } = await (await as('regievoerder@zuid-limburg')).query('kpis.board', {
      dossierId: XONAR,
      asOf,
    });
    expect(error).toMatchObject({ code: 'INVALID_INPUT', fields: [{ path }] });
  });
});
