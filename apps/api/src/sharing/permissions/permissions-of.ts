import type { ProcedurePermission } from '@regietafel/contracts/sharing/permissions';
import { MEMBERSHIP_ROLES } from '@regietafel/domain/sharing/tenant';
import type { AnyTRPCRouter } from '@trpc/server';
import type { ProcedureMeta } from '../../trpc/init.ts';
import { namesDossier } from './names-dossier.ts';
import { outcomeFor } from './outcomes.ts';

const EFFECTS = { query: 'reads', mutation: 'writes', subscription: 'follows' } as const;

interface Procedure {
  readonly _def: {
    readonly type: keyof typeof EFFECTS;
    readonly meta?: ProcedureMeta | undefined;
    readonly inputs: readonly unknown[];
  };
}

/** The permissions of every procedure of a router, out of what the procedures say of themselves: they cannot differ. */
export function permissionsOf(router: AnyTRPCRouter): readonly ProcedurePermission[] {
  const procedures = Object.entries(router._def.procedures as Readonly<Record<string, Procedure>>);
  return procedures.map(([path, procedure]) => permissionOf(path, procedure));
}

/** The permissions of one procedure, by its path. Throws on one that stands on no base procedure. */
export function permissionOf(path: string, { _def }: Procedure): ProcedurePermission {
  const { meta = {} } = _def;
  const isAboutDossier = _def.inputs.some(namesDossier);
  // Without a word about who may call it, it stands on no base procedure.
  if (meta.access === undefined) throw new Error(`${path} does not say who may call it`);
  const outcome = (role: (typeof MEMBERSHIP_ROLES)[number], relation: 'own' | 'shared' | 'foreign') =>
    outcomeFor(meta, isAboutDossier, role, relation);
  return {
    path,
    effect: EFFECTS[_def.type],
    access: meta.access,
    right: meta.right ?? null,
    isAboutDossier,
    byRole: MEMBERSHIP_ROLES.map((role) => ({
      role,
      own: outcome(role, 'own'),
      shared: outcome(role, 'shared'),
      foreign: outcome(role, 'foreign'),
    })),
  };
}
