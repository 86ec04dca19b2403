import { addDays, type PlainDate } from '@regietafel/domain/core/dates';
import { type DossierId, newId, type SharingActId } from '@regietafel/domain/core/ids';
import type { SharingAct } from '@regietafel/domain/sharing/acts';
import type { Actor } from '@regietafel/domain/sharing/tenant';
import type { Database } from '../kernel/database.ts';
import { withTenant } from '../kernel/with-tenant.ts';
import { recordAct, recordConsent, recordInvitationAnswer } from '../queries/sharing/acts.ts';

export const TODAY = Temporal.Now.plainDateISO('Europe/Amsterdam').toString() as PlainDate;

export type ActOverrides = Partial<SharingAct> & Pick<SharingAct, 'kind'> & { readonly reason?: string };

/** Puts an act down as the actor: from today, in the way that is usual for its kind. Gives its id. */
export async function putAct(
  db: Database,
  actor: Actor,
  dossierId: DossierId,
  act: ActOverrides,
): Promise<SharingActId> {
  const actId = newId<SharingActId>();
  await withTenant(db, actor, (tx) =>
    recordAct(tx, actor.tenantId, {
      tenantId: null,
      role: act.kind === 'invite' ? 'strategisch_belang' : null,
      from: TODAY,
      until: null,
      history: act.kind === 'invite' || act.kind === 'hand_over' ? 'joining' : null,
      seesFrom: null,
      lapsesOn: addDays(TODAY, 30),
      reason: 'Samen volgen',
      ...act,
      actId,
      dossierId,
    }),
  );
  return actId;
}

/** Agrees to an act or refuses it. */
export function sayToAct(
  db: Database,
  actor: Actor,
  dossierId: DossierId,
  actId: SharingActId,
  answer: 'agree' | 'refuse' = 'agree',
): Promise<void> {
  return withTenant(db, actor, (tx) => recordConsent(tx, { dossierId, actId, answer, note: '' }));
}

/** Answers a letter of invitation. */
export function answerLetter(
  db: Database,
  actor: Actor,
  actId: SharingActId,
  answer: 'accept' | 'decline',
): Promise<void> {
  return withTenant(db, actor, (tx) => recordInvitationAnswer(tx, { actId, answer, note: '' }));
}
