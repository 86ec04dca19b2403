import type { IndicatorBoard } from '@regietafel/contracts/indicators/board';
import type { Work } from '@regietafel/contracts/tasks/work';
import { addPeriods } from '@regietafel/domain/indicators/period';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../testing/browser.ts';
import {
  boardFor,
  type DemoReports,
  given,
  LAST,
  openDemoReports,
  RUNNING,
  reportOf,
  stateOf,
  TODAY,
  XONAR,
} from './testing/demo-reports.ts';

const NOW = { standPer: null, knownAt: null };

let table: DemoReports;
let region: Browser;
let provider: Browser;

beforeAll(async () => {
  table = await openDemoReports();
  ({ region, provider } = table);
});

afterAll(() => table.close());

function indicatorIn(board: IndicatorBoard, code: string, period: string) {
  const { id } = given(board.definitions.find((definition) => definition.code === code));
  return board.values.find((value) => value.indicatorId === id && value.period === period);
}

/** The sentence of each refused field, or the code. */
async function refusedBy(browser: Browser, path: string, input: unknown): Promise<unknown> {
  const { error } = await browser.mutate(path, input);
  const fields = error?.fields.map((field) => `${field.path} ${field.messageKey}`) ?? [];
  return fields.length > 0 ? fields : error?.code;
}

const workOf = async (browser: Browser) => ((await browser.query('tasks.work')).data as Work).items;

describe('the indicators of the demonstration', () => {
  test('follow from eight quarters by the formula of the catalogue, each as fictitious as its report', async () => {
    const board = await boardFor(region);
    expect(board.reports).toHaveLength(8);
    const period = addPeriods(LAST, -1);
    const { items } = reportOf(board, period);
    const value = given(indicatorIn(board, 'solvabiliteit', period));
    expect(value.value).toBeCloseTo((100 * (items['eigen_vermogen'] ?? 0)) / (items['balanstotaal'] ?? 0), 9);
    expect(value).toMatchObject({ comparability: 'yes', isFictitious: true });
  });

  test('are unknown where an item is, and not comparable where an item was counted otherwise', async () => {
    const board = await boardFor(region);
    expect(indicatorIn(board, 'wachttijd', addPeriods(LAST, -7))?.value).toBeNull();
    expect(indicatorIn(board, 'overhead', addPeriods(LAST, -6))?.comparability).toBe('other_formula');
    expect(indicatorIn(board, 'solvabiliteit', addPeriods(LAST, -6))?.comparability).toBe('yes');
  });

  test('leave out the report that was sent back', async () => {
    const board = await boardFor(provider);
    expect(reportOf(board, LAST)).toMatchObject({ state: 'sent_back' });
    expect(indicatorIn(board, 'verzuim', LAST)).toBeUndefined();
  });

  test('read as of a day they know of no period that had not ended', async () => {
    const { reports } = await boardFor(region, { standPer: `${LAST.slice(0, 4)}-01-01`, knownAt: null });
    expect(reports[0]?.period).toBe(`${Number(LAST.slice(0, 4)) - 1}-Q4`);
  });

  test('are of nobody outside the table', async () => {
    const council = await boardFor(await table.as('griffie@maastricht'));
    expect(council).toMatchObject({ reports: [], values: [], desk: { mayReport: false, mayReview: false } });
    const outside = await (await table.as('ambtenaar@food-valley')).query('indicators.board', {
      dossierId: XONAR,
      asOf: NOW,
    });
    expect(outside.status).toBe(404);
  });
});

describe('a round', () => {
  test('is corrected, submitted and accepted; each step waits for who has to take it', async () => {
    const own = (await workOf(provider)).find(({ kind }) => kind === 'report_sent_back');
    expect(own).toMatchObject({ subject: { kind: 'indicator_report' }, from: 'Jeugdregio Zuid-Limburg' });
    const before = reportOf(await boardFor(provider), LAST);
    expect(given(before.reviews[0]).remarks[0]?.item).toBe('verzuimdagen');

    // A draft is the provider's own: the region still reads what was sent back.
    const items: Record<string, number | null> = { ...before.items, verzuimdagen: 3_650 };
    const drafted = await provider.mutate(
      'indicators.report',
      stateOf(before, { items, isSubmitted: false }),
    );
    expect(drafted.status).toBe(200);
    expect(reportOf(await boardFor(region), LAST)).toMatchObject({ state: 'sent_back' });
    const draft = reportOf(await boardFor(provider), LAST);
    expect(draft).toMatchObject({ state: 'draft', origin: { kring: { kind: 'eigen' } } });
    expect(draft.reviews).toMatchObject([{ isOfThis: false }]);

    expect((await provider.mutate('indicators.report', stateOf(draft))).status).toBe(200);
    expect((await workOf(provider)).map(({ kind }) => kind)).not.toContain('report_sent_back');
    expect((await workOf(region)).find(({ kind }) => kind === 'report_to_review')).toMatchObject({
      from: 'XONAR',
    });
    const submitted = await boardFor(region);
    expect(indicatorIn(submitted, 'verzuim', LAST)?.value).toBeCloseTo(
      (100 * 3_650) / (items['beschikbare_dagen'] ?? 0),
      9,
    );
    const { reportId, headRevisionId } = reportOf(submitted, LAST);
    const answer = { dossierId: XONAR, reportId, revisionId: headRevisionId, note: '', remarks: [] };
    expect((await region.mutate('indicators.review', { ...answer, answer: 'accepted' })).status).toBe(200);
    expect(reportOf(await boardFor(provider), LAST)).toMatchObject({ state: 'accepted' });
    // What was answered is answered: who comes second is told how it stands.
    expect((await region.mutate('indicators.review', { ...answer, answer: 'accepted' })).status).toBe(409);
  });

  test('builds upon the last state alone', async () => {
    const report = reportOf(await boardFor(provider), addPeriods(LAST, -2));
    expect((await provider.mutate('indicators.report', stateOf(report, { note: 'Eerst' }))).status).toBe(200);
    expect((await provider.mutate('indicators.report', stateOf(report, { note: 'Later' }))).status).toBe(409);
    expect(reportOf(await boardFor(provider), addPeriods(LAST, -2)).note).toBe('Eerst');
  });

  test('is answered by nobody about an own report, and sent back with a reason alone', async () => {
    const { reportId, headRevisionId } = reportOf(await boardFor(region), addPeriods(LAST, -2));
    const answer = { dossierId: XONAR, reportId, revisionId: headRevisionId, note: '', remarks: [] };
    expect(await refusedBy(region, 'indicators.review', { ...answer, answer: 'sent_back' })).toEqual([
      'note indicators.sayWhatIsWrong',
    ]);
    expect(await refusedBy(provider, 'indicators.review', { ...answer, answer: 'accepted' })).toBe(
      'FORBIDDEN',
    );
    const unknown = { ...answer, answer: 'sent_back', remarks: [{ item: 'koffie', remark: 'Te sterk' }] };
    expect(await refusedBy(region, 'indicators.review', unknown)).toEqual([
      'remarks.0.item indicators.unknownItem',
    ]);
  });
});

