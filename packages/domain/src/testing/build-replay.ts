import type { Instant } from '../core/dates.ts';
import { asId, type IndicatorId, type IndicatorReportId, newId, type TenantId } from '../core/ids.ts';
import type { IndicatorDefinition } from '../indicators/indicator.ts';
import type { PeriodCode } from '../indicators/period.ts';
import type { ProviderFacts } from '../warning/replay.ts';
import { buildIndicator, knownOn } from './build-warning.ts';

export const PROVIDER = asId<TenantId>('00000000-0000-4000-8000-0000000000a1');
export const REGION = asId<TenantId>('00000000-0000-4000-8000-0000000000b1');

/** The indicator of `buildIndicator` as an entry of the catalogue: it is the item `vermogen` itself. */
export function buildDefinition(): IndicatorDefinition {
  return {
    ...buildIndicator(),
    id: asId<IndicatorId>('00000000-0000-4000-8000-0000000000c1'),
    name: 'Proef',
    definition: '',
    formulaText: '',
    formula: { terms: [{ item: 'vermogen', sign: 1 }], divisor: null, factor: 1 },
    domain: 'financieel',
    direction: 'higher',
    standing: 'probable',
    source: 'Proef',
  };
}

/** A report of one period that was submitted, by the provider and a month after the period, unless told otherwise. */
export function buildReported(
  period: PeriodCode,
  value: number | null,
  overrides: Partial<ProviderFacts['reports'][number]> = {},
): ProviderFacts['reports'][number] {
  return {
    reportId: newId<IndicatorReportId>(),
    revisionId: newId(),
    authorTenantId: PROVIDER,
    recordedAt: knownOn(period),
    period,
    scope: 'whole',
    items: { vermogen: value },
    isSubmitted: true,
    ...overrides,
  };
}

/** Reports with both capacities on record from the start. */
export function buildFacts(
  reports: ProviderFacts['reports'],
  overrides: Partial<ProviderFacts> = {},
): ProviderFacts {
  const recordedAt = '2019-01-01T08:00:00Z' as Instant;
  return {
    reports,
    reviews: [],
    roles: [
      { tenantId: PROVIDER, role: 'aanbieder', recordedAt },
      { tenantId: REGION, role: 'accounthoudend', recordedAt },
    ],
    ...overrides,
  };
}
