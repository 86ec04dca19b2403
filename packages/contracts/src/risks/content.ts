import { RISK_GROUPS, RISK_STATUSES } from '@regietafel/domain/risks/risk';
import * as z from 'zod/mini';
import { plainDate } from '../core/dates.ts';
import { list } from '../core/list.ts';
import { amount } from '../core/money.ts';
import { line, text } from '../core/text.ts';

/** Bounds of the parts of a risk; the database has the same. */
export const RISK_BOUNDS = {
  number: 9999,
  title: 500,
  cause: 4000,
  consequence: 4000,
  measures: 8000,
  owner: 120,
  owners: 12,
  reason: 2000,
  rationale: 4000,
} as const;

export const riskGroup = z.enum(RISK_GROUPS);
export const riskStatus = z.enum(RISK_STATUSES);

const riskWindow = z.object({ from: z.nullable(plainDate), to: z.nullable(plainDate) });

const fields = {
  number: z.int().check(z.gte(1), z.lte(RISK_BOUNDS.number)),
  group: riskGroup,
  title: text({ max: RISK_BOUNDS.title }),
  cause: text({ min: 0, max: RISK_BOUNDS.cause }),
  consequence: text({ min: 0, max: RISK_BOUNDS.consequence }),
  measures: text({ min: 0, max: RISK_BOUNDS.measures }),
  owners: list(line({ max: RISK_BOUNDS.owner })),
  status: riskStatus,
  statusDate: z.nullable(plainDate),
  window: z.nullable(riskWindow),
  notInfluenceable: z.boolean(),
  amount,
  wakeUpOn: z.nullable(plainDate),
};

/** One risk as it stands somewhere. */
export const riskContent = z.object(fields);

/** One risk as a person gives it: the same, and its parts fit each other. */
export const riskContentInput = z.strictObject({ ...fields, window: z.nullable(strictWindow()) }).check(
  z.refine((risk) => risk.owners.length <= RISK_BOUNDS.owners, { error: 'field.invalid', path: ['owners'] }),
  z.refine((risk) => risk.statusDate === null || risk.status === 'opgelost', {
    error: 'field.statusDate',
    path: ['statusDate'],
  }),
  z.refine((risk) => risk.window === null || risk.status === 'onderhanden', {
    error: 'field.window',
    path: ['window'],
  }),
);

function strictWindow() {
  return z.strictObject(riskWindow.shape).check(
    z.refine((window) => window.from !== null || window.to !== null, { error: 'field.required' }),
    z.refine((window) => window.from === null || window.to === null || window.from <= window.to, {
      error: 'field.order',
      path: ['to'],
    }),
  );
}
