import {
  type answerPositionInput,
  positionConflict,
  type recordedAnswer,
  type recordedPosition,
  type recordPositionInput,
} from '@regietafel/contracts/judgements/positions';
import { type TenantTx, withTenant } from '@regietafel/db/kernel/with-tenant';
import {
  listPositions,
  listSignatures,
  lockPosition,
  type OriginatedPosition,
  recordPosition,
  recordSignature,
} from '@regietafel/db/queries/judgements/positions';
import { findDesk } from '@regietafel/db/queries/sharing/desk';
import { listKringRules } from '@regietafel/db/queries/sharing/kring-rules';
import { DomainError } from '@regietafel/domain/core/errors';
import {
  type DossierId,
  type KringId,
  newId,
  type PositionId,
  type RevisionId,
} from '@regietafel/domain/core/ids';
import { NOW } from '@regietafel/domain/history/as-of';
import type { FrozenJudgement } from '@regietafel/domain/judgements/joint-position';
import { coversKring } from '@regietafel/domain/sharing/covers-kring';
import type * as z from 'zod/mini';
import { Overtaken, refuseOvertaking, requireHead } from '../history/overtaking.ts';
import { type Asker, found, invalid, refuseFuture } from '../sharing/asker.ts';
import { getWritableKring, mayWriteAs, requireAtDesk } from '../sharing/desk.ts';
import { authorAs } from '../sharing/record-as.ts';
import { requireWidening } from '../sharing/require-widening.ts';
import { answersTo, getPositions } from './get-positions.ts';
import { readSubjects } from './subjects.ts';

type Written = z.output<typeof recordPositionInput>;
type Answer = z.output<typeof answerPositionInput>;

/**
 * Writes a joint position or its next version in the name of the table, over the judgements of its subject as they stand
 * at this moment. The new version has no signatures; those of the one before stay with the one before.
 */
export async function writePosition(
  asker: Asker,
  input: Written,
): Promise<z.output<typeof recordedPosition>> {
  refuseFuture(input.standPer, asker.today);
  const positionId = input.positionId ?? newId<PositionId>();
  return refuseOvertaking(
    () =>
      withTenant(asker.database, asker.actor, async (tx) => {
        const authorTenantId = await requireTable(tx, asker, input);
        const judgements = await freezeJudgements(tx, asker, input);
        const revisionId = newId<RevisionId>();
        const { mayWiden: _mayWiden, ...content } = input;
        await recordPosition(tx, revisionId, { ...content, positionId, authorTenantId, judgements });
        return { positionId, revisionId };
      }),
    () => explainConflict(asker, input.dossierId, positionId),
  );
}

/**
 * Signs a version, or dissents from it, for the own party. CONFLICT when the table has written another version since, or
 * somebody of the own party answered at the same moment: nothing is lost, the person reads and answers again.
 */
export async function answerPosition(asker: Asker, input: Answer): Promise<z.output<typeof recordedAnswer>> {
  const { dossierId, positionId } = input;
  return refuseOvertaking(
    () => withTenant(asker.database, asker.actor, (tx) => recordAnswer(tx, asker, input)),
    () => explainConflict(asker, dossierId, positionId),
  );
}

async function recordAnswer(
  tx: TenantTx,
  asker: Asker,
  input: Answer,
): Promise<z.output<typeof recordedAnswer>> {
  const { dossierId, positionId, contentHash, answer, dissent, supersedes } = input;
  const { tenantId: authorTenantId } = asker.actor;
  const desk = found(await findDesk(tx, dossierId));
  await lockPosition(tx, positionId);
  const versions = await listPositions(tx, dossierId, NOW, positionId);
  const head = found(versions.at(-1));
  requireAtDesk(desk, asker, 'judgements.sign');
  found(versions.find(({ revisionId }) => revisionId === input.revisionId));
  if (head.revisionId !== input.revisionId || head.contentHash !== contentHash) throw new Overtaken();
  getWritableKring(desk, authorTenantId, head.kringId);
  const own = answersTo(head, await listSignatures(tx, dossierId, NOW, positionId)).findLast(
    (one) => one.authorTenantId === authorTenantId,
  );
  requireHead(supersedes, own?.revisionId ?? null);
  // Who says the same again has answered already.
  if (own !== undefined && own.answer === answer && own.dissent === dissent)
    return { revisionId: own.revisionId };
  const revisionId = newId<RevisionId>();
  await recordSignature(tx, revisionId, {
    dossierId,
    positionId,
    positionRevisionId: head.revisionId,
    contentHash,
    kringId: head.kringId,
    authorTenantId,
    answer,
    dissent,
    supersedes,
  });
  return { revisionId };
}

/** The table as author, for who may write for it, upon the version that still holds. */
async function requireTable(tx: TenantTx, asker: Asker, input: Written) {
  const desk = found(await findDesk(tx, input.dossierId));
  const head = input.positionId === null ? null : await findHead(tx, input.dossierId, input.positionId);
  requireAtDesk(desk, asker, 'judgements.propose');
  const author = head?.authorTenantId ?? authorAs('tafel', desk, asker, 'judgements.propose');
  if (!mayWriteAs(desk, author)) throw new DomainError('FORBIDDEN', 'core.forbidden');
  if (head !== null) requireHead(input.supersedes, head.revisionId);
  getWritableKring(desk, author, input.kringId);
  const { dossierId, kringId, mayWiden } = input;
  await requireWidening(tx, { dossierId, from: head === null ? [] : [head.kringId], to: kringId, mayWiden });
  return author;
}

async function findHead(
  tx: TenantTx,
  dossierId: DossierId,
  positionId: PositionId,
): Promise<OriginatedPosition> {
  await lockPosition(tx, positionId);
  return found((await listPositions(tx, dossierId, NOW, positionId)).at(-1));
}

/**
 * What each party holds of the subject now. A judgement that somebody in the kring of the position does not read stays
 * out: a joint position must not carry it further than its author did.
 */
async function freezeJudgements(
  tx: TenantTx,
  asker: Asker,
  { dossierId, subject, kringId }: Written,
): Promise<readonly FrozenJudgement[]> {
  if (subject.kind === 'dossier') {
    if (subject.id !== dossierId) throw invalid('subject.id', 'field.choice');
    return [];
  }
  const { subjects } = await readSubjects(tx, dossierId, NOW, asker.today);
  const judged = subjects.find(({ kind, id }) => kind === subject.kind && id === subject.id);
  if (judged === undefined) throw invalid('subject.id', 'field.choice');
  const isReadByAll = await readByAllOf(tx, dossierId, kringId);
  return judged.held
    .filter(({ origin }) => isReadByAll(origin.kring.id))
    .map(({ authorTenantId, revisionId, standPer, axes, isContested, rationale }) => ({
      authorTenantId,
      revisionId,
      standPer,
      axes,
      isContested,
      rationale,
    }));
}

async function readByAllOf(tx: TenantTx, dossierId: DossierId, kringId: KringId) {
  const rules = await listKringRules(tx, dossierId);
  const inner = rules.get(kringId);
  return (id: KringId): boolean => {
    const outer = rules.get(id);
    return inner !== undefined && outer !== undefined && coversKring(outer, inner);
  };
}

async function explainConflict(asker: Asker, dossierId: DossierId, positionId: PositionId) {
  const { positions } = await getPositions(asker, { dossierId, asOf: NOW });
  return positionConflict.parse({ current: positions.find((one) => one.positionId === positionId) ?? null });
}
