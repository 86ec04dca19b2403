import { MEMBERSHIP_ROLES } from '@regietafel/domain/sharing/tenant';
import * as z from 'zod/mini';
import { plainDate } from '../core/dates.ts';
import { accountId, membershipId } from '../core/ids.ts';
import { list } from '../core/list.ts';
import { line, text } from '../core/text.ts';
import { email } from './accounts.ts';

const role = z.enum(MEMBERSHIP_ROLES);

/** A period in which somebody has a role. `validTo` is the first day without; null while it lasts. */
const period = z.object({
  membershipId,
  role,
  validFrom: plainDate,
  validTo: z.nullable(plainDate),
  isCurrent: z.boolean(),
  /** Names as they were then; null for who runs the installation. */
  givenBy: z.nullable(z.string()),
  endedBy: z.nullable(z.string()),
  endReason: z.nullable(z.string()),
});
export type RolePeriod = z.infer<typeof period>;

const person = z.object({
  accountId,
  displayName: z.string(),
  email: z.string(),
  /** False for who is at home in another organisation, which manages the account. */
  isAtHome: z.boolean(),
  isSelf: z.boolean(),
  /** What the person may today; null when nothing (any more, or yet). */
  role: z.nullable(role),
  /** Whether the reader can change or end this: not the own role, and none that reaches further. */
  mayChange: z.boolean(),
  /** From new to old. */
  periods: list(period),
});
export type OwnPerson = z.infer<typeof person>;

/** The people of the own organisation, by name. */
export const people = z.object({
  day: plainDate,
  /** The roles that the reader can give; empty without the right. */
  rolesToGive: list(role),
  people: list(person),
});
export type People = z.infer<typeof people>;

/** Empty where none was chosen yet. */
const chosenRole = z.pipe(z.string().check(z.minLength(1)), role);

const given = {
  role: chosenRole,
  validFrom: plainDate,
  /** First day without the role; null while it lasts. */
  validTo: z.nullable(plainDate),
};

export const addPersonInput = z.strictObject({ email, displayName: line({ max: 200 }), ...given });
export type AddPerson = z.infer<typeof addPersonInput>;

/** The new account, with the password for the first time: it is shown this once. */
export const addedPerson = z.object({ accountId, startPassword: z.string() });
export type AddedPerson = z.infer<typeof addedPerson>;

export const giveRoleInput = z.strictObject({ accountId, ...given });
export type GiveRole = z.infer<typeof giveRoleInput>;

export const endRoleInput = z.strictObject({
  accountId,
  /** First day on which the person may nothing any more; today at the earliest. */
  validTo: plainDate,
  reason: text({ max: 1000 }),
});
export type EndRole = z.infer<typeof endRoleInput>;
