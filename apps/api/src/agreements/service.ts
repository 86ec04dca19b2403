import {
  type Agreement,
  type Agreements,
  agreementConflict,
  type moveAgreementInput,
  type recordAgreementInput,
  type recordedAgreement,
  type settleAgreementInput,
  type shareAgreementInput,
} from '@regietafel/contracts/agreements/agreements';
import { type TenantTx, tenantReader, withTenant } from '@regietafel/db/kernel/with-tenant';
import {
  listAgreementRevisions,
  type NewAgreementRevision,
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
import { requireWidening } from '../sharing/require-widening.ts';

type Recorded = z.output<typeof recordedAgreement>;
type Change = z.output<typeof moveAgreementInput> | z.output<typeof settleAgreementInput>;
type Share = z.output<typeof shareAgreementInput>;

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
  return save(asker, input, (tx) => recordNext(tx, asker, input));
}

/** Puts an agreement in another kring, as it stands; a conflict tells how it stands by somebody else's hand. */
export async function shareAgreement(asker: Asker, input: Share): Promise<Recorded> {
  return save(asker, input, (tx) => recordShared(tx, asker, input));
}

function save(
  asker: Asker,
  { dossierId, agreementId }: Pick<Share, 'dossierId' | 'agreementId'>,
  record: (tx: TenantTx) => Promise<Recorded>,
): Promise<Recorded> {
  return refuseOvertaking(
    () => withTenant(asker.database, asker.actor, record),
    async () => {
      const now = await getAgreements(asker, { dossierId, asOf: NOW });
      return agreementConflict.parse({
        current: now.agreements.find((one) => one.agreementId === agreementId) ?? null,
      });
    },
  );
}

async function recordShared(
  tx: TenantTx,
  asker: Asker,
  { dossierId, agreementId, supersedes, kringId, mayWiden }: Share,
): Promise<Recorded> {
  const { head, desk } = await getOwnHead(tx, asker, { dossierId, agreementId, supersedes });
  getWritableKring(desk, head.authorTenantId, kringId);
  if (head.kringId === kringId) return { agreementId, revisionId: head.revisionId };
  await requireWidening(tx, { dossierId, from: [head.kringId], to: kringId, mayWiden });
  return recordState(tx, { ...stateOf(head), moveReason: null, kringId, supersedes });
}

async function recordNext(tx: TenantTx, asker: Asker, input: Change): Promise<Recorded> {
  const { dossierId, agreementId, supersedes, ...change } = input;
  const { head } = await getOwnHead(tx, asker, { dossierId, agreementId, supersedes });
  const next = { ...stateOf(head), moveReason: null, ...change, supersedes };
  const checked = checkAgreementRevision(head, next);
  if (!checked.ok) throw new DomainError('INVALID_INPUT', 'core.invalidInput', { fields: checked.error });
  return recordState(tx, next);
}

/** The last recorded state of an agreement that the asker may change; refuses one of somebody else, or that was followed. */
async function getOwnHead(
  tx: TenantTx,
  asker: Asker,
  { dossierId, agreementId, supersedes }: Pick<Share, 'dossierId' | 'agreementId' | 'supersedes'>,
) {
  const desk = found(await findDesk(tx, dossierId));
  const head = found((await listAgreementRevisions(tx, dossierId, NOW, agreementId)).at(-1));
  requireAtDesk(desk, asker, 'agreements.record');
  if (!mayWriteAs(desk, head.authorTenantId)) throw new DomainError('FORBIDDEN', 'agreements.notAuthor');
  requireHead(supersedes, head.revisionId);
  return { head, desk };
}

function stateOf(head: OriginatedAgreementRevision) {
  const { origin: _origin, recordedAt: _recordedAt, revisionId: _revisionId, ...state } = head;
  return state;
}

async function recordState(tx: TenantTx, next: NewAgreementRevision): Promise<Recorded> {
  const revisionId = newId<RevisionId>();
  await recordAgreementRevision(tx, revisionId, next);
  return { agreementId: next.agreementId, revisionId };
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
