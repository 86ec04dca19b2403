import { cents } from '../core/cents.ts';
import { type Instant, plainDate, yearMonth } from '../core/dates.ts';
import type { CashEventRevision } from '../liquidity/event.ts';
import type { ForecastInput, ForecastRisk } from '../liquidity/forecast-input.ts';
import type { Sheet } from '../liquidity/sheet.ts';
import type { RegisterRow } from '../risks/risk.ts';
import { buildPlan, buildSheet, buildSheetLine } from './build-cash.ts';
import { testId } from './ids.ts';

/** The provider, the region that keeps the register, and another region of the kernteam. */
export const PROVIDER = testId<ForecastInput['jointTenantId']>(101);
export const OWNER = testId<ForecastInput['jointTenantId']>(102);
export const OTHER_REGION = testId<ForecastInput['jointTenantId']>(103);
const TABLE = testId<ForecastInput['jointTenantId']>(104);

const MILLION = 100_000_000;

/** A provider that receives and pays € 1,000,000 a month in 2025, and has as much in the bank. */
const BREAKING_EVEN: readonly Sheet[] = [
  buildSheet({
    lines: [
      buildSheetLine({ amount: MILLION }),
      buildSheetLine({ key: 'salarissen', nature: 'salarissen', amount: MILLION }),
    ],
  }),
];

/** Twenty-four months from 2025 of a provider that breaks even, followed by two regions; risks, judgements and events as given. */
export function buildForecastInput(overrides: Partial<ForecastInput> = {}): ForecastInput {
  return {
    plan: {
      ...buildPlan(BREAKING_EVEN),
      opening: { cents: cents(MILLION), bankCents: cents(MILLION), bankOn: plainDate('2024-12-31') },
      authorTenantId: PROVIDER,
    },
    sheets: BREAKING_EVEN,
    assumptions: [],
    risks: [],
    assessments: [],
    positions: [],
    events: [],
    works: [],
    parties: [
      { tenantId: OWNER, name: 'Zuid-Limburg', role: 'accounthoudend' },
      { tenantId: OTHER_REGION, name: 'Noord-Limburg', role: 'strategisch_belang' },
      { tenantId: PROVIDER, name: 'XONAR', role: 'aanbieder' },
    ],
    jointTenantId: TABLE,
    noise: null,
    ...overrides,
  };
}

/** A row of a register as the forecast takes it, kept by the region. */
export function forecastRisk(row: RegisterRow): ForecastRisk {
  return { ...row, authorTenantId: OWNER };
}

/** A measure of the provider that brings € 100,000 in March 2025. */
export function buildCashEvent(overrides: Partial<CashEventRevision> = {}): CashEventRevision {
  return {
    eventId: testId(501),
    revisionId: testId(502),
    dossierId: testId(9002),
    authorTenantId: PROVIDER,
    kringId: testId(9004),
    standPer: plainDate('2024-12-01'),
    recordedAt: '2024-12-02T12:00:00Z' as Instant,
    removedReason: null,
    isFictitious: false,
    kind: 'maatregel',
    title: 'Leegstaand pand verkopen',
    direction: 'in',
    amount: { kind: 'known', cents: cents(10_000_000), frequency: 'once' },
    likelyCents: null,
    probabilityPercent: null,
    from: yearMonth('2025-03'),
    to: yearMonth('2025-03'),
    spreadMonths: 1,
    isInBase: true,
    coversRiskIds: [],
    note: '',
    ...overrides,
  };
}
