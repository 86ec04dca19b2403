import { PARTICIPATION_ROLES, type ParticipationRole, type SeatKind } from './tenant.ts';
import type { KringRule } from './world.ts';

type Rule = Pick<KringRule, 'kind' | 'admittedRoles' | 'admittedSeats'>;

/** Whom one kring admits and another does not. */
export interface NewlyAdmitted {
  readonly roles: readonly ParticipationRole[];
  readonly seats: readonly SeatKind[];
  /** What stands in it is meant for everybody, the griffie of each organisation first. */
  readonly isPublic: boolean;
}

/**
 * What happens to the readers of a record when it goes from one kring to another. `widened`: somebody newly reads it, also
 * when others cease to; `narrowed`: nobody newly does and somebody ceases to; `same`: the readers stay who they are.
 */
export type KringMove = 'same' | 'widened' | 'narrowed';

/**
 * Whom `to` admits and `from` does not, for a record of somebody who reads both. Judged by the rules of the kringen, not
 * by who happens to take part today: who comes later reads it too.
 */
export function newlyAdmitted(from: Rule, to: Rule): NewlyAdmitted {
  // A seat is held for an organisation that takes part, so where every capacity reads no seat adds anybody.
  const isForAll = PARTICIPATION_ROLES.every((role) => from.admittedRoles.includes(role));
  return {
    roles: to.admittedRoles.filter((role) => !from.admittedRoles.includes(role)),
    seats: isForAll ? [] : to.admittedSeats.filter((seat) => !from.admittedSeats.includes(seat)),
    isPublic: to.kind === 'openbaar' && from.kind !== 'openbaar',
  };
}

/** Whether a record that goes from one kring to another gets new readers, loses some, or neither. */
export function kringMove(from: Rule, to: Rule): KringMove {
  if (admitsAny(newlyAdmitted(from, to))) return 'widened';
  return admitsAny(newlyAdmitted(to, from)) ? 'narrowed' : 'same';
}

function admitsAny({ roles, seats, isPublic }: NewlyAdmitted): boolean {
  return roles.length > 0 || seats.length > 0 || isPublic;
}
