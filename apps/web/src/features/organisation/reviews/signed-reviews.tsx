import type { ReviewOverview } from '@regietafel/contracts/accounts/reviews';
import { Card } from '@regietafel/ui/components/card';
import { DataTable } from '@regietafel/ui/components/data-table';
import { EmptyState } from '@regietafel/ui/components/notice';
import type { Column } from '@regietafel/ui/core/table';
import { useMemo } from 'react';
import { CellDetail } from '../../../components/cell.tsx';
import { useFormat } from '../../../lib/format/format.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { PageLink } from '../../../lib/links.ts';

type SignedReview = ReviewOverview['reviews'][number];

interface SignedReviewsProps {
  readonly reviews: readonly SignedReview[];
  readonly openId: string | null;
}

/** What was signed before, the latest first. */
export function SignedReviews({ reviews, openId }: SignedReviewsProps) {
  const t = useMessages('organisation');
  const columns = useSignedColumns();
  return (
    <Card title={t('signed.title')} isFlush={reviews.length > 0}>
      <DataTable
        caption={t('signed.caption')}
        rows={reviews}
        columns={columns}
        rowKey={({ reviewId }) => reviewId}
        sort={null}
        onSort={() => undefined}
        openKey={openId}
        empty={
          <EmptyState title={t('signed.empty')} icon="check">
            {t('signed.emptyBody')}
          </EmptyState>
        }
      />
    </Card>
  );
}

function useSignedColumns(): readonly Column<SignedReview>[] {
  const t = useMessages('organisation');
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'getekend',
        header: t('column.signed'),
        isRowHeader: true,
        cell: ({ reviewId, signedAt, signedBy }) => (
          <>
            <PageLink to="." search={(before) => ({ ...before, verslag: reviewId })} resetScroll={false}>
              {format.instant(signedAt)}
            </PageLink>
            <CellDetail>{signedBy}</CellDetail>
          </>
        ),
      },
      { id: 'controle', header: t('column.kind'), cell: ({ kind }) => t(`kind.${kind}`) },
      {
        id: 'uitkomst',
        header: t('column.outcome'),
        cell: ({ confirmed, ended }) => t('outcome', { confirmed, ended }),
      },
    ],
    [t, format],
  );
}
