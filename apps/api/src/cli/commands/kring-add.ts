import { addedKringRef, MAX_KRING_NAME } from '@regietafel/contracts/sharing/kring-acts';
import {
  PARTICIPATION_ROLES,
  type ParticipationRole,
  SEAT_KINDS,
  type SeatKind,
} from '@regietafel/domain/sharing/tenant';
import type * as z from 'zod/mini';
import { actInDossier } from '../act-as.ts';
import type { CommandSpec } from '../command.ts';
import { type ActingOptions, choicesOption, declareActing, lineOption } from '../options.ts';

interface Given extends ActingOptions {
  readonly roles: readonly ParticipationRole[];
  readonly seats: readonly SeatKind[];
  readonly reason: string;
}

/** Adds a kring to a dossier, told by the roles and seats that it admits. */
export const kringAdd: CommandSpec<z.infer<typeof addedKringRef>, Given> = {
  group: 'kring',
  name: 'add',
  description: 'kring.add',
  document: addedKringRef,
  declare(command, shell) {
    const { words } = shell;
    declareActing(command, shell)
      .argument('<name>', words('argument.kringName'))
      .option('--roles <roles>', words('option.admittedRoles'), choicesOption(shell, PARTICIPATION_ROLES), [])
      .option('--seats <seats>', words('option.admittedSeats'), choicesOption(shell, SEAT_KINDS), [])
      .requiredOption('--reason <reason>', words('option.kringReason'));
  },
  async run(given, shell, [asked = '']) {
    const name = lineOption(shell, MAX_KRING_NAME)(asked);
    const { roles: admittedRoles, seats: admittedSeats, reason } = given;
    const added = await actInDossier(given, shell, ({ api, dossierId }) =>
      api.sharing.addKring({ dossierId, name, admittedRoles, admittedSeats, reason }),
    );
    return { document: added, text: `${shell.words('kring.added', { name })}\n` };
  },
};
