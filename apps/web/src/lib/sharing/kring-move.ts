import type { ListedKring } from '@regietafel/contracts/sharing/table';
import { kringMove, newlyAdmitted } from '@regietafel/domain/sharing/widening';
import type { MessagesOf } from '../i18n/areas.ts';
import type { Translate } from '../i18n/message.ts';

type Words = Translate<MessagesOf<'kringen'>>;
type Kring = Pick<ListedKring, 'kind' | 'admittedRoles' | 'admittedSeats' | 'organisations' | 'seats'>;

/**
 * Who reads one kring and not another, for a sentence: by name as far as the reader may know, and by the rule where the
 * kring admits somebody of whom no name is known, since who comes later reads it too.
 */
export function newReaders(from: Kring, to: Kring, t: Words): readonly string[] {
  const admitted = newlyAdmitted(from, to);
  const before = new Set([
    ...from.organisations.map(({ name }) => name),
    ...from.seats.map((one) => one.personName),
  ]);
  const roles = admitted.roles.flatMap((role) => {
    const names = to.organisations.filter((one) => one.role === role).map(({ name }) => name);
    const fresh = names.filter((name) => !before.has(name));
    return names.length === 0 ? [t(`move.role.${role}`)] : fresh;
  });
  const seats = admitted.seats.flatMap((kind) => {
    const names = to.seats.filter((one) => one.kind === kind).map((one) => one.personName);
    return names.length === 0 ? [t(`move.seat.${kind}`)] : names.filter((name) => !before.has(name));
  });
  return unique([...roles, ...seats, ...(admitted.isPublic ? [t('move.everybody')] : [])]);
}

/** The kringen out of which something goes to others, or ceases to go to some, and who those are. */
interface Move<K extends Kring> {
  readonly kringen: readonly K[];
  readonly readers: readonly string[];
}

/** What a move out of several kringen into one means: where somebody newly reads, and where somebody ceases to. */
export function sortMoves<K extends Kring>(
  from: readonly K[],
  to: K,
  t: Words,
): { readonly widened: Move<K>; readonly narrowed: Move<K> } {
  const widened = from.filter((kring) => kringMove(kring, to) === 'widened');
  const narrowed = from.filter((kring) => kringMove(kring, to) === 'narrowed');
  return {
    widened: { kringen: widened, readers: unique(widened.flatMap((kring) => newReaders(kring, to, t))) },
    narrowed: { kringen: narrowed, readers: unique(narrowed.flatMap((kring) => newReaders(to, kring, t))) },
  };
}

function unique(words: readonly string[]): readonly string[] {
  return [...new Set(words)];
}
