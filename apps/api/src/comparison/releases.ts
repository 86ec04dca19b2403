import type {
  answerReleaseInput,
  proposeReleaseInput,
  Releases,
  recordedRelease,
  ShownRelease,
  withdrawReleaseInput,
} from '@regietafel/contracts/comparison/release';
import { DONE } from '@regietafel/contracts/core/nothing';
import { type TenantTx, tenantReader, withTenant } from '@regietafel/db/kernel/with-tenant';
import {
  findClosingDay,
  listAccountHolders,
  listReleaseConsents,
  listReleases,
  listReleaseWithdrawals,
  type RecordedRelease,
  type ReleaseConsent,
  type ReleaseWithdrawal,
  recordRelease,
  recordReleaseConsent,
  recordReleaseWithdrawal,
} from '@regietafel/db/queries/comparison/releases';
import { listIndicatorDefinitions } from '@regietafel/db/queries/indicators/catalogue';
import { type Desk, findDesk } from '@regietafel/db/queries/sharing/desk';
import {
  lastDayOfRelease,
  type ReleasingDossier,
  refuseRelease,
  releaseState,
} from '@regietafel/domain/comparison/release';
import { addDays, type PlainDate } from '@regietafel/domain/core/dates';
import { DomainError } from '@regietafel/domain/core/errors';
import { type DossierId, newId, type ReleaseId, type TenantId } from '@regietafel/domain/core/ids';
import { ownTenantOf } from '@regietafel/domain/sharing/own-tenant';
import type * as z from 'zod/mini';
import { type Asker, found, invalid } from '../sharing/asker.ts';
import { mayAtDesk, requireAtDesk } from '../sharing/desk.ts';
import { presentOrigin } from '../sharing/present-origin.ts';

type Holders = Awaited<ReturnType<typeof listAccountHolders>>;

/** All that is needed to tell how the releases of a dossier stand. */
interface Standing {
  readonly desk: Desk;
  readonly holders: Holders;
  readonly consents: readonly ReleaseConsent[];
  readonly withdrawals: readonly ReleaseWithdrawal[];
  readonly dossier: ReleasingDossier;
}

/** What of a dossier is released for comparison, or was; NOT_FOUND when it is absent or not shared. */
export async function getReleases(asker: Asker, dossierId: DossierId): Promise<Releases> {
  const { database, actor, today } = asker;
  const reader = tenantReader(database, actor, { dossierId });
  const [desk, definitions, recorded, consents, withdrawals, holders, closedOn] = await Promise.all([
    findDesk(reader, dossierId),
    listIndicatorDefinitions(reader),
    listReleases(reader, dossierId),
    listReleaseConsents(reader, dossierId),
    listReleaseWithdrawals(reader, dossierId),
    listAccountHolders(reader, dossierId, today),
    findClosingDay(reader, dossierId),
  ]);
  const standing: Standing = {
    desk: found(desk),
    holders,
    consents,
    withdrawals,
    dossier: { closedOn, accounthoudend: holders.map(({ tenantId }) => tenantId) },
  };
  return {
    today,
    indicators: definitions.map(({ id, name, unit }) => ({ indicatorId: id, name, unit })),
    releases: recorded.map((release) => present(release, standing, asker)),
    mayPropose: mayAtDesk(standing.desk, asker, 'comparison.release'),
  };
}

function present(release: RecordedRelease, standing: Standing, asker: Asker): ShownRelease {
  const { releaseId, authorTenantId, dossierId: _, validUntil, origin, ...shown } = release;
  const consents = standing.consents.filter((one) => one.releaseId === releaseId);
  const withdrawal = standing.withdrawals.find((one) => one.releaseId === releaseId);
  const saying = (answer: ReleaseConsent['answer']) =>
    consents.filter((one) => one.answer === answer).map((one) => one.origin.authorTenantId);
  const answers = {
    agreedBy: saying('agree'),
    refusedBy: saying('refuse'),
    isWithdrawn: withdrawal !== undefined,
  };
  const state = releaseState(release, answers, standing.dossier, asker.today);
  const isOpen = state === 'waiting' || state === 'planned' || state === 'holds';
  const mayDecide = isOpen && mayAtDesk(standing.desk, asker, 'comparison.release');
  const own = asker.actor.tenantId;
  const hasSpoken = own === authorTenantId || consents.some((one) => one.origin.authorTenantId === own);
  return {
    ...shown,
    releaseId,
    state,
    lastDay: lastDayOfRelease({ validUntil }),
    voices: voicesOf(release, consents, standing.holders, ownTenantOf(asker.actor) ?? undefined),
    withdrawal:
      withdrawal === undefined
        ? null
        : { reason: withdrawal.reason, origin: presentOrigin(withdrawal.origin, standing.desk, asker) },
    isAsked: mayDecide && !hasSpoken,
    mayWithdraw: mayDecide,
    origin: presentOrigin(origin, standing.desk, asker),
  };
}

