import * as z from 'zod/mini';
import { riskId } from '../core/ids.ts';
import { list } from '../core/list.ts';
import { riskContent } from './content.ts';

const { shape } = riskContent;

/** One field that differs, with the value on either side. */
export const fieldChange = z.discriminatedUnion('field', [
  change('group', shape.group),
  change('title', shape.title),
  change('cause', shape.cause),
  change('consequence', shape.consequence),
  change('measures', shape.measures),
  change('owners', shape.owners),
  change('status', shape.status),
  change('statusDate', shape.statusDate),
  change('window', shape.window),
  change('notInfluenceable', shape.notInfluenceable),
  change('amount', shape.amount),
  change('wakeUpOn', shape.wakeUpOn),
]);
export type RiskFieldChange = z.infer<typeof fieldChange>;

const named = { riskId: z.nullable(riskId), number: z.int(), title: z.string() };

/** The difference between two registers, each list in the order of the register. */
export const difference = z.object({
  added: list(z.object(named)),
  removed: list(z.object({ ...named, reason: z.nullable(z.string()) })),
  changed: list(z.object({ ...named, fields: list(fieldChange) })),
});
export type Difference = z.infer<typeof difference>;

/** Risks that kept their identity but stand at another place; no change of the risk itself. */
export const renumbered = list(z.object({ ...named, before: z.int() }));

function change<Field extends string, Value extends z.ZodMiniType>(field: Field, value: Value) {
  return z.object({ field: z.literal(field), before: value, after: value });
}
