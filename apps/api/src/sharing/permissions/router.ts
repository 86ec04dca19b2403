import { noInput } from '@regietafel/contracts/core/nothing';
import { permissions } from '@regietafel/contracts/sharing/permissions';
import type { AnyTRPCRouter } from '@trpc/server';
import { router } from '../../trpc/init.ts';
import { tenantProcedure } from '../../trpc/procedures.ts';
import { permissionOf, permissionsOf } from './permissions-of.ts';

const matrixProcedure = tenantProcedure.with('reference.read').input(noInput).output(permissions);

/**
 * What everybody may know: which role may do what, for every procedure of the server. It stands beside the areas that it
 * tells of, as `rights`, and tells of itself too.
 */
export function rightsBeside(areas: AnyTRPCRouter) {
  const own = permissionOf('rights.matrix', { _def: { ...matrixProcedure._def, type: 'query' } });
  const procedures = [...permissionsOf(areas), own].toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return router({ matrix: matrixProcedure.query(() => ({ procedures })) });
}
