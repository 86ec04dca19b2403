import type {
  Acts,
  consentInput,
  leaveInput,
  Organisations,
  ProposeInput,
} from '@regietafel/contracts/sharing/acts';
import { tenantReader, withTenant } from '@regietafel/db/kernel/with-tenant';
import { type NewAct, recordAct, recordConsent } from '@regietafel/db/queries/sharing/acts';
import { findDesk } from '@regietafel/db/queries/sharing/desk';
import { listActs, listOrganisationsToAsk } from '@regietafel/db/queries/sharing/list-acts';
import {
  type ListedParticipant,
  listParticipants,
  type ParticipationPeriod,
} from '@regietafel/db/queries/sharing/participants';
import { addDays } from '@regietafel/domain/core/dates';
import { DomainError } from '@regietafel/domain/core/errors';
import { type DossierId, newId, type SharingActId } from '@regietafel/domain/core/ids';
import { USUAL_WAIT } from '@regietafel/domain/sharing/acts';
import { CAPACITIES_OF_KIND } from '@regietafel/domain/sharing/capacity-fits';
import type * as z from 'zod/mini';
import { type Asker, found } from '../asker.ts';
import { mayAtDesk, requireAtDesk } from '../desk.ts';
import { presentAct } from './present.ts';

type Recorded = { readonly actId: SharingActId };

/** What was proposed and done about who takes part; NOT_FOUND when the dossier is absent or not shared. */
export async function getActs(asker: Asker, dossierId: DossierId): Promise<Acts> {
  const reader = tenantReader(asker.database, asker.actor, { dossierId });
  const [foundDesk, acts] = await Promise.all([findDesk(reader, dossierId), listActs(reader, dossierId)]);
  const desk = found(foundDesk);
  const mayPropose = mayAtDesk(desk, asker, 'sharing.manage');
  return {
    day: asker.today,
    acts: acts.map((act) => presentAct(act, asker, mayPropose)),
    mayPropose,
    mayLeave: mayAtDesk(desk, asker, 'sharing.bind') && !desk.capacities.includes('accounthoudend'),
  };
}

/** Whom an act can be about; FORBIDDEN for who may not propose one, NOT_FOUND when the dossier is absent or not shared. */
export async function getOrganisations(asker: Asker, dossierId: DossierId): Promise<Organisations> {
  const reader = tenantReader(asker.database, asker.actor, { dossierId });
  const [desk, organisations, participants] = await Promise.all([
    findDesk(reader, dossierId),
    listOrganisationsToAsk(reader, dossierId),
    listParticipants(reader, dossierId),
  ]);
  requireAtDesk(found(desk), asker, 'sharing.manage');
  return {
    organisations: organisations.map(({ tenantId, name, kind }) => ({
      tenantId,
      name,
      kind,
      isOwn: tenantId === asker.actor.tenantId,
      capacities: CAPACITIES_OF_KIND[kind],
      ...standingOf(
        participants.find((one) => one.tenantId === tenantId),
        asker,
      ),
    })),
  };
}

/** How an organisation stands in the dossier today. */
function standingOf(participant: ListedParticipant | undefined, { today }: Asker) {
  const periods = participant?.periods ?? [];
  const current = periods.find((one) => one.isAccepted && holds(one, today));
  const isInvited = periods.some(
    ({ isAccepted, declinedOn, lapsesOn }) =>
      !isAccepted && declinedOn === null && lapsesOn !== null && today < lapsesOn,
  );
  return { role: current?.role ?? null, seesFrom: current?.seesFrom ?? null, isInvited };
}

function holds({ validFrom, validTo }: ParticipationPeriod, today: Asker['today']): boolean {
  return validFrom <= today && (validTo === null || today < validTo);
}

/** Proposes something about who takes part; the database carries it out at once when nobody else has to agree. */
export async function propose(asker: Asker, input: ProposeInput): Promise<Recorded> {
  const { effectiveOn, dossierId, reason, lapsesOn, kind, ...rest } = input;
  const act = {
    tenantId: null,
    role: null,
    history: null,
    seesFrom: null,
    ...rest,
    // People name the last day; the law counts to the first one without.
    until: 'until' in rest && rest.until !== null ? addDays(rest.until, 1) : null,
  };
  return withTenant(asker.database, asker.actor, async (tx) => {
    requireAtDesk(found(await findDesk(tx, dossierId)), asker, 'sharing.manage');
    return put(asker, tx, { ...act, kind, dossierId, from: effectiveOn, reason, lapsesOn });
  });
}

/** Ends the own organisation's part, from a day on. */
export async function leave(asker: Asker, input: z.output<typeof leaveInput>): Promise<Recorded> {
  const { dossierId, effectiveOn, reason } = input;
  return withTenant(asker.database, asker.actor, async (tx) => {
    found(await findDesk(tx, dossierId));
    return put(asker, tx, {
      kind: 'leave',
      dossierId,
      tenantId: asker.actor.tenantId,
      role: null,
      from: effectiveOn,
      until: null,
      history: null,
      seesFrom: null,
      reason,
      lapsesOn: addDays(asker.today, USUAL_WAIT),
    });
  });
}

async function put(
  { actor }: Asker,
  tx: Parameters<typeof recordAct>[0],
  act: Omit<NewAct, 'actId'>,
): Promise<Recorded> {
  const actId = newId<SharingActId>();
  await recordAct(tx, actor.tenantId, { ...act, actId });
  return { actId };
}

/** Agrees to what another proposed, or refuses it; refusing the own proposal takes it back. */
export async function consent(asker: Asker, input: z.output<typeof consentInput>): Promise<Recorded> {
  const { dossierId, actId, answer } = input;
  await withTenant(asker.database, asker.actor, async (tx) => {
    const [desk, acts] = [await findDesk(tx, dossierId), await listActs(tx, dossierId)];
    const act = found(desk && acts.find((one) => one.actId === actId));
    requireAtDesk(found(desk), asker, 'sharing.manage');
    const { status, mayAgree, mayRefuse } = presentAct(act, asker, true);
    if (status !== 'awaits_consent' && status !== 'awaits_answer')
      throw new DomainError('CONFLICT', 'sharing.actDecided');
    if (!(answer === 'agree' ? mayAgree : mayRefuse))
      throw new DomainError('CONFLICT', 'sharing.answeredAlready');
    await recordConsent(tx, input);
  });
  return { actId };
}
