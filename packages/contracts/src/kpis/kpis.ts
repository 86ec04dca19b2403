import { KPI_DIRECTIONS, KPI_STATUSES, KPI_TRENDS, KPI_UNITS } from '@regietafel/domain/kpis/kpi';
import { STANDINGS } from '@regietafel/domain/ladder/ladder';
import { PARTICIPATION_ROLES } from '@regietafel/domain/sharing/tenant';
import * as z from 'zod/mini';
import { asOf } from '../core/as-of.ts';
import { plainDate, yearMonth } from '../core/dates.ts';
import { dossierId, kpiId, kringId, revisionId } from '../core/ids.ts';
import { list } from '../core/list.ts';
import { mayWiden } from '../core/may-widen.ts';
import { kring, origin } from '../core/origin.ts';
import { text } from '../core/text.ts';

/** Largest figure that a KPI takes in its unit, either side of zero: cents of any turnover fit. */
const LIMIT = 2 ** 51;
/** A finite figure in the KPI's unit. */
const figure = z.number().check(z.gte(-LIMIT), z.lte(LIMIT));

/** Most months in one recording. */
export const MAX_MONTHS = 60;

const norm = z.object({
  revisionId,
  validFrom: plainDate,
  validTo: z.nullable(plainDate),
  min: z.nullable(figure),
  max: z.nullable(figure),
  nearMargin: figure,
  toleratedUntil: z.nullable(plainDate),
  toleratedReason: z.nullable(z.string()),
  isFictitious: z.boolean(),
  origin,
});

/** The norm of a stretch of months, for a chart. */
const normSpan = z.object({
  from: yearMonth,
  to: yearMonth,
  min: z.nullable(figure),
  max: z.nullable(figure),
  nearMargin: figure,
});

/** One party's monthly values, oldest first; months that it reports as unknown are null, others are absent. */
const series = z.object({
  role: z.nullable(z.enum(PARTICIPATION_ROLES)),
  values: list(
    z.object({
      month: yearMonth,
      value: z.nullable(figure),
      isFictitious: z.boolean(),
      /** This is the figure on which the month is judged. */
      counts: z.boolean(),
    }),
  ),
  /** Of the newest value. */
  origin,
});

/** On what the trend word rests. */
const why = z.object({
  n: z.int(),
  from: z.nullable(yearMonth),
  to: z.nullable(yearMonth),
  windowMonths: z.int(),
  slopePerMonth: z.nullable(z.number()),
  pValue: z.nullable(z.number()),
  method: z.nullable(z.string()),
  direction: z.enum(['better', 'worse', 'none']),
  isSignificant: z.boolean(),
  meetsNorm: z.nullable(z.boolean()),
  isSeasonal: z.boolean(),
});

export const kpi = z.object({
  kpiId,
  code: z.string(),
  /** The name that it carries on the day of the page. */
  name: z.string(),
  definition: z.string(),
  formula: z.string(),
  unit: z.enum(KPI_UNITS),
  direction: z.enum(KPI_DIRECTIONS),
  isSeasonal: z.boolean(),
  aliases: list(z.object({ name: z.string(), from: z.nullable(plainDate), to: z.nullable(plainDate) })),
  standing: z.enum(STANDINGS),
  source: z.string(),
  norm: z.nullable(norm),
  /** The norms over the months of the series, in the order of time. */
  normSpans: list(normSpan),
  status: z.enum(KPI_STATUSES),
  /** The newest month with a value, and that value; null when there is none. */
  month: z.nullable(yearMonth),
  value: z.nullable(figure),
  /** Distance to the norm in the KPI's unit; 0 when met, null when it cannot be told. */
  shortfall: z.nullable(figure),
  /** The newest month of which the value must be in by now. */
  expectedMonth: yearMonth,
  trend: z.object({ word: z.enum(KPI_TRENDS), why }),
  /** The same month of the year before, for a seasonal KPI. */
  yearBefore: z.nullable(z.object({ value: figure, change: figure })),
  series: list(series),
});
export type Kpi = z.infer<typeof kpi>;

const desk = z.object({ mayRecordValue: z.boolean(), maySetNorm: z.boolean(), kringen: list(kring) });

export const boardInput = z.strictObject({ dossierId, asOf });
export const board = z.object({
  day: plainDate,
  kpis: list(kpi),
  /** The rest of the catalogue: nothing of it is recorded in this dossier. */
  unused: list(z.object({ kpiId, name: z.string(), definition: z.string() })),
  desk,
});
export type KpiBoard = z.infer<typeof board>;

export const kpiInput = z.strictObject({ dossierId, kpiId, asOf });

/** One KPI with its long series and all that was recorded of it. */
export const kpiDetail = z.object({
  day: plainDate,
  kpi,
  norms: list(norm),
  /** Every recording of the last months, newest month first, latest recording first. */
  recordings: list(
    z.object({
      month: yearMonth,
      value: z.nullable(figure),
      revisionId,
      /** Nothing by this author follows it. */
      isLatest: z.boolean(),
      isFictitious: z.boolean(),
      origin,
    }),
  ),
  /** What the own organisation recorded last of every month, oldest month first: a next recording follows it. */
  own: list(z.object({ month: yearMonth, value: z.nullable(figure), revisionId, kringId })),
  desk,
});
export type KpiDetail = z.infer<typeof kpiDetail>;

export const recordValuesInput = z.strictObject({
  dossierId,
  kpiId,
  kringId,
  mayWiden,
  values: z
    .array(
      z.strictObject({ month: yearMonth, value: z.nullable(figure), supersedes: z.nullable(revisionId) }),
    )
    .check(
      z.minLength(1),
      z.maxLength(MAX_MONTHS),
      z.check(({ value, issues }) => {
        const months = value.map(({ month }) => month);
        for (const [index, month] of months.entries())
          if (months.indexOf(month) < index)
            issues.push({ code: 'custom', message: 'field.twice', path: [index, 'month'], input: value });
      }),
    ),
});

export const recordNormInput = z
  .strictObject({
    dossierId,
    kpiId,
    kringId,
    mayWiden,
    supersedes: z.nullable(revisionId),
    validFrom: plainDate,
    validTo: z.nullable(plainDate),
    min: z.nullable(figure),
    max: z.nullable(figure),
    nearMargin: figure.check(z.gte(0)),
    toleratedUntil: z.nullable(plainDate),
    toleratedReason: z.nullable(text({ max: 2000 })),
  })
  .check(
    z.refine((norm) => norm.validTo === null || norm.validFrom < norm.validTo, {
      error: 'field.order',
      path: ['validTo'],
    }),
    z.refine((norm) => norm.min !== null || norm.max !== null, { error: 'field.required', path: ['min'] }),
    z.refine((norm) => norm.min === null || norm.max === null || norm.min <= norm.max, {
      error: 'field.range',
      path: ['max'],
    }),
    z.refine((norm) => norm.toleratedUntil === null || norm.toleratedReason !== null, {
      error: 'field.required',
      path: ['toleratedReason'],
    }),
    z.refine((norm) => norm.toleratedReason === null || norm.toleratedUntil !== null, {
      error: 'field.required',
      path: ['toleratedUntil'],
    }),
    z.refine((norm) => norm.toleratedUntil === null || norm.validFrom <= norm.toleratedUntil, {
      error: 'field.order',
      path: ['toleratedUntil'],
    }),
  );

export const recordedKpi = z.object({ recorded: z.int() });

/** Details of a CONFLICT: what somebody else of the own organisation recorded in the meantime. */
export const kpiConflict = z.object({ current: z.nullable(kpiDetail) });
