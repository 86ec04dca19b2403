import {
  type Agreement,
  type Agreements,
  agreementConflict,
  type moveAgreementInput,
  type recordAgreementInput,
  type recordedAgreement,
  type settleAgreementInput,
} from '@regietafel/contracts/agreements/agreements';
import { type TenantTx, tenantReader, withTenant } from '@regietafel/db/kernel/with-tenant';
import {
  listAgreementRevisions,
  type OriginatedAgreementRevision,
  recordAgreementRevision,
} from '@regietafel/db/queries/agreements/agreements';
import { type Desk, findDesk } from '@regietafel/db/queries/sharing/desk';
import { checkAgreementRevision } from '@regietafel/domain/agreements/check-revision';
import { agreementHistory, slipByParty } from '@regietafel/domain/agreements/history';
import type { PlainDate } from '@regietafel/domain/core/dates';
import { DomainError } from '@regietafel/domain/core/errors';
import { type AgreementId, type DossierId, newId, type RevisionId } from '@regietafel/domain/core/ids';
import { type AsOf, NOW } from '@regietafel/domain/history/as-of';
import type * as z from 'zod/mini';
import { refuseOvertaking, requireHead } from '../history/overtaking.ts';
import { type Asker, found, judgingDay, refuseFuture } from '../sharing/asker.ts';
import { getWritableKring, mayWriteAs, requireAtDesk } from '../sharing/desk.ts';
import { presentOrigin } from '../sharing/present-origin.ts';
import { authorAs, writingPlacesOf } from '../sharing/record-as.ts';

type Recorded = z.output<typeof recordedAgreement>;
type Change = z.output<typeof moveAgreementInput> | z.output<typeof settleAgreementInput>;

/** The agreements of a dossier at a reading position; NOT_FOUND when the dossier is absent or not shared. */
export async function getAgreements(
  asker: Asker,
  { dossierId, asOf }: { readonly dossierId: DossierId; readonly asOf: AsOf },
): Promise<Agreements> {
  const reader = tenantReader(asker.database, asker.actor, { dossierId });
  const [foundDesk, revisions] = await Promise.all([
    findDesk(reader, dossierId),
    listAgreementRevisions(reader, dossierId, asOf),
  ]);
  const desk = found(foundDesk);
  const day = judgingDay(asOf, asker.today);
  const histories = Map.groupBy(revisions, ({ agreementId }) => agreementId)
    .values()
    .map((all) => ({ all, history: found(agreementHistory(all, day)) }))
    .toArray();
  return {
    day,
    agreements: histories.map(({ all, history }) => present(all, history, desk, asker)).toSorted(byUrgency),
    byParty: slipByParty(histories.map(({ history }) => history)),
    places: writingPlacesOf(desk, asker, 'agreements.record'),
  };
}

/** Records a new agreement; its due date is the first one, for ever. */
export async function recordAgreement(
  asker: Asker,
  { recordAs, ...input }: z.output<typeof recordAgreementInput>,
): Promise<Recorded> {
  refuseFuture(input.standPer, asker.today);
  return withTenant(asker.database, asker.actor, async (tx) => {
    const desk = found(await findDesk(tx, input.dossierId));
    const authorTenantId = authorAs(recordAs, desk, asker, 'agreements.record');
    getWritableKring(desk, authorTenantId, input.kringId);
    const recorded = { agreementId: newId<AgreementId>(), revisionId: newId<RevisionId>() };
    const state = { moveReason: null, status: 'open' as const, settledOn: null, supersedes: null };
    await recordAgreementRevision(tx, recorded.revisionId, {
      ...input,
      ...state,
      authorTenantId,
      agreementId: recorded.agreementId,
    });
    return recorded;
  });
}

/** Moves the due date or settles an agreement; a conflict tells how it stands by somebody else's hand. */
export async function changeAgreement(asker: Asker, input: Change): Promise<Recorded> {
  refuseFuture(input.standPer, asker.today);
  const { dossierId, agreementId } = input;
  return refuseOvertaking(
    () => withTenant(asker.database, asker.actor, (tx) => recordNext(tx, asker, input)),
    async () => {
      const now = await getAgreements(asker, { dossierId, asOf: NOW });
      return agreementConflict.parse({
        current: now.agreements.find((one) => one.agreementId === agreementId) ?? null,
      });
    },
  );
}

async function recordNext(tx: TenantTx, asker: Asker, input: Change): Promise<Recorded> {
  const { dossierId, agreementId, supersedes, ...change } = input;
  const desk = found(await findDesk(tx, dossierId));
  const head = found((await listAgreementRevisions(tx, dossierId, NOW, agreementId)).at(-1));
  requireAtDesk(desk, asker, 'agreements.record');
  if (!mayWriteAs(desk, head.authorTenantId)) throw new DomainError('FORBIDDEN', 'agreements.notAuthor');
  requireHead(supersedes, head.revisionId);
  const { origin: _origin, recordedAt: _recordedAt, revisionId: _revisionId, ...before } = head;
  const next = { ...before, moveReason: null, ...change, supersedes };
  const checked = checkAgreementRevision(head, next);
  if (!checked.ok) throw new DomainError('INVALID_INPUT', 'core.invalidInput', { fields: checked.error });
  const revisionId = newId<RevisionId>();
  await recordAgreementRevision(tx, revisionId, next);
  return { agreementId, revisionId };
}

function present(
  all: readonly OriginatedAgreementRevision[],
  history: NonNullable<ReturnType<typeof agreementHistory>>,
  desk: Desk,
  asker: Asker,
): Agreement {
  const { current } = history;
  const shown = found(all.find(({ revisionId }) => revisionId === current.revisionId));
  return {
    agreementId: history.agreementId,
    headRevisionId: found(all.at(-1)).revisionId,
    standPer: current.standPer,
    title: current.title,
    party: current.party,
    topic: current.topic,
    source: current.source,
    status: current.status,
    settledOn: current.settledOn,
    firstDueOn: history.firstDueOn,
    dueOn: history.currentDueOn,
    slipDays: history.slipDays,
    overdueDays: history.overdueDays,
    moves: history.moves,
    origin: presentOrigin(shown.origin, desk, asker),
  };
}

function byUrgency(a: Agreement, b: Agreement): number {
  const isOpen = ({ status }: Agreement) => Number(status !== 'open');
  return isOpen(a) - isOpen(b) || compareDays(a.dueOn, b.dueOn) || a.title.localeCompare(b.title, 'nl');
}

function compareDays(a: PlainDate, b: PlainDate): number {
  return Number(a > b) - Number(a < b);
}
