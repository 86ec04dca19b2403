import type { Language } from '@regietafel/contracts/core/language';
import type { Database } from '@regietafel/db/kernel/database';
import type { PlainDate } from '@regietafel/domain/core/dates';
import { dutchDayOf } from '@regietafel/domain/core/dates';
import { DomainError } from '@regietafel/domain/core/errors';
import type { AsOf } from '@regietafel/domain/history/as-of';
import type { Actor, MembershipRole, Tenant } from '@regietafel/domain/sharing/tenant';

/** On whose behalf a service works, and on which day. */
export interface Asker {
  readonly database: Database;
  readonly actor: Actor;
  readonly role: MembershipRole;
  readonly tenant: Tenant;
  readonly today: PlainDate;
  readonly language: Language;
}

/** The asker out of the context of a procedure. */
export function askerOf({ database, actor, role, tenant, today, language }: Asker): Asker {
  return { database, actor, role, tenant, today, language };
}

/** Gives what was found, or refuses with the one answer for what is absent and what is not shared. */
export function found<T>(value: T | undefined): T {
  if (value === undefined) throw new DomainError('NOT_FOUND', 'core.notFound');
  return value;
}

/** The day on which a reader at this position judges signals that depend on the calendar. */
export function judgingDay(asOf: AsOf, today: PlainDate): PlainDate {
  if (asOf.standPer !== null) return asOf.standPer;
  return asOf.knownAt === null ? today : dutchDayOf(asOf.knownAt);
}

/** Refuses to record something of a day that has not come yet: nobody can know how it stands then. */
export function refuseFuture(standPer: PlainDate, today: PlainDate): void {
  if (standPer > today) throw invalid('standPer', 'field.future');
}

/** A refusal of one field. */
export function invalid(path: string, messageKey: string): DomainError {
  return new DomainError('INVALID_INPUT', 'core.invalidInput', { fields: [{ path, messageKey }] });
}
