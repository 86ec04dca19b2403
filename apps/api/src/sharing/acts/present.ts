import type { Act } from '@regietafel/contracts/sharing/acts';
import type { ListedAct } from '@regietafel/db/queries/sharing/list-acts';
import { type ActStatus, statusOf } from '@regietafel/domain/sharing/acts';
import { ownTenantOf } from '@regietafel/domain/sharing/own-tenant';
import type { Asker } from '../asker.ts';

/** An act as the asker may see it, with what the asker may still say about it; without the id of any organisation. */
export function presentAct(act: ListedAct, asker: Asker, mayDecide: boolean): Act {
  const own = asker.actor.tenantId;
  const status = statusOf(act, asker.today);
  const isWaiting = status === 'awaits_consent' || status === 'awaits_answer';
  const { actId, kind, role, from, until, history, seesFrom, reason, lapsesOn, recordedAt, endedAt } = act;
  return {
    actId,
    kind,
    authorName: act.authorName,
    isOwn: act.authorTenantId === ownTenantOf(asker.actor),
    subjectName: act.tenantName,
    role,
    from,
    until,
    history,
    seesFrom,
    reason,
    lapsesOn,
    recordedAt,
    endedAt,
    status,
    consents: act.consents.map(({ name, answer, note, recordedAt: at }) => ({
      name,
      answer,
      note,
      recordedAt: at,
    })),
    missing: status === 'awaits_consent' ? act.missing.map(({ name }) => name) : [],
    mayAgree: mayDecide && mayStillAgree(act, status, own),
    mayRefuse: mayDecide && isWaiting,
  };
}

function mayStillAgree(act: ListedAct, status: ActStatus, own: Asker['actor']['tenantId']): boolean {
  return status === 'awaits_consent' && act.missing.some(({ tenantId }) => tenantId === own);
}
