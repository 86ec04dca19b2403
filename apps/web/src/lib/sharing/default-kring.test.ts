import type { KringRef } from '@regietafel/contracts/core/origin';
import { type KringId, newId } from '@regietafel/domain/core/ids';
import { expect, it } from 'vitest';
import { defaultKring } from './default-kring.ts';

const kringOf = (kind: KringRef['kind']): KringRef => ({ id: newId<KringId>(), kind, name: kind });
const own = kringOf('eigen');
const table = kringOf('tafel');
const broad = kringOf('breed');

it('offers the kring of what stood before, as long as it may be written', () => {
  expect(defaultKring([own, table, broad], ['tafel'], broad.id)).toBe(broad.id);
  expect(defaultKring([own, table], ['tafel'], broad.id)).toBe(table.id);
});

it('offers else the first kind that there is, and the narrowest where there is none', () => {
  expect(defaultKring([own, table, broad], ['kernteam', 'tafel'])).toBe(table.id);
  expect(defaultKring([own, broad], ['tafel'])).toBe(own.id);
  expect(defaultKring([], ['tafel'])).toBeNull();
});