describe('a report is refused at the field', () => {
  const refused = async (over: object) =>
    refusedBy(provider, 'indicators.report', stateOf(null, { scope: 'youth', ...over }));

  test('with a figure that can not be, also as a draft', async () => {
    expect(await refused({ items: { balanstotaal: -1, fte: 1.5 }, isSubmitted: false })).toEqual([
      'items.balanstotaal indicators.negative',
    ]);
    expect(await refused({ items: { clienten: 1.5 } })).toEqual(['items.clienten indicators.whole']);
    expect(await refused({ items: { koffie: 1 } })).toEqual(['items.koffie indicators.unknownItem']);
  });

  test('with a part that is more than its whole, once it is submitted', async () => {
    const items = { opbrengsten: 100, opbrengsten_jeugd: 101 };
    expect(await refused({ items })).toEqual(['items.opbrengsten_jeugd indicators.moreThanWhole']);
  });

  test('of a period that has not begun, that runs, or that stands already', async () => {
    expect(await refused({ period: addPeriods(RUNNING, 1) })).toEqual(['period indicators.periodAhead']);
    expect(await refused({ period: RUNNING })).toEqual(['basis indicators.periodRuns']);
    expect(await refused({ scope: 'whole' })).toEqual(['period indicators.periodTaken']);
    expect(await refused({ period: '2024-Q5' })).toEqual(['period indicators.period']);
  });

  test('that moves to another period or scope', async () => {
    const report = reportOf(await boardFor(provider), addPeriods(LAST, -3));
    const moved = (over: object) => refusedBy(provider, 'indicators.report', stateOf(report, over));
    expect(await moved({ period: addPeriods(LAST, -9) })).toEqual(['period indicators.periodStays']);
    expect(await moved({ scope: 'youth' })).toEqual(['scope indicators.scopeStays']);
  });

  test('that is of somebody else', async () => {
    const report = reportOf(await boardFor(region), addPeriods(LAST, -3));
    expect(await refusedBy(region, 'indicators.report', stateOf(report))).toBe('FORBIDDEN');
  });
});

describe('figures of the region', () => {
  test('count before those of the provider, and take nothing away of them', async () => {
    const period = addPeriods(LAST, -4);
    const own = reportOf(await boardFor(provider), period);
    const items = { ...own.items, eigen_vermogen: 1_000_000_00 };
    const input = stateOf(null, { period, items, basis: 'annual_account' });
    expect((await region.mutate('indicators.report', input)).status).toBe(200);
    const board = await boardFor(provider);
    expect(board.reports.filter((report) => report.period === period)).toHaveLength(2);
    expect(indicatorIn(board, 'solvabiliteit', period)?.value).toBeCloseTo(
      (100 * 1_000_000_00) / (own.items['balanstotaal'] ?? 0),
      9,
    );
  });
});

describe('a profile', () => {
  test('is recorded in the own name, after the last one, with its main kind among the kinds', async () => {
    const board = await boardFor(region);
    const kringId = given(board.desk.profileKringen.find(({ kind }) => kind === 'tafel')).id;
    const profile = {
      dossierId: XONAR,
      supersedes: null,
      kringId,
      standPer: TODAY,
      sizeClass: 'groot',
      careKinds: ['verblijf', 'crisis'],
      mainKind: 'verblijf',
      isCombined: true,
    };
    expect(
      await refusedBy(region, 'indicators.recordProfile', { ...profile, mainKind: 'pleegzorg' }),
    ).toEqual(['mainKind indicators.mainKind']);
    expect((await region.mutate('indicators.recordProfile', profile)).status).toBe(200);
    expect((await region.mutate('indicators.recordProfile', profile)).status).toBe(409);
    const { profiles } = await boardFor(provider);
    expect(profiles.map(({ origin, isCombined }) => [origin.author.name, isCombined])).toEqual([
      ['XONAR', false],
      ['Jeugdregio Zuid-Limburg', true],
    ]);
  });
});
