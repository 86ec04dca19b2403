import { ACTIONS } from '@regietafel/domain/sharing/rights';
import { MEMBERSHIP_ROLES } from '@regietafel/domain/sharing/tenant';
import * as z from 'zod/mini';
import { list } from '../core/list.ts';

/**
 * How a call ends: `may` as far as rights go; `authorOnly` when it may change what its own organisation wrote and nothing
 * else; `refused` to this role; `notFound` because the object is not shared, the same as for one that does not exist;
 * `none` when the call is about no dossier of anybody.
 */
export const OUTCOMES = ['may', 'authorOnly', 'refused', 'notFound', 'none'] as const;
export type CallOutcome = (typeof OUTCOMES)[number];

const outcome = z.enum(OUTCOMES);

const procedure = z.object({
  /** `area.procedure` */
  path: z.string(),
  effect: z.enum(['reads', 'writes', 'follows']),
  access: z.enum(['public', 'signedIn', 'tenant']),
  /** The right of the rights table that it asks for; null where being signed in or nothing is enough. */
  right: z.nullable(z.enum(ACTIONS)),
  /** Whether it names a dossier. */
  isAboutDossier: z.boolean(),
  /** For each role, what comes of it for an own, a shared and a foreign object. */
  byRole: list(z.object({ role: z.enum(MEMBERSHIP_ROLES), own: outcome, shared: outcome, foreign: outcome })),
});
export type ProcedurePermission = z.infer<typeof procedure>;

/**
 * The matrix of permissions, as the server computes it from what its procedures say of themselves: each procedure for each
 * role of a jeugdregio that is accounthoudend (own), merely concerned (shared), or takes no part (foreign).
 */
export const permissions = z.object({ procedures: list(procedure) });
export type Permissions = z.infer<typeof permissions>;
