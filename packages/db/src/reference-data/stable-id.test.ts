import { isId, type KpiId } from '@regietafel/domain/core/ids';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stableId } from './stable-id.ts';

// Expected values from another implementation of RFC 9562 (Python's uuid.uuid5) with the same namespace.
test.each([
  ['kpi:productiviteit', '8bd0a342-f6d2-5309-86fb-d1250cc64536'],
  ['gemeente:Súdwest-Fryslân', 'e3f9d45f-676c-59b2-b769-d4dfefdbf8b8'],
])('%s has the id of version 5', (key, id) => {
  expect(stableId<KpiId>(key)).toBe(id);
});

test('every key has an id of its own, the same each time', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      expect(isId(stableId<KpiId>(one))).toBe(true);
      expect(stableId<KpiId>(one) === stableId<KpiId>(other)).toBe(one === other);
    }),
  );
});
