import { canonicalJson } from '@regietafel/domain/core/canonical-json';
import { type Cents, cents } from '@regietafel/domain/core/cents';
import {
  addMonths,
  type Instant,
  lastDayOf,
  monthsBetween,
  type PlainDate,
  type YearMonth,
  yearMonth,
} from '@regietafel/domain/core/dates';
import { type AssumptionId, type DeliveryId, newId } from '@regietafel/domain/core/ids';
import { compileForecast } from '@regietafel/domain/liquidity/compile-forecast';
import {
  type CompiledForecast,
  type CompiledModel,
  NO_OVERRIDES,
} from '@regietafel/domain/liquidity/compiled';
import {
  composeDelivery,
  type DeliveredAssumption,
  type DeliveredBand,
  deliveryHash,
} from '@regietafel/domain/liquidity/delivery';
import type { CashPlan } from '@regietafel/domain/liquidity/plan';
import type { Sheet } from '@regietafel/domain/liquidity/sheet';
import type { SystemTx } from '../../kernel/with-system.ts';
import type { OpenedDossier } from '../../queries/sharing/open-dossier.ts';
import { stableId } from '../../reference-data/stable-id.ts';
import { recordActual } from '../records/liquidity.ts';
import { type Pen, penColumns } from '../records/pen.ts';
import { penOf } from './dossier.ts';
import { demoActor } from './people.ts';
import { XONAR_SHEETS } from './xonar-exploitatie.ts';
import { XONAR_PLAN } from './xonar-plan.ts';

/** Draws the band of a delivery; where nobody can, it goes without. */
export type DrawBand = (model: CompiledModel) => Promise<DeliveredBand>;

const PROVIDER = demoActor('controller@xonar');
/** The region typed over what came by mail. */
const REGION = demoActor('controller@zuid-limburg');

const FIRST = yearMonth('2024-04');
const MONTHS = 24;
/** How much less came in than the forecast of the month before said: fictitious, thousands of euros from April 2024 on. */
const MISSED = [150, 95, 205, 120, 60, 190];
/** What a month may fall from its budget: fictitious. */
const NOISE = { phi: 0.3, sigma: 18_000_000 };

const RETURN: DeliveredAssumption = {
  assumptionId: stableId<AssumptionId>('demo-aanname:xonar:rendement'),
  name: 'Theoretisch rendement uit het herstelplan',
  value: 2,
  unit: 'percent',
  owner: 'XONAR',
  source: 'Herstelplan',
};

interface Earlier {
  readonly plan: CashPlan;
  readonly sheets: readonly Sheet[];
  readonly forecast: CompiledForecast;
}

/** Six forecasts before the one that stands, as they would have come by mail, and what came of them; all fictitious. */
export async function loadXonarDeliveries(
  tx: SystemTx,
  dossier: OpenedDossier,
  drawBand: DrawBand | undefined,
): Promise<void> {
  const balances = actualBalances();
  for (const [index] of MISSED.entries()) {
    const first = addMonths(FIRST, index);
    const earlier = earlierForecast(first, balances[index] ?? cents(0));
    const pen = penOf(dossier, REGION, { kringId: dossier.kringen.tafel, recordedAt: recordedIn(first) });
    await recordEarlier(tx, pen, earlier, drawBand);
  }
  const pen = penOf(dossier, PROVIDER, {
    kringId: dossier.kringen.tafel,
    recordedAt: recordedIn(addMonths(FIRST, MISSED.length)),
  });
  for (const [index] of MISSED.entries()) {
    const month = addMonths(FIRST, index);
    const closingCents = balances[index + 1] ?? null;
    await recordActual(
      tx,
      pen,
      { month, closingCents, lines: [] },
      { standPer: lastDayOf(month), source: 'Fictief', isFictitious: true },
    );
  }
}

async function recordEarlier(
  tx: SystemTx,
  pen: Pen,
  { plan, sheets, forecast }: Earlier,
  drawBand: DrawBand | undefined,
): Promise<void> {
  const standPer = plan.opening.bankOn;
  const band = (await drawBand?.(forecast.model)) ?? null;
  const note = forecast.cash.gaps.length === 0 ? '' : 'Fictief. Van voor 2024 zijn geen cijfers ingevoerd.';
  const frame = { standPer, plan, sheets, assumptions: [RETURN], gapsNote: note, protocol: null, band };
  const content = composeDelivery(forecast, frame);
  await tx
    .insertInto('forecastDelivery')
    .values({
      ...penColumns(pen),
      deliveryId: newId<DeliveryId>(),
      standPer,
      proposalId: null,
      content: canonicalJson(content),
      contentHash: await deliveryHash(content),
      sourceName: 'Fictief: prognose per mail van XONAR',
      isFictitious: true,
    })
    .execute();
}

/** The bank's balance at the start and after each month, such that the forecast that stands begins where they end. */
function actualBalances(): readonly Cents[] {
  const moved = MISSED.map((thousands, index) => {
    const { forecast } = earlierForecast(addMonths(FIRST, index), cents(0));
    return (forecast.net[0] ?? 0) - thousands * 100_000;
  });
  const start = XONAR_PLAN.opening.cents - moved.reduce((sum, net) => sum + net, 0);
  const balances = [cents(start)];
  for (const net of moved) balances.push(cents((balances.at(-1) ?? 0) + net));
  return balances;
}

/** What the provider forecast before a month: on what had come true by then, and on its theoretical return. */
function earlierForecast(firstMonth: YearMonth, opening: Cents): Earlier {
  const bankOn = lastDayOf(addMonths(firstMonth, -1));
  const plan: CashPlan = {
    ...XONAR_PLAN,
    firstMonth,
    months: MONTHS,
    opening: { cents: opening, bankCents: opening, bankOn },
    flows: XONAR_PLAN.flows.filter(({ month }) => isWithin(firstMonth, month)),
  };
  const sheets = XONAR_SHEETS.map((sheet) => knownBefore(sheet, firstMonth));
  const { tenantId: authorTenantId } = PROVIDER;
  const compiled = compileForecast(
    {
      plan: { ...plan, authorTenantId },
      sheets,
      assumptions: [{ ...RETURN, unit: 'percent', standPer: bankOn, authorTenantId, opinions: [] }],
      risks: [],
      assessments: [],
      positions: [],
      events: [],
      works: [],
      parties: [{ tenantId: authorTenantId, name: 'XONAR', role: 'aanbieder' }],
      jointTenantId: authorTenantId,
      noise: NOISE,
    },
    { kind: 'party', tenantId: authorTenantId },
    NO_OVERRIDES,
  );
  if (!compiled.ok) throw new Error(`no forecast before ${firstMonth}: ${JSON.stringify(compiled.error)}`);
  return { plan, sheets, forecast: compiled.value };
}

function isWithin(first: YearMonth, month: YearMonth): boolean {
  const index = monthsBetween(first, month);
  return index >= 0 && index < MONTHS;
}

function knownBefore(sheet: Sheet, first: YearMonth): Sheet {
  if (sheet.kind !== 'realisatie') return sheet;
  const isKnown = (index: number) => `${sheet.year}-${String(index + 1).padStart(2, '0')}` < first;
  return {
    ...sheet,
    lines: sheet.lines.map((line) => ({
      ...line,
      months: line.months.map((amount, index) => (isKnown(index) ? amount : null)),
    })),
  };
}

/** In the second week of the month. */
function recordedIn(month: YearMonth): Instant {
  return `${`${month}-10` as PlainDate}T09:00:00Z` as Instant;
}
