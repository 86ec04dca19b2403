import type { RegisterDesk } from '@regietafel/contracts/risks/register';
import type { KringKind } from '@regietafel/domain/sharing/tenant';

/** The kring of the first of these kinds in which the person may write; else the first there is. */
export function defaultKring(
  kringen: RegisterDesk['kringen'],
  kinds: readonly KringKind[],
): RegisterDesk['kringen'][number] | undefined {
  const preferred = kinds.flatMap((kind) => kringen.filter((kring) => kring.kind === kind));
  return preferred[0] ?? kringen[0];
}
