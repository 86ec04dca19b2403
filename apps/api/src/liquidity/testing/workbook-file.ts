import { switchesOf } from '@regietafel/documents/liquidity/book-source';
import { writeForecast } from '@regietafel/documents/liquidity/write-forecast';
import { plainDate } from '@regietafel/domain/core/dates';
import { compileForecast } from '@regietafel/domain/liquidity/compile-forecast';
import { type ForecastOverrides, NO_OVERRIDES } from '@regietafel/domain/liquidity/compiled';
import type { ForecastInput } from '@regietafel/domain/liquidity/forecast-input';
import type { CashPlan } from '@regietafel/domain/liquidity/plan';

export const WORKBOOK_DAY = plainDate('2024-10-02');

interface Typed {
  /** A plan that was typed over in it, and that no forecast need be able to rest on. */
  readonly plan?: CashPlan;
  /** What was done to its events. */
  readonly events?: ForecastOverrides['events'];
  /** What stands in the cells for that, where no forecast can be had of it. */
  readonly cells?: ForecastOverrides['events'];
}

/** A workbook as the author of a plan hands it in. */
export async function workbookOf(
  input: ForecastInput,
  { plan, events = {}, cells = events }: Typed = {},
): Promise<File> {
  const bytes = await writeForecast({
    title: 'XONAR',
    viewName: 'XONAR',
    standPer: WORKBOOK_DAY,
    plan: plan ?? input.plan,
    sheets: input.sheets,
    driverPoints: {},
    compiled: compiledWith(input, events),
    switched: cells,
    recorded: compiledWith(input, switchesOf(events)).events,
  });
  return new File([Uint8Array.from(bytes)], 'prognose.xlsx');
}

function compiledWith(input: ForecastInput, events: ForecastOverrides['events']) {
  const view = { kind: 'party', tenantId: input.plan.authorTenantId } as const;
  const compiled = compileForecast(input, view, { ...NO_OVERRIDES, events });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
  return compiled.value;
}
