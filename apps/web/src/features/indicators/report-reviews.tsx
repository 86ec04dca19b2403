import type { IndicatorBoard, ShownReport } from '@regietafel/contracts/indicators/board';
import { StatusDot } from '@regietafel/ui/components/badge';
import { RecordOrigin } from '../../components/record-origin.tsx';
import { useMessages } from '../../lib/i18n/use-messages.ts';

interface ReportReviewsProps {
  readonly board: IndicatorBoard;
  readonly report: ShownReport;
}

/** What the accounthoudende regio's answered, the newest first. */
export function ReportReviews({ board, report }: ReportReviewsProps) {
  const t = useMessages('indicators');
  if (report.reviews.length === 0) return null;
  return (
    <section aria-label={t('reviews.title')}>
      <h3>{t('reviews.title')}</h3>
      {report.reviews.toReversed().map((review) => (
        <article key={review.origin.recordedAt}>
          <p>
            <StatusDot tone={review.answer === 'accepted' ? 'positive' : 'caution'}>
              {t(`reviews.${review.answer}`)}
            </StatusDot>
            {!review.isOfThis && ` · ${t('reviews.earlier')}`}
          </p>
          {review.note !== '' && <p>{review.note}</p>}
          {review.remarks.length > 0 && (
            <ul>
              {review.remarks.map(({ item, remark }) => (
                <li key={`${item} ${remark}`}>
                  {t('reviews.remark', { item: nameOf(board, item), remark })}
                </li>
              ))}
            </ul>
          )}
          <RecordOrigin origin={review.origin} />
        </article>
      ))}
    </section>
  );
}

function nameOf({ items }: IndicatorBoard, code: string): string {
  return items.find((item) => item.code === code)?.name ?? code;
}
