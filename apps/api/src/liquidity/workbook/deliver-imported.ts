import { deliverInput } from '@regietafel/contracts/liquidity/deliveries';
import type { importForecastInput } from '@regietafel/contracts/liquidity/workbook';
import type { TenantTx } from '@regietafel/db/kernel/with-tenant';
import { DomainError } from '@regietafel/domain/core/errors';
import { compileForecast } from '@regietafel/domain/liquidity/compile-forecast';
import type * as z from 'zod/mini';
import type { Asker } from '../../sharing/asker.ts';
import { type Delivered, deliver } from '../deliveries/deliver.ts';
import {
  type ForecastToDeliver,
  forecastToDeliver,
  providerOf,
  readForecastToDeliver,
} from '../deliveries/forecast-to-deliver.ts';
import { presentInput } from '../forecast-input.ts';
import { type HeldWorkbook, sheetsAfter } from './read-upload.ts';

type Values = z.output<typeof importForecastInput>['values'];

/** Delivers what a workbook has just been recorded as, within the same transaction; null when that was not asked. */
export async function deliverImported(
  tx: TenantTx,
  asker: Asker,
  { dossierId, standPer, deliver: asked }: Values,
): Promise<Delivered | null> {
  if (asked === null) return null;
  const recorded = await readForecastToDeliver(tx, asker, dossierId);
  try {
    return await deliver(tx, asker, { ...asked, dossierId, standPer }, recorded);
  } catch (error) {
    throw asFieldsOfDelivery(error);
  }
}

/** What would be delivered once a workbook is taken over. */
export function toDeliver(held: HeldWorkbook, { actor }: Asker): ForecastToDeliver {
  return forecastToDeliver(held.records, {
    author: actor.tenantId,
    plan: held.plan,
    sheets: sheetsAfter(held),
  });
}

/** Titles of the events that the forecast of a workbook holds and the workbook itself does not. */
export function absentEvents(held: HeldWorkbook, { actor }: Asker): readonly string[] {
  const { records, plan, events, reading } = held;
  const input = presentInput({
    ...records,
    plan: { ...plan, authorTenantId: actor.tenantId },
    sheets: sheetsAfter(held).map((sheet) => ({ ...sheet, authorTenantId: actor.tenantId })),
  });
  const view = { kind: 'party', tenantId: providerOf(records) ?? actor.tenantId } as const;
  const compiled = compileForecast({ ...input, noise: null }, view, events.overrides);
  const keys = new Set(reading.events.keys);
  return compiled.ok
    ? compiled.value.events.filter(({ key }) => !keys.has(key)).map(({ title }) => title)
    : [];
}

/** The kring and its readers are asked twice in one form, of the records and of the delivery: a refusal tells of which. */
function asFieldsOfDelivery(error: unknown): unknown {
  if (!(error instanceof DomainError) || error.fields.length === 0) return error;
  const own = new Set(Object.keys(deliverInput.shape).filter((name) => name !== 'standPer'));
  const { code, messageKey, details } = error;
  const fields = error.fields.map((field) =>
    own.has(field.path.split('.')[0] ?? '') ? { ...field, path: `deliver.${field.path}` } : field,
  );
  return new DomainError(code, messageKey, { fields, details });
}
