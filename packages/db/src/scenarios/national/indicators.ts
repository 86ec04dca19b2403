import { canonicalJson } from '@regietafel/domain/core/canonical-json';
import { addDays, type Instant, type PlainDate } from '@regietafel/domain/core/dates';
import { type LadderStepId, newId, type RevisionId } from '@regietafel/domain/core/ids';
import { startOf } from '@regietafel/domain/indicators/period';
import type { SystemTx } from '../../kernel/with-system.ts';
import { stableId } from '../../reference-data/stable-id.ts';
import { insertMany } from '../records/insert-many.ts';
import { type Pen, penColumns } from '../records/pen.ts';
import { figuresOf, type NationalFigures, type NationalSpan } from './reports.ts';
import type { NationalDossier } from './world.ts';

/** What one provider reported, with the dossier that it lies in. */
export type DossierFigures = NationalFigures & { readonly dossier: NationalDossier };

const SOURCE = 'Kwartaalcijfers (fictief)';
/** Dossiers in one statement: each lies in one alone, so that its values are counted once. */
const DOSSIERS_PER_STATEMENT = 25;

/** The fictitious figures of all dossiers over a stretch of time. */
export function nationalFigures(
  dossiers: readonly NationalDossier[],
  span: NationalSpan,
): readonly DossierFigures[] {
  return dossiers.map((dossier) => ({ ...figuresOf(dossier.slug, dossier.index, span), dossier }));
}

/** Records what providers are like and what they reported each quarter, and what their regions sent back. */
export async function loadNationalIndicators(
  tx: SystemTx,
  figures: readonly DossierFigures[],
): Promise<void> {
  await insertMany(figures.map(profileRow), (part) =>
    tx.insertInto('providerProfileRevision').values(part).execute(),
  );
  for (let from = 0; from < figures.length; from += DOSSIERS_PER_STATEMENT) {
    const part = figures.slice(from, from + DOSSIERS_PER_STATEMENT);
    await insertReports(tx, part);
    await insertMany(part.flatMap(returnRows), (rows) =>
      tx.insertInto('indicatorReview').values(rows).execute(),
    );
  }
}

/** The steps of a dossier on the ladder: from low at its start to trede 3 on the day on which its provider declined. */
export function nationalSteps({ dossier, declinedOn }: DossierFigures, today: PlainDate) {
  const low = (dossier.index % 2) + 1;
  if (declinedOn === null) return [stepRow(dossier, low, addDays(today, -100))];
  return [stepRow(dossier, low, dossier.openedOn), stepRow(dossier, 3, declinedOn)];
}

async function insertReports(tx: SystemTx, figures: readonly DossierFigures[]): Promise<void> {
  const rows = figures.flatMap(reportRows);
  const heads = rows
    .filter(({ supersedes }) => supersedes === null)
    .map(({ dossierId, authorTenantId, kringId, handTenantId, handAccountId, recordedAt, recordId }) => ({
      ...{ dossierId, authorTenantId, kringId, handTenantId, handAccountId, recordedAt, recordId },
      kind: 'indicator_report' as const,
    }));
  await insertMany(heads, (part) => tx.insertInto('record').values(part).execute());
  await insertMany(rows, (part) => tx.insertInto('indicatorReportRevision').values(part).execute());
}

function reportRows({ dossier, reports }: DossierFigures) {
  return reports.map(({ reportId, period, items, recordedAt, revisionId, supersedes }) => ({
    ...penColumns(providerPen(dossier, recordedAt)),
    ...{ recordId: reportId, revisionId, supersedes },
    grain: 'quarter' as const,
    periodStart: startOf(period),
    scope: 'whole' as const,
    basis: 'quarter_figures' as const,
    items: canonicalJson(items),
    deviations: '[]',
    note: '',
    isSubmitted: true,
    sourceName: SOURCE,
    isFictitious: true,
  }));
}

function returnRows({ dossier, returns }: DossierFigures) {
  return returns.map(({ recordedAt, ...review }) => ({
    ...penColumns(ownerPen(dossier, recordedAt)),
    ...review,
    answer: 'sent_back' as const,
    note: 'Eén post wijkt af van wat wij kennen (fictief)',
    remarks: '[]',
    isFictitious: true,
  }));
}

function profileRow({ dossier, profile }: DossierFigures) {
  const { sizeClass, careKinds, mainKind, isCombined } = profile;
  return {
    ...penColumns(providerPen(dossier, `${dossier.openedOn}T09:00:00Z` as Instant)),
    revisionId: stableId<RevisionId>(`profiel:${dossier.slug}`),
    supersedes: null,
    standPer: dossier.openedOn,
    ...{ sizeClass, careKinds: [...careKinds], mainKind, isCombined },
    isFictitious: true,
  };
}

function stepRow(dossier: NationalDossier, trede: number, effectiveOn: PlainDate) {
  return {
    ...penColumns(ownerPen(dossier, `${addDays(effectiveOn, 10)}T12:00:00Z` as Instant)),
    stepId: newId<LadderStepId>(),
    kind: 'vaststelling' as const,
    trede,
    effectiveOn,
    datePrecision: 'day' as const,
    decidedBy: 'Verzonnen voor metingen',
    document: 'Verslag (fictief)',
    note: '',
  };
}

function providerPen(dossier: NationalDossier, recordedAt: Instant): Pen {
  const hand = dossier.provider.actor;
  return { ...roomOf(dossier), authorTenantId: hand.tenantId, hand, recordedAt };
}

function ownerPen(dossier: NationalDossier, recordedAt: Instant): Pen {
  return { ...roomOf(dossier), authorTenantId: dossier.ownerTenantId, hand: dossier.owner.actor, recordedAt };
}

function roomOf({ dossierId, kringen }: NationalDossier) {
  return { dossierId, kringId: kringen.tafel };
}
