import type { answerInvitationInput, Invitations } from '@regietafel/contracts/sharing/acts';
import { tenantReader, withTenant } from '@regietafel/db/kernel/with-tenant';
import { recordInvitationAnswer } from '@regietafel/db/queries/sharing/acts';
import { getDossier } from '@regietafel/db/queries/sharing/dossiers';
import { listInvitations } from '@regietafel/db/queries/sharing/invitations';
import { DomainError } from '@regietafel/domain/core/errors';
import type { DossierId } from '@regietafel/domain/core/ids';
import { canAs } from '@regietafel/domain/sharing/rights';
import type * as z from 'zod/mini';
import { type Asker, found } from './asker.ts';

/** The letters to the asker's organisation that it may still read. */
export async function getInvitations(asker: Asker): Promise<Invitations> {
  const letters = await listInvitations(tenantReader(asker.database, asker.actor));
  return {
    day: asker.today,
    invitations: letters.map(({ actId, state, content, contentHash, isGenuine }) => ({
      actId,
      state,
      letter: content,
      contentHash,
      isGenuine,
    })),
    mayAnswer: binds(asker),
  };
}

/** Accepts an invitation or declines it, for the whole organisation; NOT_FOUND for a letter to somebody else. */
export async function answerInvitation(
  asker: Asker,
  input: z.output<typeof answerInvitationInput>,
): Promise<{ readonly dossier: string | null }> {
  const dossierId = await withTenant(asker.database, asker.actor, async (tx) => {
    const letter = found((await listInvitations(tx)).find(({ actId }) => actId === input.actId));
    if (!binds(asker)) throw new DomainError('FORBIDDEN', 'sharing.mayNotBind');
    if (letter.state !== 'waiting') throw new DomainError('CONFLICT', 'sharing.invitationOver');
    await recordInvitationAnswer(tx, input);
    return letter.dossierId;
  });
  return { dossier: input.answer === 'accept' ? await findSlug(asker, dossierId) : null };
}

function binds({ role, tenant }: Asker): boolean {
  return canAs(role, tenant.kind, 'sharing.bind');
}

/** The dossier that is open to the asker now; null when taking part begins later. */
async function findSlug(asker: Asker, dossierId: DossierId): Promise<string | null> {
  try {
    return (await getDossier(tenantReader(asker.database, asker.actor), dossierId)).slug;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'NOT_FOUND') return null;
    throw error;
  }
}
