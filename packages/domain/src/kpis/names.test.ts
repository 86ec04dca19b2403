import { describe, expect, it } from 'vitest';
import { plainDate } from '../core/dates.ts';
import { findKpiByName, kpiNameOn } from './names.ts';

const uninsured = {
  code: 'onverzekerde_zorg',
  name: 'Onverzekerde zorg',
  aliases: [{ name: 'Geen beschikking geen zorg', from: null, to: plainDate('2024-10-01') }],
};
const productivity = { code: 'productiviteit', name: 'Productiviteit', aliases: [] };

describe('kpiNameOn', () => {
  it('follows a KPI through its change of name', () => {
    expect(kpiNameOn(uninsured, plainDate('2024-09-30'))).toBe('Geen beschikking geen zorg');
    expect(kpiNameOn(uninsured, plainDate('2024-10-01'))).toBe('Onverzekerde zorg');
    const later = { name: 'Nieuw', aliases: [{ name: 'Oud', from: plainDate('2025-01-01'), to: null }] };
    expect(kpiNameOn(later, plainDate('2024-12-31'))).toBe('Nieuw');
    expect(kpiNameOn(later, plainDate('2025-01-01'))).toBe('Oud');
  });
});

describe('findKpiByName', () => {
  it.each([
    ['onverzekerde zorg', uninsured],
    ['GEEN BESCHIKKING, geen zorg', uninsured],
    ['onverzekerde_zorg', uninsured],
    ['Productiviteit', productivity],
    ['bedbezetting', undefined],
  ])('finds %s', (name, found) => {
    expect(findKpiByName([uninsured, productivity], name)).toBe(found);
  });

  it('does not choose between two that carry the same name', () => {
    expect(findKpiByName([productivity, { ...productivity, code: 'p2' }], 'Productiviteit')).toBeUndefined();
  });
});
