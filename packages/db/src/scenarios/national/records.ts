import { addDays, type Instant, type PlainDate } from '@regietafel/domain/core/dates';
import { type AgreementId, newId, type RevisionId } from '@regietafel/domain/core/ids';
import type { SystemTx } from '../../kernel/with-system.ts';
import { insertMany } from '../records/insert-many.ts';
import { type Pen, penColumns } from '../records/pen.ts';
import { riskRevisionRow, versionRow } from '../records/risks.ts';
import { type DossierFigures, nationalSteps } from './indicators.ts';
import { nationalRegister } from './register.ts';
import type { NationalDossier } from './world.ts';

const DOCUMENT = 'Verslag (fictief)';

/** Records two registers per dossier, published, with the revisions that lie between them. */
export async function loadNationalRegisters(
  tx: SystemTx,
  dossiers: readonly NationalDossier[],
  today: PlainDate,
): Promise<void> {
  const histories = dossiers.map((dossier) => historyOf(dossier, addDays(today, -100), addDays(today, -40)));
  await insertMany(
    histories.flatMap(({ heads }) => heads),
    (part) => tx.insertInto('record').values(part).execute(),
  );
  await insertMany(
    histories.flatMap(({ revisions }) => revisions),
    (part) => tx.insertInto('riskRevision').values(part).execute(),
  );
  const versions = await Promise.all(histories.flatMap((history) => history.versions));
  await insertMany(versions, (part) => tx.insertInto('registerVersion').values(part).execute());
}

/** All rows of one dossier's register: each risk once, and once more when it moved on between the two days. */
function historyOf(dossier: NationalDossier, earlier: PlainDate, later: PlainDate) {
  const { before, now } = nationalRegister(dossier.slug, dossier.index, later);
  const [first, second] = [ownerPen(dossier, earlier), ownerPen(dossier, later)];
  const initial = before.map((row) => riskRevisionRow(first, earlier, row));
  const moved = now.flatMap((row, at) => {
    const revision = initial[at];
    return row === before[at] || revision === undefined
      ? []
      : [riskRevisionRow(second, later, row, revision.revisionId)];
  });
  return {
    heads: before.map(({ riskId }) => ({ ...penColumns(first), recordId: riskId, kind: 'risk' as const })),
    revisions: [...initial, ...moved],
    versions: [
      versionRow(first, { standPer: earlier, rows: before, sourceName: DOCUMENT }),
      versionRow(second, { standPer: later, rows: now, sourceName: DOCUMENT }),
    ],
  };
}

/** Records the steps on the ladder and five agreements per dossier, some of which are overdue. */
export async function loadNationalProgress(
  tx: SystemTx,
  figures: readonly DossierFigures[],
  today: PlainDate,
): Promise<void> {
  await insertMany(
    figures.flatMap((one) => nationalSteps(one, today)),
    (part) => tx.insertInto('ladderStep').values(part).execute(),
  );
  const agreements = figures.flatMap(({ dossier }) =>
    [1, 2, 3, 4, 5].map((number) => agreementOf(dossier, number, today)),
  );
  await insertMany(agreements, (part) =>
    tx
      .insertInto('record')
      .values(part.map(({ columns, recordId }) => ({ ...columns, recordId, kind: 'agreement' as const })))
      .execute(),
  );
  await insertMany(agreements, (part) =>
    tx
      .insertInto('agreementRevision')
      .values(part.map(({ columns, recordId, facts }) => ({ ...columns, ...facts, recordId })))
      .execute(),
  );
}

function agreementOf(dossier: NationalDossier, number: number, today: PlainDate) {
  const isKept = (dossier.index + number) % 3 === 0;
  const dueOn = addDays(today, ((dossier.index * 13 + number * 29) % 120) - 60);
  return {
    columns: penColumns(ownerPen(dossier, addDays(today, -80))),
    recordId: newId<AgreementId>(),
    facts: {
      revisionId: newId<RevisionId>(),
      supersedes: null,
      standPer: addDays(today, -81),
      title: `Fictieve afspraak ${number}`,
      party: number % 2 === 0 ? 'Gemeenten' : 'Aanbieder',
      topic: 'Proef',
      dueOn,
      moveReason: null,
      status: isKept ? ('nagekomen' as const) : ('open' as const),
      settledOn: isKept ? addDays(today, -10) : null,
      source: DOCUMENT,
    },
  };
}

function ownerPen(dossier: NationalDossier, day: PlainDate): Pen {
  return {
    dossierId: dossier.dossierId,
    authorTenantId: dossier.ownerTenantId,
    kringId: dossier.kringen.tafel,
    hand: dossier.owner.actor,
    recordedAt: `${day}T12:00:00Z` as Instant,
  };
}
