import { FREQUENCIES } from '@regietafel/domain/core/amount';
import type { Cents } from '@regietafel/domain/core/cents';
import { MAX_CENTS } from '@regietafel/domain/core/cents';
import * as z from 'zod/mini';
import { branded } from './branded.ts';

/** Whole euro cents within ±2^51. */
export const cents = branded<Cents, number>(
  z.number().check(
    z.refine((value) => Number.isSafeInteger(value) && Math.abs(value) <= MAX_CENTS, {
      error: 'field.cents',
    }),
  ),
);

const frequency = z.enum(FREQUENCIES);

/** What a register says of money: known, at most, a range, pro memorie, or nothing at all. */
export const amount = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('known'), cents, frequency }),
  z.object({ kind: z.literal('max'), cents, frequency }),
  z
    .object({ kind: z.literal('range'), minCents: cents, maxCents: cents, frequency })
    .check(
      z.refine((range) => range.minCents <= range.maxCents, { error: 'field.range', path: ['maxCents'] }),
    ),
  z.object({ kind: z.literal('pm') }),
  z.object({ kind: z.literal('none') }),
]);
