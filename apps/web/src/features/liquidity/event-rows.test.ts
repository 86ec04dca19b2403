import { cents } from '@regietafel/domain/core/cents';
import { plainDate } from '@regietafel/domain/core/dates';
import { compileForecast } from '@regietafel/domain/liquidity/compile-forecast';
import { type EventOverride, NO_OVERRIDES } from '@regietafel/domain/liquidity/compiled';
import type { ForecastInput } from '@regietafel/domain/liquidity/forecast-input';
import {
  buildCashEvent,
  buildForecastInput,
  forecastRisk,
  OWNER,
} from '@regietafel/domain/testing/build-forecast';
import { buildAssessment, buildRow } from '@regietafel/domain/testing/build-risk';
import { describe, expect, it } from 'vitest';
import { formatFor } from '../../lib/format/format.ts';
import { translator } from '../../lib/i18n/message.ts';
import { messages } from '../../lib/i18n/nl/liquidity.ts';
import { overrideFor, timelineEvent } from './event-rows.ts';

const risk = forecastRisk(
  buildRow({ number: 4, amount: { kind: 'known', cents: cents(70_000_000), frequency: 'once' } }),
);
const judged = buildAssessment({
  riskId: risk.riskId,
  authorTenantId: OWNER,
  probabilityPercent: 30,
  amountMinCents: null,
  amountMaxCents: null,
  expectedFrom: plainDate('2025-03-01'),
  expectedTo: plainDate('2025-05-31'),
});

function rowOf(input: Partial<ForecastInput>, key: string, override?: EventOverride) {
  const compiled = compileForecast(
    buildForecastInput(input),
    { kind: 'party', tenantId: OWNER },
    { ...NO_OVERRIDES, events: override ? { [key]: override } : {} },
  );
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
  const { events, cash } = compiled.value;
  const event = events.find((one) => one.key === key);
  if (event === undefined) throw new Error(`no event ${key}`);
  const row = timelineEvent(event, override, {
    months: cash.months,
    t: translator(messages, 'nl'),
    format: formatFor('nl'),
    authorName: () => 'Zuid-Limburg',
  });
  return { event, row };
}

describe('an open risk on the timeline', () => {
  const key = `risk:${risk.riskId}`;
  const at = (override?: EventOverride) => rowOf({ risks: [risk], assessments: [judged] }, key, override);

  it('stands on the months in which its author expects it, with its chance', () => {
    const { row } = at();
    expect(row).toMatchObject({ from: 2, to: 4, spread: 1, choice: 'vastgelegd', state: 'chance' });
    expect(row.choices.map(({ label }) => label)).toEqual([
      'met een kans van 30%',
      'gebeurt zeker',
      'gebeurt niet',
    ]);
    expect(row.text).toContain('begint tussen maart 2025 en mei 2025');
  });

  it('can be supposed to happen, or not, and be left to its chance again', () => {
    const { event, row } = at({ isOn: true, shift: 1 });
    expect(row).toMatchObject({ choice: 'aan', state: 'on', from: 3, isChanged: true });
    expect(overrideFor(event, 'uit', { isOn: true, shift: 1 })).toEqual({ shift: 1, isOn: false });
    expect(overrideFor(event, 'vastgelegd', { isOn: true, shift: 1 })).toEqual({ shift: 1 });
  });

  it('does not count without a chance, until somebody supposes it', () => {
    const { row } = rowOf({ risks: [risk] }, key);
    expect(row).toMatchObject({ choice: 'uit', state: 'off' });
    expect(row.choices.map(({ label }) => label)).toEqual(['gebeurt zeker', 'kans onbekend: telt niet mee']);
  });
});

describe('a measure on the timeline', () => {
  const measure = buildCashEvent();
  const key = `event:${measure.eventId}`;

  it('counts or does not; to bring back what was recorded is no override', () => {
    const { event, row } = rowOf({ events: [measure] }, key);
    expect(row).toMatchObject({ choice: 'aan', state: 'on', tone: 'positive', from: 2, to: 2 });
    expect(overrideFor(event, 'uit', undefined)).toEqual({ isOn: false });
    expect(overrideFor(event, 'aan', { isOn: false, scalePercent: 50 })).toEqual({ scalePercent: 50 });
  });
});
