import { presentMessage } from '@regietafel/contracts/core/messages/present';
import { listWaitingReports } from '@regietafel/db/queries/indicators/reports';
import type { PeriodCode } from '@regietafel/domain/indicators/period';
import { canAs } from '@regietafel/domain/sharing/rights';
import type { Asker } from '../../sharing/asker.ts';
import type { WorkSource } from './source.ts';

/** Own reports that were sent back, and reports of others that wait for an answer, for who may do something about them. */
export const reportsWaiting: WorkSource = async (reader, asker) => {
  const { role, tenant } = asker;
  const mayCorrect = canAs(role, tenant.kind, 'indicators.report');
  const mayReview = canAs(role, tenant.kind, 'indicators.review');
  if (!mayCorrect && !mayReview) return [];
  const waiting = await listWaitingReports(reader);
  return waiting
    .filter(({ isOwn }) => (isOwn ? mayCorrect : mayReview))
    .map(({ dossierId, reportId, period, isOwn, from, since }) => ({
      key: `report:${reportId}`,
      kind: isOwn ? 'report_sent_back' : 'report_to_review',
      dossierId,
      subject: { kind: 'indicator_report', id: reportId },
      title: titleOf(period, asker),
      from,
      isShared: true,
      dueOn: null,
      since,
    }));
};

function titleOf(period: PeriodCode, { language }: Pick<Asker, 'language'>): string {
  return presentMessage(language, 'indicators.figuresOf', {
    period: period.split('-').toReversed().join(' '),
  });
}
