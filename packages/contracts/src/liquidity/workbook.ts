import { SHEET_KINDS } from '@regietafel/domain/liquidity/sheet';
import * as z from 'zod/mini';
import { asOf } from '../core/as-of.ts';
import { plainDate } from '../core/dates.ts';
import { dossierId, kringId, tenantId } from '../core/ids.ts';
import { list } from '../core/list.ts';
import { mayWiden } from '../core/may-widen.ts';
import { cents } from '../core/money.ts';
import { previewHash } from '../core/preview-hash.ts';
import { line } from '../core/text.ts';
import { upload } from '../core/upload.ts';
import { delivered, deliverInput, deliveryDraft } from './deliveries.ts';
import { forecastOverrides } from './overrides.ts';
import { SCENARIO_BOUNDS } from './scenarios.ts';

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

export const readForecastInput = upload(z.strictObject({ dossierId }));

/** A cell as a spreadsheet names it, and what there is to say of it in the reader's language. */
const remark = z.object({ cell: z.string(), message: z.string() });

/** Parts of a plan that a workbook can change; `plan` is all of it, `order` nothing but the order of its lines. */
export const PLAN_PARTS = [
  'plan',
  'horizon',
  'opening',
  'credit',
  'returns',
  'growth',
  'line',
  'rule',
  'outstanding',
  'flow',
  'driver',
  'order',
] as const;

const sheetName = { year: z.int(), kind: z.enum(SHEET_KINDS) };

/** What taking a workbook over would change in what stands under the own name; nothing is stored. */
export const forecastReading = z.object({
  fileName: z.string(),
  standPer: z.nullable(plainDate),
  problems: list(remark),
  notes: list(remark),
  /** Title of the line or key of the driver; null where the part has no name. */
  plan: list(z.object({ part: z.enum(PLAN_PARTS), name: z.nullable(z.string()) })),
  sheets: list(
    z.object({
      ...sheetName,
      isNew: z.boolean(),
      /** Amounts that differ; of the first of them, month 1-12 and both amounts. */
      changes: z.int(),
      cells: list(
        z.object({
          title: z.string(),
          month: z.int(),
          before: z.nullable(cents),
          after: z.nullable(cents),
        }),
      ),
      /** Lines that are new, gone or named otherwise. */
      lines: list(z.string()),
    }),
  ),
  /** Sheets that stand and that the workbook does not hold: they stay as they are. */
  absent: list(z.object(sheetName)),
  /** What was done to events: switched (null: not), moved by whole months, scaled to per cents of the amount. */
  events: list(
    z.object({ title: z.string(), isOn: z.nullable(z.boolean()), shift: z.int(), scalePercent: z.int() }),
  ),
  /** The scenario in which exactly that stands already. */
  scenarioName: z.nullable(z.string()),
  mayKeepScenario: z.boolean(),
  /** Titles of events that the forecast holds and the workbook does not: they count as they were recorded. */
  absentEvents: list(z.string()),
  /** What would be delivered once this is taken over; null for who may not deliver, or while cells are not right. */
  delivery: z.nullable(deliveryDraft),
  isUnchanged: z.boolean(),
  /** What was looked at; taking over is refused when file or records are something else by then. */
  hash: previewHash,
});
export type ForecastOutlook = z.infer<typeof forecastReading>;

const { dossierId: _dossier, standPer: _standPer, ...deliveryFields } = deliverInput.shape;

export const importForecastInput = upload(
  z.strictObject({
    dossierId,
    kringId,
    mayWiden,
    standPer: plainDate,
    hash: previewHash,
    /** Under which name what was done to events is laid aside; null: not at all. */
    scenarioName: z._default(z.nullable(line({ max: SCENARIO_BOUNDS.name })), null),
    /** Delivers in the same act, of the same day; null: does not. */
    deliver: z._default(z.nullable(z.strictObject(deliveryFields)), null),
  }),
);

export const forecastImported = z.object({
  sheets: z.int(),
  hasPlan: z.boolean(),
  hasScenario: z.boolean(),
  /** Null when nothing was to be delivered. */
  delivered: z.nullable(delivered),
  hasChanged: z.boolean(),
});
export type ForecastImported = z.infer<typeof forecastImported>;
