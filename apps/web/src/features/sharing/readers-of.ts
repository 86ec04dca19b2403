import type { ListedKring } from '@regietafel/contracts/sharing/table';
import { PARTICIPATION_ROLES } from '@regietafel/domain/sharing/tenant';
import type { Format } from '../../lib/format/format.ts';
import type { MessagesOf } from '../../lib/i18n/areas.ts';
import type { Translate } from '../../lib/i18n/message.ts';

type Words = Translate<MessagesOf<'sharing'>>;
type List = Pick<Format, 'list'>;
type Rule = Pick<ListedKring, 'kind' | 'isOwn' | 'admittedRoles' | 'admittedSeats'>;

/**
 * Who reads a kring, as a plain sentence: by the rule of the kring, not by who happens to be in it now. In the dossier of a
 * plan (`isPlan`) there is no provider to read anything.
 */
export function readersOf(kring: Rule, t: Words, format: List, isPlan = false): string {
  if (kring.isOwn) return t('kring.own');
  const readers = format.list([...rolesOf(kring, t, isPlan), ...seatsOf(kring, t)]);
  return t(kring.kind === 'openbaar' ? 'kring.public' : 'kring.reads', { readers });
}

function rolesOf({ admittedRoles }: Rule, t: Words, isPlan: boolean): readonly string[] {
  const isEverybody = PARTICIPATION_ROLES.every((role) => admittedRoles.includes(role));
  if (isEverybody) return [t('reads.everybody')];
  return admittedRoles.filter((role) => !isPlan || role !== 'aanbieder').map((role) => t(`reads.${role}`));
}

function seatsOf({ admittedSeats }: Rule, t: Words): readonly string[] {
  const [first, second] = admittedSeats;
  if (first === undefined) return [];
  return [second === undefined ? t(`reads.seat.${first}`) : t('reads.seat.both')];
}
