import { recordedAct } from '@regietafel/contracts/sharing/acts';
import {
  addDays,
  dutchDayOf,
  type Instant,
  isPlainDate,
  type PlainDate,
} from '@regietafel/domain/core/dates';
import { USUAL_WAIT } from '@regietafel/domain/sharing/acts';
import { PARTICIPATION_ROLES, type ParticipationRole } from '@regietafel/domain/sharing/tenant';
import type * as z from 'zod/mini';
import { actInDossier } from '../act-as.ts';
import type { CommandSpec } from '../command.ts';
import { byName } from '../named.ts';
import { type ActingOptions, choiceOption, dayOption, declareActing } from '../options.ts';
import { type Console, UsageError } from '../shell.ts';

interface Given extends ActingOptions {
  readonly role: ParticipationRole;
  readonly purpose: string;
  readonly from?: PlainDate;
  readonly until?: PlainDate;
  readonly lapses?: PlainDate;
  readonly sees: 'joining' | 'all' | PlainDate;
}

/** Invites an organisation into a dossier; the letter goes out once every accounthoudende regio agrees. */
export const dossierInvite: CommandSpec<z.infer<typeof recordedAct>, Given> = {
  group: 'dossier',
  name: 'invite',
  description: 'dossier.invite',
  document: recordedAct,
  declare(command, shell) {
    const { words } = shell;
    declareActing(command, shell)
      .argument('<organisation>', words('argument.organisation'))
      .requiredOption('--role <role>', words('option.capacity'), choiceOption(shell, PARTICIPATION_ROLES))
      .requiredOption('--purpose <purpose>', words('option.purpose'))
      .option('--from <day>', words('option.takesPartFrom'), dayOption(shell))
      .option('--until <day>', words('option.takesPartUntil'), dayOption(shell))
      .option('--lapses <day>', words('option.lapses'), dayOption(shell))
      .option('--sees <since>', words('option.sees'), seesOption(shell), 'joining');
  },
  async run(given, shell, [asked = '']) {
    const today = dutchDayOf(shell.now.toISOString() as Instant);
    const { sees } = given;
    const recorded = await actInDossier(given, shell, async ({ api, dossierId }) => {
      const { organisations } = await api.sharing.organisations({ dossierId });
      return api.sharing.propose({
        kind: 'invite',
        dossierId,
        tenantId: byName(organisations, asked, shell).tenantId,
        role: given.role,
        effectiveOn: given.from ?? today,
        until: given.until ?? null,
        history: isPlainDate(sees) ? 'day' : sees,
        seesFrom: isPlainDate(sees) ? sees : null,
        reason: given.purpose,
        lapsesOn: given.lapses ?? addDays(today, USUAL_WAIT),
      });
    });
    return { document: recorded, text: `${shell.words('dossier.invited', { name: asked })}\n` };
  },
};

/** Reads since when the newcomer reads: `joining`, `all`, or a day. */
function seesOption({ words }: Console): (value: string) => Given['sees'] {
  return (value) => {
    if (value === 'joining' || value === 'all' || isPlainDate(value)) return value;
    throw new UsageError(words('usage.choice', { name: value, choices: 'joining, all, JJJJ-MM-DD' }));
  };
}
