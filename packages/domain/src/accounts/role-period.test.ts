import { expect, it } from 'vitest';
import type { PlainDate } from '../core/dates.ts';
import { holdsFrom, holdsOn } from './role-period.ts';

const period = (validFrom: string, validTo: string | null) => ({
  validFrom: validFrom as PlainDate,
  validTo: validTo as PlainDate | null,
});
const DAY = '2026-03-10' as PlainDate;

it.each([
  ['past', period('2026-01-01', '2026-03-10'), false, false],
  ['last day', period('2026-01-01', '2026-03-11'), true, true],
  ['first day', period('2026-03-10', null), true, true],
  ['to come', period('2026-03-11', '2026-04-01'), false, true],
  ['to come without end', period('2026-03-11', null), false, true],
  ['ended on its first day', period('2026-03-10', '2026-03-10'), false, false],
  ['taken back before it began', period('2026-05-01', '2026-05-01'), false, false],
])('%s', (_what, one, on, from) => {
  expect([holdsOn(one, DAY), holdsFrom(one, DAY)]).toEqual([on, from]);
});
