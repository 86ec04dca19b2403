import * as z from 'zod/mini';
import { asOf } from '../core/as-of.ts';
import { dossierId, tenantId } from '../core/ids.ts';
import { forecastOverrides } from './overrides.ts';

const view = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('party'), tenantId }),
  z.strictObject({ kind: z.literal('kernteam') }),
]);

/** The forecast as it stands on the screen: whose plan, through whose eyes, and what its reader does to it. */
export const exportForecastInput = z.strictObject({
  dossierId,
  asOf,
  planOf: z._default(z.nullable(tenantId), null),
  view,
  overrides: forecastOverrides,
});
