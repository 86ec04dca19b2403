import { type Cents, MAX_CENTS } from '@regietafel/domain/core/cents';
import { isPlainDate, type PlainDate } from '@regietafel/domain/core/dates';
import { RISK_GROUPS, RISK_STATUSES, type RiskContent } from '@regietafel/domain/risks/risk';
import { z } from 'zod';

const day = z.custom<PlainDate>((value) => typeof value === 'string' && isPlainDate(value));
const amountOfMoney = z.custom<Cents>(
  (value) => typeof value === 'number' && Number.isSafeInteger(value) && Math.abs(value) <= MAX_CENTS,
);
const frequency = z.enum(['once', 'yearly', 'unstated']);
const text = z.string().max(20_000);

const row = z.strictObject({
  number: z.int().min(1).max(9_999),
  group: z.enum(RISK_GROUPS),
  title: text,
  cause: text,
  consequence: text,
  measures: text,
  owners: z.array(text).max(50),
  status: z.enum(RISK_STATUSES),
  statusDate: day.nullable(),
  window: z.strictObject({ from: day.nullable(), to: day.nullable() }).nullable(),
  notInfluenceable: z.boolean(),
  amount: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.enum(['known', 'max']), cents: amountOfMoney, frequency }),
    z.strictObject({ kind: z.literal('range'), minCents: amountOfMoney, maxCents: amountOfMoney, frequency }),
    z.strictObject({ kind: z.enum(['pm', 'none']) }),
  ]),
  wakeUpOn: day.nullable(),
}) satisfies z.ZodType<RiskContent>;

/** A register as JSON: what `writeRegisterJson` writes and the reader takes back. */
export const registerJson = z.strictObject({
  standPer: day.nullable(),
  rows: z.array(row).max(5_000),
});

export type RegisterJson = z.infer<typeof registerJson>;
