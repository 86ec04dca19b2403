import { expect, test } from 'vitest';
import { findPeriod } from './period.ts';
import { findWakeUp } from './wake-up.ts';

test.each([
  ['periode Q1 t/m Q3 2024', '2024-01-01', '2024-09-30'],
  ['Q1-Q3 2024', '2024-01-01', '2024-09-30'],
  ['Q3 2024 t/m Q1 2025', '2024-07-01', '2025-03-31'],
  ['1-1-2024 t/m 30-9-2024', '2024-01-01', '2024-09-30'],
  ['van januari tot en met september 2024', '2024-01-01', '2024-09-30'],
  ['eerste kwartaal 2025', '2025-01-01', '2025-03-31'],
  ['2e kwartaal 2025', '2025-04-01', '2025-06-30'],
  ['H1 2025', '2025-01-01', '2025-06-30'],
  ['periode 2026', '2026-01-01', '2026-12-31'],
  ['tot eind 2024', null, '2024-12-31'],
  ['t/m Q2 2025', null, '2025-06-30'],
  ['vanaf maart 2025', '2025-03-01', null],
  ['medio 2025 tot eind 2025', '2025-07-01', '2025-12-31'],
])('%s', (text, from, to) => {
  expect(findPeriod(text)?.window).toEqual({ from, to });
});

test.each(['07122023', 'op 7 december 2023', 'binnenkort', 'Q1'])('no period: %s', (text) => {
  expect(findPeriod(text)).toBeUndefined();
});

test.each([
  ['Garantie van 1 jaar. Eind 2024 opnieuw beoordelen.', '2024-12-31'],
  ['In maart 2025 herbeoordelen.', '2025-03-01'],
  ['Per 1-3-2025 opnieuw te beoordelen', '2025-03-01'],
  ['Herbeoordeling medio 2025.', '2025-07-01'],
  ['Heroverwegen in Q3 2025', '2025-07-01'],
])('judged anew: %s', (text, date) => {
  expect(findWakeUp(text)).toMatchObject({ kind: 'on', date });
});

test('judged anew without a day, or not at all', () => {
  expect(findWakeUp('Later opnieuw beoordelen.').kind).toBe('unreadable');
  expect(findWakeUp('De review beoordeelt het plan van 2024.').kind).toBe('none');
});
