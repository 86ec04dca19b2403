import { FORECAST_RUN_STATES } from '@regietafel/domain/liquidity/forecast-run';
import * as z from 'zod/mini';
import { asOf } from '../core/as-of.ts';
import { instant, plainDate } from '../core/dates.ts';
import { dossierId, forecastRunId, tenantId } from '../core/ids.ts';
import { list } from '../core/list.ts';
import { forecastOverrides } from './overrides.ts';

/** Fewest and most futures of a run on the server: fewer are drawn at once where one looks. */
export const RUN_PATHS = { least: 100_000, most: 1_000_000 } as const;
const MOST_SEED = 4_294_967_295;

const view = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('party'), tenantId }),
  z.strictObject({ kind: z.literal('kernteam') }),
]);

const asked = {
  view,
  overrides: forecastOverrides,
  paths: z.int().check(z.gte(RUN_PATHS.least), z.lte(RUN_PATHS.most)),
  seed: z.int().check(z.gte(0), z.lte(MOST_SEED)),
};

export const startRunInput = z.strictObject({
  dossierId,
  planOf: z._default(z.nullable(tenantId), null),
  standPer: z.nullable(plainDate),
  ...asked,
});
export const startedRun = z.object({ runId: forecastRunId });

export const stopRunInput = z.strictObject({ dossierId, runId: forecastRunId });

export const runsInput = z.strictObject({ dossierId, asOf });

const estimated = z.object({ value: z.number(), standardError: z.number() });

const result = z.object({
  modelVersion: z.string(),
  modelHash: z.string(),
  breachBefore: list(estimated),
  months: list(
    z.object({
      quantiles: list(z.object({ ...estimated.shape, share: z.number() })),
      breach: estimated,
    }),
  ),
});

const run = z.object({
  runId: forecastRunId,
  askedAt: instant,
  state: z.enum(FORECAST_RUN_STATES),
  percent: z.int(),
  standPer: z.nullable(plainDate),
  ...asked,
  /** Null as long as it is not done. */
  result: z.nullable(result),
});
export type ShownRun = z.infer<typeof run>;

/** The latest runs of the own organisation, the newest first. */
export const runs = z.object({ runs: list(run), mayStart: z.boolean() });
export type Runs = z.infer<typeof runs>;
