import type { Origin } from '@regietafel/db/queries/sharing/origin';
import type { KringKind } from '@regietafel/domain/sharing/tenant';

type Kring = Origin['kring'];

/** From narrow to wide; every reader of one reads the next. An own or added kring stands outside the order. */
const WIDTH: Partial<Readonly<Record<KringKind, number>>> = { kernteam: 1, tafel: 2, breed: 3, openbaar: 4 };

/**
 * Whether a risk may be part of a register that a kring reads. What that kring can read already may; what the publisher
 * wrote may too, unless it was kept in the own kring. Another author's risk is never shown to more people than its author
 * chose.
 */
export function isPublishableTo(
  risk: { readonly kring: Kring; readonly isPublishers: boolean },
  target: Kring,
): boolean {
  if (risk.kring.id === target.id) return true;
  if (risk.kring.kind === 'eigen') return false;
  return risk.isPublishers || isAtLeastAsWide(risk.kring.kind, target.kind);
}

function isAtLeastAsWide(kind: KringKind, target: KringKind): boolean {
  const [width, needed] = [WIDTH[kind], WIDTH[target]];
  return width !== undefined && needed !== undefined && width >= needed;
}
