import { describe, expect, test } from 'vitest';
import { isOneEditAway, parseStatus } from './status.ts';

describe('a status cell', () => {
  test.each([
    ['Opgelost 07122023', 'opgelost', '2023-12-07'],
    ['Opgelost 7122023', 'opgelost', '2023-12-07'],
    ['Opgelost per 7 december 2023', 'opgelost', '2023-12-07'],
    ['opgelost (7-12-2023)', 'opgelost', '2023-12-07'],
    ['Afgerond', 'opgelost', null],
    ['Groen', 'opgelost', null],
    ['Onderhanden', 'onderhanden', null],
    ['In behandeling', 'onderhanden', null],
    ['Nog open', 'onderhanden', null],
    ['Geen risico maar een feit.', 'feit', null],
    ['Is inmiddels een feit', 'feit', null],
  ])('%s', (text, status, date) => {
    expect(parseStatus(text)).toMatchObject({ status, date, remainder: '', misspelt: null });
  });

  test.each([
    'Gepauzeerd',
    'niet opgelost',
    'Deels opgelost',
    'bijna afgerond',
    'Onderhanden, deels opgelost',
    'wordt opgelost',
    '?',
    'XONAR',
  ])('not understood: %s', (text) => {
    expect(parseStatus(text).status).toBeNull();
  });

  test('carries a window, that nobody can influence it, and when it is judged anew', () => {
    expect(parseStatus('Onderhanden, periode Q1 t/m Q3 2024.')).toMatchObject({
      status: 'onderhanden',
      window: { from: '2024-01-01', to: '2024-09-30' },
      remainder: '',
    });
    expect(parseStatus('Geen risico maar een feit. Niet beïnvloedbaar.')).toMatchObject({
      status: 'feit',
      notInfluenceable: true,
      remainder: '',
    });
    expect(parseStatus('Opgelost 1 maart 2024. Eind 2024 opnieuw beoordelen.')).toMatchObject({
      date: '2024-03-01',
      wakeUpOn: '2024-12-31',
      window: null,
    });
  });

  test('says what it could not read', () => {
    expect(parseStatus('Opgelsot 07122023')).toMatchObject({ status: 'opgelost', misspelt: 'Opgelsot' });
    expect(parseStatus('Opgelost 31-02-2024')).toMatchObject({ date: null, badDate: '31-02-2024' });
    expect(parseStatus('Opgelost onder voorbehoud').remainder).toBe('onder voorbehoud');
  });
});

test('one edit away: one letter more, less, other, or two swapped', () => {
  expect(
    ['opgelos', 'opgeloste', 'opgelast', 'opgelots', 'opgelost'].every((word) =>
      isOneEditAway(word, 'opgelost'),
    ),
  ).toBe(true);
  expect(['opgels', 'gelost', 'tsolegpo'].some((word) => isOneEditAway(word, 'opgelost'))).toBe(false);
});
