import { type KringId, newId } from '@regietafel/domain/core/ids';
import type { KringKind } from '@regietafel/domain/sharing/tenant';
import { expect, it } from 'vitest';
import { narrowestKring } from './narrowest-kring.ts';
import type { Register } from './queries.ts';

const kringOf = (kind: KringKind) => ({ id: newId<KringId>(), kind, name: kind });
const [own, kernteam, table, broad] = [
  kringOf('eigen'),
  kringOf('kernteam'),
  kringOf('tafel'),
  kringOf('breed'),
];

function registerOf(...rows: readonly (readonly [KringKind, boolean])[]) {
  const kringen = [own, kernteam, table, broad];
  return {
    desk: { kringen },
    rows: rows.map(([kind, mayWrite]) => ({
      origin: { author: { mayWrite }, kring: kringen.find((kring) => kring.kind === kind) },
    })),
  } as unknown as Pick<Register, 'rows' | 'desk'>;
}

it('is the narrowest of those that the person wrote, the own kring left out', () => {
  expect(narrowestKring(registerOf(['tafel', true], ['kernteam', true], ['eigen', true]))).toBe(kernteam.id);
});

it('leaves what others wrote out: of that nothing is widened', () => {
  expect(narrowestKring(registerOf(['kernteam', false], ['breed', true]))).toBe(broad.id);
  expect(narrowestKring(registerOf(['eigen', true]))).toBeNull();
});
