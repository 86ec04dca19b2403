import type { KringRef } from '@regietafel/contracts/core/origin';
import type { KringId } from '@regietafel/domain/core/ids';
import type { KringKind } from '@regietafel/domain/sharing/tenant';

/**
 * The kring that a form offers first, out of those in which the person may write (from narrow to wide): that of what
 * stood before, else the first of these kinds, else the first there is. Null where the person may write in none.
 */
export function defaultKring(
  kringen: readonly KringRef[],
  kinds: readonly KringKind[],
  before?: KringId | null,
): KringId | null {
  const preferred = [
    ...kringen.filter(({ id }) => id === before),
    ...kinds.flatMap((kind) => kringen.filter((kring) => kring.kind === kind)),
    ...kringen,
  ];
  return preferred[0]?.id ?? null;
}