/** Who proposed, who answered what, and whose answer is still to come. */
function voicesOf(
  { authorTenantId, origin }: RecordedRelease,
  consents: readonly ReleaseConsent[],
  holders: Holders,
  own: TenantId | undefined,
): ShownRelease['voices'] {
  const spoken = new Set([authorTenantId, ...consents.map((one) => one.origin.authorTenantId)]);
  return [
    { name: origin.authorName, isOwn: authorTenantId === own, answer: 'proposed', note: '' },
    ...consents.map(({ answer, note, origin: by }) => ({
      name: by.authorName,
      isOwn: by.authorTenantId === own,
      answer,
      note,
    })),
    ...holders
      .filter(({ tenantId }) => !spoken.has(tenantId))
      .map(({ tenantId, name }) => ({ name, isOwn: tenantId === own, answer: 'waiting' as const, note: '' })),
  ];
}

/** Proposes a release; it holds once every accounthoudende regio agreed. Refuses per field what can not be. */
export function proposeRelease(
  asker: Asker,
  { dossierId, lastDay, ...input }: z.output<typeof proposeReleaseInput>,
): Promise<z.output<typeof recordedRelease>> {
  const { actor, today } = asker;
  return withTenant(asker.database, actor, async (tx) => {
    const desk = await deskToDecide(tx, asker, dossierId);
    const tafel = desk.places.find(
      ({ authorTenantId, kring }) => authorTenantId === actor.tenantId && kring.kind === 'tafel',
    );
    if (tafel === undefined) throw new DomainError('FORBIDDEN', 'core.forbidden');
    const [definitions, closedOn] = await Promise.all([
      listIndicatorDefinitions(tx),
      findClosingDay(tx, dossierId),
    ]);
    const release = { ...input, validUntil: firstDayAfter(lastDay) };
    refuse(
      refuseRelease(release, { today, closedOn, indicatorIds: new Set(definitions.map(({ id }) => id)) }),
    );
    const releaseId = newId<ReleaseId>();
    await recordRelease(tx, tafel.kring.id, {
      ...release,
      releaseId,
      dossierId,
      authorTenantId: actor.tenantId,
    });
    return { releaseId };
  });
}

function firstDayAfter(day: PlainDate): PlainDate {
  return addDays(day, 1);
}

/** The last day is what people fill in; the day after it is what the rules speak of. */
function refuse(fields: ReturnType<typeof refuseRelease>): void {
  if (fields.length === 0) return;
  throw new DomainError('INVALID_INPUT', 'core.invalidInput', {
    fields: fields.map((field) => (field.path === 'validUntil' ? { ...field, path: 'lastDay' } : field)),
  });
}

/** Agrees to a release of another accounthoudende regio, or refuses it, once. */
export async function answerRelease(
  asker: Asker,
  input: z.output<typeof answerReleaseInput>,
): Promise<typeof DONE> {
  await withTenant(asker.database, asker.actor, async (tx) => {
    await deskToDecide(tx, asker, input.dossierId);
    const release = (await listReleases(tx, input.dossierId)).find(
      ({ releaseId }) => releaseId === input.releaseId,
    );
    if (found(release).authorTenantId === asker.actor.tenantId)
      throw invalid('answer', 'comparison.answeredAlready');
    await recordReleaseConsent(tx, input);
  });
  return DONE;
}

/** Takes a release back, with the reason: from the next question on nothing of it is compared. */
export async function withdrawRelease(
  asker: Asker,
  input: z.output<typeof withdrawReleaseInput>,
): Promise<typeof DONE> {
  await withTenant(asker.database, asker.actor, async (tx) => {
    await deskToDecide(tx, asker, input.dossierId);
    await recordReleaseWithdrawal(tx, input);
  });
  return DONE;
}

async function deskToDecide(tx: TenantTx, asker: Asker, dossierId: DossierId): Promise<Desk> {
  const desk = found(await findDesk(tx, dossierId));
  requireAtDesk(desk, asker, 'comparison.release');
  return desk;
}
