import { canonicalJson } from '@regietafel/domain/core/canonical-json';
import type { DossierId, RevisionId } from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import { grainOf, periodFrom, startOf } from '@regietafel/domain/indicators/period';
import type { SignalJudgement } from '@regietafel/domain/warning/judgement';
import type { Designation, SpecialCare } from '@regietafel/domain/warning/special-care';
import type { TenantReader, TenantTx } from '../../kernel/with-tenant.ts';
import { withinAsOf } from '../history/as-of.ts';
import { type Originated, withOrigin } from '../property/states.ts';
import { originColumns } from '../sharing/origin.ts';
import { isAmong } from './among.ts';

/*
 * What organisations say of providers in early warning, for one dossier or many at once, in the order of recording: every
 * state within sight at the reading position.
 */

export async function listSignalJudgements(
  reader: TenantReader,
  dossierIds: readonly DossierId[],
  asOf: AsOf,
): Promise<readonly Originated<SignalJudgement>[]> {
  const rows = await reader
    .selectFrom('signalJudgement as j')
    .where(isAmong('j', dossierIds))
    .where(withinAsOf('j', asOf))
    .select(['j.dossierId', 'j.ruleSetId', 'j.ruleCode as rule', 'j.grain', 'j.firedIn', 'j.revisionId'])
    .select(['j.supersedes', 'j.standPer', 'j.verdict', 'j.note', 'j.untilOn', 'j.ruleName', 'j.evidence'])
    .select('j.isFictitious')
    .select(originColumns('j'))
    .orderBy('recordedAt')
    .execute();
  return rows.map(({ grain, firedIn, ...row }) => ({
    ...withOrigin(row),
    firedIn: periodFrom(firedIn, grain),
  }));
}

export async function listSpecialCare(
  reader: TenantReader,
  dossierIds: readonly DossierId[],
  asOf: AsOf,
): Promise<readonly Originated<SpecialCare>[]> {
  const rows = await reader
    .selectFrom('specialCareRevision as c')
    .where(isAmong('c', dossierIds))
    .where(withinAsOf('c', asOf))
    .select(['c.dossierId', 'c.revisionId', 'c.supersedes', 'c.standPer', 'c.isUnder', 'c.criteria'])
    .select(['c.reason', 'c.reviewOn', 'c.isFictitious'])
    .select(originColumns('c'))
    .orderBy('recordedAt')
    .execute();
  return rows.map(withOrigin);
}

export async function listDesignations(
  reader: TenantReader,
  dossierIds: readonly DossierId[],
  asOf: AsOf,
): Promise<readonly Originated<Designation>[]> {
  const rows = await reader
    .selectFrom('designationRevision as d')
    .where(isAmong('d', dossierIds))
    .where(withinAsOf('d', asOf))
    .select(['d.dossierId', 'd.revisionId', 'd.supersedes', 'd.standPer', 'd.isDesignated', 'd.reason'])
    .select('d.isFictitious')
    .select(originColumns('d'))
    .orderBy('recordedAt')
    .execute();
  return rows.map(withOrigin);
}

/** What the database adds to a state, or what follows from where it is told. */
type Added = 'recordedAt' | 'isFictitious' | 'revisionId';

/** Records what an organisation says of a signal; rejects with SQLSTATE 23505 when a later one already follows `supersedes`. */
export async function recordSignalJudgement(
  tx: TenantTx,
  revisionId: RevisionId,
  { rule: ruleCode, firedIn, evidence, ...rest }: Omit<SignalJudgement, Added>,
): Promise<void> {
  await tx
    .insertInto('signalJudgement')
    .values({
      ...rest,
      revisionId,
      ruleCode,
      grain: grainOf(firedIn),
      firedIn: startOf(firedIn),
      evidence: canonicalJson(evidence),
    })
    .execute();
}

/** Records a state of bijzonder beheer; rejects with SQLSTATE 23505 when a later one already follows `supersedes`. */
export async function recordSpecialCare(
  tx: TenantTx,
  revisionId: RevisionId,
  { criteria, ...rest }: Omit<SpecialCare, Added>,
): Promise<void> {
  await tx
    .insertInto('specialCareRevision')
    .values({ ...rest, criteria: [...criteria], revisionId })
    .execute();
}

/** Records a designation; rejects with SQLSTATE 23505 when a later one already follows `supersedes`. */
export async function recordDesignation(
  tx: TenantTx,
  revisionId: RevisionId,
  designation: Omit<Designation, Added>,
): Promise<void> {
  await tx
    .insertInto('designationRevision')
    .values({ ...designation, revisionId })
    .execute();
}
