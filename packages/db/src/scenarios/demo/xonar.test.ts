import {
  addMonths,
  dutchDayOf,
  type Instant,
  lastDayOf,
  monthOf,
  type PlainDate,
  type YearMonth,
} from '@regietafel/domain/core/dates';
import { newId, type TenantId } from '@regietafel/domain/core/ids';
import { NOW } from '@regietafel/domain/history/as-of';
import type { KpiNorm } from '@regietafel/domain/kpis/kpi';
import { kpiStatus } from '@regietafel/domain/kpis/status';
import { kpiTrend } from '@regietafel/domain/kpis/trend';
import { publishedStates, publishedVersions, riskColour, riskFlags } from '@regietafel/domain/risks/colour';
import { compareRegisters } from '@regietafel/domain/risks/compare';
import { euroCoverageOfOpenRisks } from '@regietafel/domain/risks/coverage';
import { registerHash } from '@regietafel/domain/risks/register-hash';
import type { RegisterRow, RegisterVersion } from '@regietafel/domain/risks/risk';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase } from '../../embedded/test-database.ts';
import { type Database, openDatabase } from '../../kernel/database.ts';
import { type TenantReader, tenantReader } from '../../kernel/with-tenant.ts';
import { listAgreementRevisions } from '../../queries/agreements/agreements.ts';
import { listLadderSteps } from '../../queries/ladder/steps.ts';
import { KPI_CATALOGUE } from '../../reference-data/kpi-catalogue.ts';
import { loadDemo } from '../load-demo.ts';
import { demoDossierId } from './dossier.ts';
import { demoActor, demoTenantId } from './people.ts';
import { lastWholeMonth, XONAR_NORMS, xonarSeries } from './xonar-kpis.ts';
import { XONAR_REGISTER } from './xonar-register.ts';

const TODAY = '2026-11-22' as PlainDate;
const XONAR = demoDossierId('xonar');
const BEFORE_SECOND_LETTER = { standPer: null, knownAt: '2024-11-01T00:00:00Z' as Instant };

let db: Database;
let reader: TenantReader;
let drop: () => Promise<void>;

beforeAll(async () => {
  const urls = await createTestDatabase();
  await loadDemo(urls, { hash: async () => 'hash', today: TODAY });
  db = openDatabase(urls);
  drop = () => urls.drop();
  reader = tenantReader(db, demoActor('regievoerder@zuid-limburg'), { dossierId: XONAR });
});

afterAll(async () => {
  await db.close();
  await drop();
});

async function versions(): Promise<readonly RegisterVersion[]> {
  const rows = await reader
    .selectFrom('registerVersion')
    .where('dossierId', '=', XONAR)
    .select([
      'versionId',
      'dossierId',
      'authorTenantId',
      'kringId',
      'standPer',
      'recordedAt',
      'contentHash',
      'content',
    ])
    .execute();
  return rows.map(({ content, ...version }) => ({
    ...version,
    rows: (content as { readonly rows: readonly RegisterRow[] }).rows,
  }));
}

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Readonly<Record<string, number>> {
  return Object.fromEntries([...Map.groupBy(items, keyOf)].map(([key, group]) => [key, group.length]));
}

