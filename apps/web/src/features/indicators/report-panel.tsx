import type { IndicatorBoard, ShownReport } from '@regietafel/contracts/indicators/board';
import { Button } from '@regietafel/ui/components/button';
import { DefinitionList } from '@regietafel/ui/components/definition-list';
import { Notice } from '@regietafel/ui/components/notice';
import { SidePanel } from '@regietafel/ui/components/side-panel';
import { RecordTrail } from '../../components/audit/record-trail.tsx';
import { SubjectThread } from '../../components/threads/subject-thread.tsx';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useIndicatorWords } from '../../lib/indicators/use-indicator-words.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import { Provenance } from './provenance.tsx';
import { ReportItems } from './report-items.tsx';
import { ReportReviews } from './report-reviews.tsx';
import { StateBadge } from './report-state.tsx';
import { useDoubts } from './use-doubts.ts';
import { useIndicatorsAddress } from './use-indicators-address.ts';

interface ReportPanelProps {
  readonly board: IndicatorBoard;
  readonly reportId: string;
  readonly isNow: boolean;
}

/** One report: every item, what was answered to it, and what is to be checked. */
export function ReportPanel({ board, reportId, isNow }: ReportPanelProps) {
  const t = useMessages('indicators');
  const words = useIndicatorWords();
  const { dossierId } = useDossier();
  const { open } = useIndicatorsAddress();
  const report = board.reports.find((one) => one.reportId === reportId);
  if (report === undefined)
    return (
      <SidePanel kicker={t('panel.report')} title={t('panel.report')} onClose={() => open({})}>
        <p>{t('panel.gone')}</p>
      </SidePanel>
    );
  const subject = { kind: 'indicator_report', id: report.reportId } as const;
  return (
    <SidePanel
      kicker={t('panel.report')}
      title={words.period(report.period)}
      onClose={() => open({})}
      actions={isNow && <Actions board={board} report={report} />}
    >
      <div>
        <StateBadge state={report.state} />
      </div>
      {report.state === 'draft' && <p>{t('panel.notCounted')}</p>}
      {report.state === 'sent_back' && (
        <Notice tone="caution" title={t('state.sent_back')}>
          {t('panel.sentBack')}
        </Notice>
      )}
      <Doubts board={board} report={report} />
      <Facts report={report} />
      <ReportReviews board={board} report={report} />
      <ReportItems board={board} report={report} />
      <Provenance record={report} />
      <SubjectThread dossierId={dossierId} subject={subject} />
      <RecordTrail dossierId={dossierId} subject={subject} isOwn={report.origin.author.isOwn} />
    </SidePanel>
  );
}

interface ReportProps {
  readonly board: IndicatorBoard;
  readonly report: ShownReport;
}

function Actions({ board, report }: ReportProps) {
  const t = useMessages('indicators');
  const { open } = useIndicatorsAddress();
  const opgave = report.reportId;
  if (report.origin.author.isOwn)
    return (
      board.desk.mayReport && (
        <>
          <Button variant="primary" onClick={() => open({ opgave, actie: 'invullen' })}>
            {t(report.state === 'sent_back' ? 'panel.correct' : 'panel.change')}
          </Button>
          <Button onClick={() => open({ opgave, actie: 'blad' })}>{t('sheet.open')}</Button>
        </>
      )
    );
  return (
    board.desk.mayReview &&
    report.state === 'submitted' && (
      <Button variant="primary" onClick={() => open({ opgave, actie: 'beoordelen' })}>
        {t('panel.review')}
      </Button>
    )
  );
}

function Doubts({ board, report }: ReportProps) {
  const t = useMessages('indicators');
  const doubts = useDoubts(board, { ...report, author: report.origin.author });
  if (doubts.length === 0) return null;
  return (
    <Notice tone="info" title={t('panel.doubts')}>
      <ul>
        {doubts.map(({ path, message }) => (
          <li key={`${path} ${message}`}>{message}</li>
        ))}
      </ul>
    </Notice>
  );
}

function Facts({ report: { scope, basis, sourceName, note } }: Pick<ReportProps, 'report'>) {
  const t = useMessages('indicators');
  return (
    <DefinitionList
      items={[
        { term: t('panel.scope'), value: t(`scope.${scope}`) },
        { term: t('panel.basis'), value: t(`basis.${basis}`) },
        ...(sourceName === '' ? [] : [{ term: t('panel.source'), value: sourceName }]),
        ...(note === '' ? [] : [{ term: t('panel.note'), value: note }]),
      ]}
    />
  );
}
