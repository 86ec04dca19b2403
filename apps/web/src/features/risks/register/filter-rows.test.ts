import { describe, expect, test } from 'vitest';
import type { RegisterTableRow } from '../queries.ts';
import { filterRows, ownersOf } from './filter-rows.ts';

function row(colour: string, status: string, group: string, owners: readonly string[]): RegisterTableRow {
  return { colour, content: { status, group, owners } } as unknown as RegisterTableRow;
}

const ROWS = [
  row('groen', 'opgelost', 'herstelplan', ['XONAR']),
  row('rood', 'onderhanden', 'bedrijfsvoering', ['XONAR', 'gemeenten']),
  row('grijs', 'feit', 'bedrijfsvoering', []),
];

describe('filterRows', () => {
  test('leaves everything when the address says nothing', () => {
    expect(filterRows(ROWS, {})).toEqual(ROWS);
  });

  test('takes every filter together', () => {
    expect(filterRows(ROWS, { eigenaar: 'XONAR' })).toHaveLength(2);
    expect(filterRows(ROWS, { eigenaar: 'XONAR', kleur: 'rood' })).toEqual([ROWS[1]]);
    expect(filterRows(ROWS, { groep: 'bedrijfsvoering', status: 'feit' })).toEqual([ROWS[2]]);
    expect(filterRows(ROWS, { eigenaar: 'gemeenten', kleur: 'groen' })).toEqual([]);
  });
});

test('each owner is offered once', () => {
  expect(ownersOf(ROWS)).toEqual(['gemeenten', 'XONAR']);
});