describe('the register', () => {
  test('has the sixteen risks of the letters', () => {
    expect(countBy(XONAR_REGISTER, ({ group }) => group)).toEqual({
      herstelplan: 5,
      bedrijfsvoering_met_relatie: 4,
      bedrijfsvoering: 7,
    });
    expect(countBy(XONAR_REGISTER, ({ status }) => status)).toEqual({
      opgelost: 11,
      onderhanden: 3,
      feit: 2,
    });
    expect(XONAR_REGISTER.filter(({ owners }) => owners.length === 2).map(({ number }) => number)).toEqual([
      3, 11, 15,
    ]);
    expect(countBy(XONAR_REGISTER, ({ amount }) => amount.kind)).toEqual({
      none: 4,
      known: 7,
      max: 1,
      pm: 4,
    });
  });

  test('stands as it was published, twice the same', async () => {
    const published = await versions();
    expect(published.map(({ standPer }) => standPer).toSorted()).toEqual(['2024-08-15', '2024-09-15']);
    const [first, second] = published;
    if (first === undefined || second === undefined) throw new Error('two versions were published');
    expect(compareRegisters(first.rows, second.rows)).toEqual({ added: [], removed: [], changed: [] });
    for (const version of published) expect(await registerHash(version.rows)).toBe(version.contentHash);
    expect(await riskNumbersRecorded()).toEqual(XONAR_REGISTER.map(({ number }) => number));
  });

  test('colours 4, 5 and 10 red since the second letter, and orange before it', async () => {
    const colours = async (asOf: typeof NOW) => {
      const published = publishedVersions(await versions(), asOf);
      const colourOf = (row: RegisterRow) => riskColour(row, publishedStates(row.riskId, published));
      return Object.fromEntries(
        [...Map.groupBy(XONAR_REGISTER, colourOf)].map(([colour, rows]) => [
          colour,
          rows.map((row) => row.number),
        ]),
      );
    };
    const settled = { groen: [1, 2, 3, 6, 7, 8, 9, 11, 13, 15, 16], grijs: [12, 14] };
    expect(await colours(NOW)).toEqual({ ...settled, rood: [4, 5, 10] });
    expect(await colours(BEFORE_SECOND_LETTER)).toEqual({ ...settled, oranje: [4, 5, 10] });
  });

  test('has no euro on any open risk, and wakes 15 and 10 on their days', () => {
    expect(euroCoverageOfOpenRisks(XONAR_REGISTER)).toMatchObject({
      open: 3,
      withFigure: 0,
      isCovered: false,
    });
    const flags = (number: number, day: string) => {
      const row = XONAR_REGISTER.find((one) => one.number === number);
      return row === undefined ? [] : riskFlags(row, day as PlainDate);
    };
    expect([flags(15, '2024-12-30'), flags(15, '2024-12-31')]).toEqual([[], ['herbeoordelen']]);
    expect([flags(10, '2024-09-30'), flags(10, '2024-10-01')]).toEqual([[], ['venster_verlopen']]);
  });

  test('is judged higher by the municipalities than by XONAR, side by side', async () => {
    const rows = await reader
      .selectFrom('assessment as a')
      .innerJoin('riskRevision as r', (join) =>
        join.onRef('r.dossierId', '=', 'a.dossierId').onRef('r.recordId', '=', 'a.riskId'),
      )
      .where('a.dossierId', '=', XONAR)
      .select(['r.number', 'a.authorTenantId', 'a.amountMaxCents', 'a.probabilityPercent'])
      .execute();
    const by = (slug: string) => {
      const author: TenantId = demoTenantId(slug);
      return new Map(rows.filter((row) => row.authorTenantId === author).map((row) => [row.number, row]));
    };
    const [region, provider] = [by('zuid-limburg'), by('xonar')];
    expect([...region.keys()].toSorted()).toEqual([...provider.keys()].toSorted());
    for (const [number, { amountMaxCents, probabilityPercent }] of region) {
      expect(amountMaxCents).toBeGreaterThan(
        provider.get(number)?.amountMaxCents ?? Number.POSITIVE_INFINITY,
      );
      expect(probabilityPercent).toBeGreaterThan(provider.get(number)?.probabilityPercent ?? 100);
    }
  });

  async function riskNumbersRecorded(): Promise<readonly number[]> {
    const rows = await reader
      .selectFrom('riskRevision')
      .where('dossierId', '=', XONAR)
      .select('number')
      .orderBy('number')
      .execute();
    return rows.map(({ number }) => number);
  }
});

