import { ACTIONS } from '@regietafel/domain/sharing/rights';
import { MEMBERSHIP_ROLES, TENANT_KINDS } from '@regietafel/domain/sharing/tenant';
import * as z from 'zod/mini';
import { instant } from '../core/dates.ts';
import { accountId, tenantId } from '../core/ids.ts';
import { LANGUAGES } from '../core/language.ts';
import { line } from '../core/text.ts';

/** Longest password that is looked at: longer ones only cost time. */
export const MAX_PASSWORD_LENGTH = 256;

/** E-mail address as people type it; compared without capitals. */
export const email = line({ max: 254 }).check(
  z.overwrite((value) => value.toLowerCase()),
  z.refine((value) => /^[^\s@]+@[^\s@]+$/.test(value), { error: 'field.email' }),
);

// Not trimmed and not checked further: a password is what was typed.
const password = z.string().check(z.minLength(1), z.maxLength(MAX_PASSWORD_LENGTH));

export const signInInput = z.strictObject({
  email,
  password,
});

/** `password` is the present one. */
export const changePasswordInput = z.strictObject({ password, newPassword: password });

export const chooseTenantInput = z.strictObject({ tenantId });

const tenant = z.object({
  id: tenantId,
  slug: z.string(),
  name: z.string(),
  kind: z.enum(TENANT_KINDS),
});

/** Who helps the organisation instead of working there, and only reads: why, and until when. */
const support = z.object({ reason: z.string(), expiresAt: instant });

const membership = z.object({ tenant, role: z.enum(MEMBERSHIP_ROLES), support: z.optional(support) });

/** Who asks: nobody, a person who still has to choose an organisation, or a person on behalf of one. */
export const me = z.object({
  account: z.nullable(
    z.object({
      id: accountId,
      email: z.string(),
      displayName: z.string(),
      /** Whether somebody else has seen the password: then an own one must be chosen first. */
      mustChoosePassword: z.boolean(),
    }),
  ),
  /** The organisation and role that the person works in now; null until one is chosen. */
  current: z.nullable(membership),
  memberships: z.array(membership),
  /** What the role allows in this organisation, for menus and buttons; the server checks each call anyway. */
  rights: z.array(z.enum(ACTIONS)),
  isDemo: z.boolean(),
  language: z.enum(LANGUAGES),
});
export type Me = z.infer<typeof me>;

/** The accounts of a demonstration with their one password, for the sign-in page; null where there is no demonstration. */
export const demo = z.nullable(
  z.object({
    password: z.string(),
    accounts: z.readonly(
      z.array(
        z.object({
          email: z.string(),
          displayName: z.string(),
          /** Name of each organisation that the person works for, with the role there. */
          memberships: z.readonly(z.array(z.object({ tenant: z.string(), role: z.enum(MEMBERSHIP_ROLES) }))),
        }),
      ),
    ),
  }),
);
export type Demo = z.infer<typeof demo>;
