import { riskGroup, riskStatus } from '@regietafel/contracts/risks/content';
import { difference } from '@regietafel/contracts/risks/difference';
import type { ImportPreview } from '@regietafel/contracts/risks/import';
import { AMOUNT_KINDS, type Amount } from '@regietafel/domain/core/amount';
import type { RiskContent } from '@regietafel/domain/risks/risk';
import * as z from 'zod/mini';

/*
 * The fixed form in which scripts get a register. It says less than the register holds (no frequency of amounts, no
 * wake-up date), so that it can stay as it is; `export register --format json` says everything.
 */

const day = z.nullable(z.string());

const amountForm = z.object({
  kind: z.enum(AMOUNT_KINDS),
  /** The amount when it is known or at most; null otherwise. */
  cents: z.nullable(z.int()),
  /** The limits of a range. */
  minCents: z.optional(z.int()),
  maxCents: z.optional(z.int()),
});

const rowForm = z.object({
  number: z.int(),
  group: riskGroup,
  title: z.string(),
  cause: z.string(),
  consequence: z.string(),
  measures: z.string(),
  owners: z.readonly(z.array(z.string())),
  status: riskStatus,
  statusDate: day,
  window: z.nullable(z.object({ from: day, to: day })),
  amount: amountForm,
});

/** What `import register` gives. */
export const importForm = z.object({
  rows: z.array(rowForm),
  warnings: z.readonly(
    z.array(z.object({ row: z.nullable(z.int()), field: z.string(), message: z.string() })),
  ),
  difference,
});

/** What `compare register` gives. */
export const compareForm = z.object({ difference });

/** A preview in the fixed form. */
export function importFormOf({
  rows,
  warnings,
  difference: changes,
}: ImportPreview): z.infer<typeof importForm> {
  return { rows: rows.map((row) => rowFormOf(row.content)), warnings, difference: changes };
}

function rowFormOf(content: RiskContent): z.infer<typeof rowForm> {
  return {
    number: content.number,
    group: content.group,
    title: content.title,
    cause: content.cause,
    consequence: content.consequence,
    measures: content.measures,
    owners: content.owners,
    status: content.status,
    statusDate: content.statusDate,
    window: content.window,
    amount: amountFormOf(content.amount),
  };
}

function amountFormOf(amount: Amount): z.infer<typeof amountForm> {
  switch (amount.kind) {
    case 'known':
    case 'max':
      return { kind: amount.kind, cents: amount.cents };
    case 'range':
      return { kind: 'range', cents: null, minCents: amount.minCents, maxCents: amount.maxCents };
    case 'pm':
    case 'none':
      return { kind: amount.kind, cents: null };
  }
}
