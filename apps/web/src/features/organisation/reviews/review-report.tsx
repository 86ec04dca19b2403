import type { FrozenReview } from '@regietafel/contracts/accounts/reviews';
import type { RightsReviewId } from '@regietafel/domain/core/ids';
import { StatusDot } from '@regietafel/ui/components/badge';
import { DefinitionList } from '@regietafel/ui/components/definition-list';
import { SidePanel } from '@regietafel/ui/components/side-panel';
import { useQuery } from '@tanstack/react-query';
import { CellDetail } from '../../../components/cell.tsx';
import { useFormat } from '../../../lib/format/format.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { useTenantId } from '../../../lib/session/session.ts';
import { reviewQuery } from './reviews-queries.ts';
import { useRightWords } from './use-right-words.ts';

interface ReviewReportProps {
  readonly reviewId: RightsReviewId;
  readonly onClose: () => void;
}

/** A review as it was signed, with the mark by which it is known to be that. */
export function ReviewReport({ reviewId, onClose }: ReviewReportProps) {
  const t = useMessages('organisation');
  const { data, isError } = useQuery(reviewQuery(useTenantId(), reviewId));
  if (isError) {
    return (
      <SidePanel title={t('report.gone')} onClose={onClose}>
        <p>{t('report.goneBody')}</p>
      </SidePanel>
    );
  }
  if (data === undefined) return null;
  return (
    <SidePanel title={t(`kind.${data.kind}`)} kicker={t('report.kicker')} onClose={onClose}>
      <Facts review={data} />
      <Lines lines={data.lines} />
    </SidePanel>
  );
}

function Facts({ review }: { readonly review: FrozenReview }) {
  const t = useMessages('organisation');
  const format = useFormat();
  const { isIntact } = review;
  return (
    <DefinitionList
      isStacked
      items={[
        { term: t('report.organisation'), value: review.organisation },
        { term: t('report.signedBy'), value: review.signedBy },
        { term: t('report.signedAt'), value: format.instant(review.signedAt) },
        {
          term: t('report.intact'),
          value: (
            <StatusDot tone={isIntact ? 'positive' : 'negative'}>
              {t(isIntact ? 'report.isIntact' : 'report.isNotIntact')}
            </StatusDot>
          ),
        },
        { term: t('report.hash'), value: <code className="rt-review__hash">{review.contentHash}</code> },
      ]}
    />
  );
}

function Lines({ lines }: Pick<FrozenReview, 'lines'>) {
  const t = useMessages('organisation');
  const words = useRightWords();
  return (
    <ul className="rt-review__lines">
      {lines.map(({ right, decision, reason, isOwn }) => (
        <li key={right.id}>
          {words(right)}
          <CellDetail>
            <StatusDot tone={decision === 'confirm' ? 'positive' : 'negative'}>
              {t(decision === 'confirm' ? 'report.confirmed' : 'report.ended')}
            </StatusDot>
            {reason && ` · ${reason}`}
            {isOwn && ` · ${t('report.own')}`}
          </CellDetail>
        </li>
      ))}
    </ul>
  );
}
