import type {
  JointPosition,
  JointPositions,
  PositionVersion,
} from '@regietafel/contracts/judgements/positions';
import { tenantReader } from '@regietafel/db/kernel/with-tenant';
import { listParties, type Party } from '@regietafel/db/queries/judgements/parties';
import {
  listPositions,
  listSignatures,
  type OriginatedPosition,
  type OriginatedSignature,
} from '@regietafel/db/queries/judgements/positions';
import { type Desk, findDesk } from '@regietafel/db/queries/sharing/desk';
import type { DossierId, PositionId, TenantId } from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import { SIGNING_CAPACITIES, standingOf } from '@regietafel/domain/judgements/joint-position';
import { type Asker, found, judgingDay } from '../sharing/asker.ts';
import { kringenUnder, mayAtDesk, mayWriteAs } from '../sharing/desk.ts';
import { presentOrigin } from '../sharing/present-origin.ts';
import { writingPlacesOf } from '../sharing/record-as.ts';
import { readSubjects, type SubjectRecords } from './subjects.ts';

interface Reading {
  readonly desk: Desk;
  readonly asker: Asker;
  readonly parties: readonly Party[];
  readonly signatures: readonly OriginatedSignature[];
  readonly subjects: readonly SubjectRecords[];
}

/** The joint positions of a dossier with who signed and who dissents; NOT_FOUND when it is absent or not shared. */
export async function getPositions(
  asker: Asker,
  { dossierId, asOf }: { readonly dossierId: DossierId; readonly asOf: AsOf },
): Promise<JointPositions> {
  const reader = tenantReader(asker.database, asker.actor, { dossierId });
  const day = judgingDay(asOf, asker.today);
  const [foundDesk, versions, signatures, parties, { subjects }] = await Promise.all([
    findDesk(reader, dossierId),
    listPositions(reader, dossierId, asOf),
    listSignatures(reader, dossierId, asOf),
    listParties(reader, dossierId, day),
    readSubjects(reader, dossierId, asOf, day),
  ]);
  const desk = found(foundDesk);
  const reading: Reading = { desk, asker, parties, signatures, subjects };
  const byPosition = Map.groupBy(versions, ({ positionId }) => positionId);
  return {
    day,
    positions: [...byPosition]
      .map(([positionId, all]) => presentPosition(positionId, all, reading))
      .toSorted((a, b) => Temporal.Instant.compare(writtenAt(b), writtenAt(a))),
    subjects: [
      { kind: 'dossier', id: dossierId, title: null },
      ...subjects.map(({ kind, id, title }) => ({ kind, id, title })),
    ],
    kringen: tableKringen(desk, asker),
  };
}

/** The kringen to which the asker may write a position in the name of the table. */
export function tableKringen(desk: Desk, asker: Asker): JointPositions['kringen'] {
  if (!mayAtDesk(desk, asker, 'judgements.propose')) return [];
  const places = writingPlacesOf(desk, asker, 'judgements.propose');
  return places.find(({ recordAs }) => recordAs === 'tafel')?.kringen ?? [];
}

function presentPosition(
  positionId: PositionId,
  versions: readonly OriginatedPosition[],
  reading: Reading,
): JointPosition {
  const { desk, asker, signatures } = reading;
  const { tenantId } = asker.actor;
  const current = found(versions.at(-1));
  const own = answersTo(current, signatures).findLast(({ authorTenantId }) => authorTenantId === tenantId);
  const isWritable = kringenUnder(desk, tenantId).some(({ id }) => id === current.kringId);
  return {
    positionId,
    current: presentVersion(current, reading),
    earlier: versions
      .slice(0, -1)
      .map((version) => presentVersion(version, reading))
      .toReversed(),
    own: own === undefined ? null : { revisionId: own.revisionId, answer: own.answer, dissent: own.dissent },
    maySign: isWritable && mayAtDesk(desk, asker, 'judgements.sign'),
    mayRevise: mayWriteAs(desk, current.authorTenantId) && tableKringen(desk, asker).length > 0,
  };
}

/** One version as a page shows it: never without the dissents that go with it. */
function presentVersion(version: OriginatedPosition, reading: Reading): PositionVersion {
  const { desk, asker, parties, signatures, subjects } = reading;
  const signing = parties.filter(({ role }) => role !== null && SIGNING_CAPACITIES.includes(role));
  const standing = standingOf(
    version,
    signatures,
    signing.map(({ tenantId }) => tenantId),
  );
  const nameOf = (tenantId: TenantId) => parties.find((party) => party.tenantId === tenantId)?.name ?? null;
  const answer = ({ standPer, dissent, origin }: OriginatedSignature) => ({
    standPer,
    dissent,
    origin: presentOrigin(origin, desk, asker),
  });
  const { revisionId, standPer, title, text, subject, contentHash, isFictitious } = version;
  return {
    revisionId,
    standPer,
    title,
    text,
    contentHash,
    isFictitious,
    subject: { ...subject, title: subjects.find((one) => one.id === subject.id)?.title ?? null },
    judgements: version.judgements.map(({ authorTenantId, revisionId: _revision, ...judgement }) => ({
      ...judgement,
      party: nameOf(authorTenantId),
    })),
    origin: presentOrigin(version.origin, desk, asker),
    state: standing.state,
    signed: standing.signed.map(answer),
    dissents: standing.dissents.map(answer),
    unanswered: standing.unanswered.flatMap((tenantId) => nameOf(tenantId) ?? []),
  };
}

/** The answers to one version, in the order of recording. */
export function answersTo(
  { revisionId }: Pick<OriginatedPosition, 'revisionId'>,
  signatures: readonly OriginatedSignature[],
): readonly OriginatedSignature[] {
  return signatures.filter((one) => one.positionRevisionId === revisionId);
}

function writtenAt({ current }: JointPosition) {
  return current.origin.recordedAt;
}
