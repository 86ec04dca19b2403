import { TOGETHERNESS } from '@regietafel/domain/liquidity/compiled';
import { RETURN_CHOICES } from '@regietafel/domain/liquidity/plan';
import * as z from 'zod/mini';
import { list } from '../core/list.ts';
import { line } from '../core/text.ts';

/** More than a forecast can have of events, drivers or groups. */
const MOST_KEYS = 2_000;
const key = z.string().check(z.minLength(1), z.maxLength(200));
const fewKeys = <Schema extends z.ZodMiniType<Readonly<Record<string, unknown>>, unknown>>(schema: Schema) =>
  schema.check(z.refine((values) => Object.keys(values).length <= MOST_KEYS, { error: 'field.invalid' }));

const eventOverride = z.strictObject({
  isOn: z.optional(z.boolean()),
  shift: z.optional(z.int()),
  scalePercent: z.optional(z.int()),
});

/** Events that go together, by their keys in the forecast. */
const eventsTogether = z.strictObject({
  title: line({ max: 200 }),
  strength: z.enum(TOGETHERNESS),
  keys: list(key).check(z.minLength(2), z.maxLength(200)),
});

/** What a reader switches, moves and scales; within which bounds, `checkOverrides` says. */
export const forecastOverrides = z.strictObject({
  events: fewKeys(z.record(key, eventOverride)),
  returnChoice: z.nullable(z.enum(RETURN_CHOICES)),
  drivers: fewKeys(z.record(key, z.number())),
  together: z.optional(list(eventsTogether).check(z.maxLength(50))),
});
