import { type Permissions, permissions } from '@regietafel/contracts/sharing/permissions';
import { appRouter } from '../../router.ts';
import { permissionsOf } from '../../sharing/permissions/permissions-of.ts';
import type { CommandSpec } from '../command.ts';
import type { Console } from '../shell.ts';

/** What every procedure of the server comes to for every role: out of the procedures themselves, without a database. */
export const rightsMatrix: CommandSpec<Permissions, object> = {
  group: 'rights',
  name: 'matrix',
  description: 'rights.matrix',
  document: permissions,
  declare() {},
  async run(_given, shell) {
    const procedures = permissionsOf(appRouter).toSorted((a, b) => (a.path < b.path ? -1 : 1));
    return { document: { procedures }, text: procedures.map((one) => `${lineOf(one, shell)}\n`).join('') };
  },
};

function lineOf({ path, right, byRole }: Permissions['procedures'][number], { words }: Console): string {
  const roles = byRole.filter(({ own }) => own !== 'refused').map(({ role }) => role);
  const who = roles.length === byRole.length ? words('rights.everybody') : roles.join(', ');
  return words('rights.line', { path, right: right ?? '-', who });
}
