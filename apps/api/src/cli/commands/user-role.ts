import { dutchDayOf, type Instant } from '@regietafel/domain/core/dates';
import { MEMBERSHIP_ROLES, type MembershipRole } from '@regietafel/domain/sharing/tenant';
import * as z from 'zod/mini';
import { actAs } from '../act-as.ts';
import type { CommandSpec } from '../command.ts';
import { choiceOption, declarePerson, emailOption, type PersonOptions } from '../options.ts';
import { RefusedError } from '../shell.ts';

interface Given extends PersonOptions {
  readonly email: string;
  readonly role: MembershipRole;
}

const roleForm = z.object({ user: z.object({ email: z.string(), role: z.enum(MEMBERSHIP_ROLES) }) });

/** Gives a person of the account's organisation another role, under the same rule as in the client. */
export const userRole: CommandSpec<z.infer<typeof roleForm>, Given> = {
  group: 'user',
  name: 'role',
  description: 'user.role',
  document: roleForm,
  declare(command, shell) {
    declarePerson(command, shell)
      .requiredOption('--email <email>', shell.words('option.email'), emailOption(shell))
      .requiredOption(
        '--role <role>',
        `${shell.words('option.role')}: ${MEMBERSHIP_ROLES.join(', ')}`,
        choiceOption(shell, MEMBERSHIP_ROLES),
      );
  },
  async run(given, shell) {
    const { email, role } = given;
    await actAs(given, shell, async ({ api }) => {
      const { people } = await api.people.list();
      const person = people.find((one) => one.email === email);
      if (person === undefined) throw new RefusedError(shell.words('refused.noAccount', { name: email }));
      const validFrom = dutchDayOf(shell.now.toISOString() as Instant);
      await api.people.giveRole({ accountId: person.accountId, role, validFrom, validTo: null });
    });
    return {
      document: { user: { email, role } },
      text: `${shell.words('user.roleGiven', { email, role })}\n`,
    };
  },
};
