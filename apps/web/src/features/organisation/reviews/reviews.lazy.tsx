import { asId, type RightsReviewId } from '@regietafel/domain/core/ids';
import { Stack } from '@regietafel/ui/components/card';
import { SplitView } from '@regietafel/ui/components/side-panel';
import { useSuspenseQuery } from '@tanstack/react-query';
import { createLazyRoute, useNavigate } from '@tanstack/react-router';
import { lazy } from 'react';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { useTenantId } from '../../../lib/session/session.ts';
import { OrganisationHeader } from '../organisation-header.tsx';
import { DueReviews } from './due-reviews.tsx';
import { ReviewForm } from './review-form.tsx';
import { reviewOverviewQuery } from './reviews-queries.ts';
import type { ReviewsSearch } from './reviews-search.ts';
import { SignedReviews } from './signed-reviews.tsx';
import './reviews.css';
import { Part } from '../../../components/part.tsx';

const ReviewReport = lazy(() =>
  import('./review-report.tsx').then((module) => ({ default: module.ReviewReport })),
);

export const Route = createLazyRoute('/signed-in/organisatie/rechtencontrole')({ component: ReviewsPage });

/** The periodic review of rights: what is due, what is being done and what was signed. */
function ReviewsPage() {
  const t = useMessages('organisation');
  const { data } = useSuspenseQuery(reviewOverviewQuery(useTenantId()));
  const { controle, verslag } = Route.useSearch();
  const navigate = useNavigate({ from: '/organisatie/rechtencontrole' });
  const show = (search: ReviewsSearch) => void navigate({ search, resetScroll: false });
  return (
    <>
      <OrganisationHeader title={t('reviews.title')} lead={t('reviews.lead')} />
      <SplitView
        panel={
          verslag && (
            <Part>
              <ReviewReport
                key={verslag}
                reviewId={asId<RightsReviewId>(verslag)}
                onClose={() => show({ controle })}
              />
            </Part>
          )
        }
      >
        <Stack>
          {controle === undefined || !data.mayReview ? (
            <DueReviews overview={data} onStart={(kind) => show({ controle: kind })} />
          ) : (
            <ReviewForm key={controle} kind={controle} onDone={() => show({})} />
          )}
          <SignedReviews reviews={data.reviews} openId={verslag ?? null} />
        </Stack>
      </SplitView>
    </>
  );
}
