import type { IndicatorBoard } from '@regietafel/contracts/indicators/board';
import { lazy } from 'react';
import { Part } from '../../components/part.tsx';
import { ProfileDialog } from './profile-dialog.tsx';
import { ReportDialog } from './report-dialog.tsx';
import { ReviewDialog } from './review-dialog.tsx';
import { useIndicatorsAddress } from './use-indicators-address.ts';

const SheetDialog = lazy(() => import('./sheet-dialog.tsx').then((part) => ({ default: part.SheetDialog })));

/** The form that the address names, over the page; only for whom it is meant. */
export function IndicatorDialogs({ board }: { readonly board: IndicatorBoard }) {
  const { opgave, actie, open } = useIndicatorsAddress();
  const report = board.reports.find(({ reportId }) => reportId === opgave);
  const close = () => open(opgave === undefined ? {} : { opgave });
  if (actie === 'profiel')
    return board.desk.profileKringen.length > 0 && <ProfileDialog board={board} onClose={close} />;
  if (actie === 'beoordelen')
    return (
      report?.state === 'submitted' &&
      board.desk.mayReview &&
      !report.origin.author.isOwn && <ReviewDialog board={board} report={report} onClose={close} />
    );
  if (!board.desk.mayReport || (opgave !== undefined && report?.origin.author.isOwn !== true)) return null;
  if (actie === 'blad')
    return (
      <Part>
        <SheetDialog
          board={board}
          report={report ?? null}
          onClose={close}
          onSaved={(reportId) => open({ opgave: reportId })}
        />
      </Part>
    );
  return (
    <ReportDialog
      board={board}
      report={report ?? null}
      onClose={close}
      onSaved={(reportId) => open({ opgave: reportId })}
    />
  );
}
