import type { ListedKring } from '@regietafel/contracts/sharing/table';
import { newlyAdmitted } from '@regietafel/domain/sharing/widening';
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
  return [...new Set([...roles, ...seats, ...(admitted.isPublic ? [t('move.everybody')] : [])])];
}