describe('the KPI’s', () => {
  const END_OF_OCTOBER = '2024-10' as YearMonth;
  const ends = Array.from({ length: 40 }, (_, index) => addMonths('2024-08' as YearMonth, index));

  function judge(code: string, through: YearMonth) {
    const definition = KPI_CATALOGUE.find((kpi) => kpi.code === code);
    const facts = XONAR_NORMS.find((norm) => norm.code === code);
    if (definition === undefined || facts === undefined) throw new Error(`no KPI ${code}`);
    const norm: KpiNorm = {
      ...facts,
      revisionId: newId(),
      dossierId: XONAR,
      kpiId: newId(),
      authorTenantId: demoTenantId('zuid-limburg'),
      kringId: newId(),
      recordedAt: '2023-07-03T09:00:00Z' as Instant,
      validFrom: '2022-09-01' as PlainDate,
      validTo: null,
      toleratedUntil: null,
      toleratedReason: null,
      isFictitious: true,
    };
    const values = xonarSeries(code, through);
    const today = lastDayOf(addMonths(through, 1));
    const input = { definition, norm, values, through, today };
    return `${kpiStatus(input)}, ${kpiTrend(input).word}`;
  }

  test('tell the story of the letter at the end of October 2024', () => {
    expect(Object.fromEntries(XONAR_NORMS.map(({ code }) => [code, judge(code, END_OF_OCTOBER)]))).toEqual({
      productiviteit: 'niet_behaald, stokt',
      bedbezetting: 'behaald, stabiel',
      'normering-inzet-formatie': 'behaald, stabiel',
      'onverzekerde-zorg': 'behaald, stabiel',
      ziekteverzuim: 'behaald, stabiel',
    });
  });

  test.each(XONAR_NORMS.map(({ code }) => code))('%s tells it whatever the month of loading', (code) => {
    expect(new Set(ends.map((through) => judge(code, through)))).toEqual(
      new Set([judge(code, END_OF_OCTOBER)]),
    );
  });

  test('are loaded through the last whole month, marked fictitious, and never known before they could be', async () => {
    const rows = await reader
      .selectFrom('kpiValue')
      .where('dossierId', '=', XONAR)
      .select(['month', 'recordedAt', 'isFictitious'])
      .orderBy('month')
      .execute();
    expect(rows.at(-1)?.month).toBe(`${lastWholeMonth(TODAY)}-01`);
    expect(rows).toHaveLength(5 * xonarSeries('productiviteit', lastWholeMonth(TODAY)).length);
    expect(rows.every(({ isFictitious }) => isFictitious)).toBe(true);
    for (const { month, recordedAt } of rows)
      expect(dutchDayOf(recordedAt) > lastDayOf(monthOf(month))).toBe(true);
    expect(rows.every(({ recordedAt }) => recordedAt <= `${TODAY}T23:59:59Z`)).toBe(true);
  });
});

describe('ladder and agreements', () => {
  test('the ladder was explored in August and advice was asked in October', async () => {
    const steps = await listLadderSteps(reader, XONAR, NOW);
    expect(steps.map(({ kind, trede, effectiveOn }) => [kind, trede, effectiveOn])).toEqual([
      ['vaststelling', 3, '2023-07-01'],
      ['verkenning', 4, '2024-08-01'],
      ['advies', 4, '2024-10-01'],
    ]);
    expect(new Set(steps.map(({ origin }) => origin.authorName))).toEqual(new Set(['De tafel']));
    expect(await listLadderSteps(reader, XONAR, BEFORE_SECOND_LETTER)).toHaveLength(2);
  });

  test('exactly one promise slipped, and its first date is kept', async () => {
    const revisions = await listAgreementRevisions(reader, XONAR, NOW);
    const slipped = [...Map.groupBy(revisions, ({ agreementId }) => agreementId).values()].filter(
      (states) => states.length > 1,
    );
    expect(
      slipped.map((states) => states.map(({ dueOn, moveReason }) => [dueOn, moveReason !== null])),
    ).toEqual([
      [
        ['2024-10-31', false],
        ['2025-01-01', true],
      ],
    ]);
  });
});
