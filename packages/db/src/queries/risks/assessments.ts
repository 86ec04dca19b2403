import type { DossierId } from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import type { Assessment } from '@regietafel/domain/risks/risk';
import type { TenantReader } from '../../kernel/with-tenant.ts';
import { withinAsOf } from '../history/as-of.ts';
import { type Origin, originColumns, originOf } from '../sharing/origin.ts';

/** Every judgement of every risk of a dossier within sight at the reading position, in the order of recording. */
export async function listAssessments(
  reader: TenantReader,
  dossierId: DossierId,
  asOf: AsOf,
): Promise<readonly (Assessment & { readonly origin: Origin })[]> {
  const rows = await reader
    .selectFrom('assessment as a')
    .where('a.dossierId', '=', dossierId)
    .where(withinAsOf('a', asOf))
    .select(['a.riskId', 'a.revisionId', 'a.dossierId', 'a.standPer', 'a.probabilityPercent'])
    .select(['a.amountMinCents', 'a.amountLikelyCents', 'a.amountMaxCents', 'a.expectedFrom', 'a.expectedTo'])
    .select(['a.spreadMonths', 'a.rationale'])
    .select(originColumns('a'))
    .orderBy('recordedAt')
    .execute();
  return rows.map(({ authorName, kringWords, ...judgement }) => ({
    ...judgement,
    origin: originOf({ ...judgement, authorName, kringWords }),
  }));
}

/** What each risk of a dossier is called at the reading position, by number; those that left the register are absent. */
export async function listRiskTitles(
  reader: TenantReader,
  dossierId: DossierId,
  asOf: AsOf,
): Promise<
  readonly { readonly riskId: Assessment['riskId']; readonly number: number; readonly title: string }[]
> {
  const rows = await reader
    .selectFrom('riskRevision as r')
    .where('r.dossierId', '=', dossierId)
    .where(withinAsOf('r', asOf))
    .distinctOn('r.recordId')
    .select(['r.recordId as riskId', 'r.number', 'r.title', 'r.removedReason'])
    .orderBy('r.recordId')
    .orderBy('r.standPer', 'desc')
    .orderBy('r.recordedAt', 'desc')
    .execute();
  return rows
    .filter(({ removedReason }) => removedReason === null)
    .map(({ riskId, number, title }) => ({ riskId, number, title }))
    .toSorted((a, b) => a.number - b.number);
}
