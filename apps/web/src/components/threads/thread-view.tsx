import type { DossierId } from '@regietafel/domain/core/ids';
import type { Subject } from '@regietafel/domain/core/subject';
import { Badge } from '@regietafel/ui/components/badge';
import { ErrorState } from '@regietafel/ui/components/notice';
import { Loading, SkeletonText } from '@regietafel/ui/components/skeleton';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useId } from 'react';
import { failureOf } from '../../lib/api/failure.ts';
import { type AsOfSearch, isPast } from '../../lib/history/as-of.ts';
import { useAsOf } from '../../lib/history/use-as-of.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useTenantId } from '../../lib/session/session.ts';
import { shownViewing } from '../../lib/sharing/viewing.ts';
import { threadQuery } from '../../lib/threads/queries.ts';
import { useMarkSeen } from '../../lib/threads/use-mark-seen.ts';
import { TaskList } from '../tasks/task-list.tsx';
import { CommentList } from './comment-list.tsx';
import { NewComment } from './new-comment.tsx';
import './threads.css';

interface ThreadViewProps {
  readonly dossierId: DossierId;
  readonly subject: Subject;
  readonly hasTasks: boolean;
}

/** The comments on a subject and its tasks; in the present with the forms to add to them. */
export function ThreadView({ dossierId, subject, hasTasks }: ThreadViewProps) {
  const t = useMessages('threads');
  const errors = useMessages('errors');
  const heading = useId();
  const asOf = useAsOf();
  const search: AsOfSearch = useSearch({ strict: false });
  const { data, error, refetch } = useQuery(threadQuery(useTenantId(), dossierId, subject, asOf));
  const isNow = !isPast(search) && shownViewing === null;
  useMarkSeen(dossierId, subject, isNow ? (data?.unseen ?? 0) : 0);
  return (
    <section className="rt-thread" aria-labelledby={heading}>
      <div className="rt-thread__head">
        <h3 className="rt-thread__title" id={heading}>
          {t('title')}
        </h3>
        {data !== undefined && data.unseen > 0 && (
          <Badge tone="info" icon="info">
            {t('unseen', { count: data.unseen })}
          </Badge>
        )}
      </div>
      {data && (
        <>
          <CommentList thread={data} dossierId={dossierId} subject={subject} isNow={isNow} />
          {isNow && data.places.length > 0 && (
            <NewComment dossierId={dossierId} subject={subject} places={data.places} />
          )}
          {hasTasks && <TaskList dossierId={dossierId} subject={subject} isNow={isNow} />}
        </>
      )}
      {!data && error && (
        <ErrorState title={t('loadFailed')} onRetry={() => void refetch()}>
          {failureOf(error).message ?? errors('unavailable')}
        </ErrorState>
      )}
      {!data && !error && (
        <Loading>
          <SkeletonText lines={3} />
        </Loading>
      )}
    </section>
  );
}
