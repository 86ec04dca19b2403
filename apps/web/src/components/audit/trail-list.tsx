import type { TrailEntry } from '@regietafel/contracts/audit/trail';
import { ErrorState } from '@regietafel/ui/components/notice';
import { Loading, SkeletonText } from '@regietafel/ui/components/skeleton';
import { Timeline, type TimelineItem } from '@regietafel/ui/components/timeline';
import { useQuery } from '@tanstack/react-query';
import { failureOf } from '../../lib/api/failure.ts';
import { actOf } from '../../lib/audit/act-words.ts';
import { trailQuery } from '../../lib/audit/trail-query.ts';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useSession } from '../../lib/session/session.ts';
import type { TrailPanelProps } from './trail-panel.tsx';

/** Who changed a thing and who looked at it, latest first. */
export function TrailList({ dossierId, subject }: TrailPanelProps) {
  const t = useMessages('audit');
  const { current } = useSession();
  const { data, error, refetch } = useQuery(trailQuery(current.tenant.id, { dossierId, subject }));
  const items = useTrailItems(data?.entries ?? []);
  if (error)
    return (
      <ErrorState title={t('trail.failed')} onRetry={() => void refetch()}>
        {failureOf(error).message}
      </ErrorState>
    );
  if (!data)
    return (
      <Loading>
        <SkeletonText lines={4} />
      </Loading>
    );
  if (items.length === 0) return <p>{t('trail.empty')}</p>;
  return <Timeline label={t('trail.list')} items={items} />;
}

function useTrailItems(entries: readonly TrailEntry[]): readonly TimelineItem[] {
  const t = useMessages('audit');
  const format = useFormat();
  const { tenant } = useSession().current;
  return entries.map((entry, index) => {
    const kind = entry.isChange ? 'change' : 'look';
    const { what, done } = actOf({ kind, action: entry.action, objectKind: null }, t);
    const organisation = entry.organisation ?? (entry.isOwn ? tenant.name : t('trail.someone'));
    return {
      // Two looks can fall in one moment; their order is that of the answer.
      id: `${entry.recordedAt} ${index}`,
      dateTime: entry.recordedAt,
      when: format.instant(entry.recordedAt),
      title: entry.isChange ? `${what}: ${done}` : t('trail.seen'),
      body: entry.person ? `${entry.person}, ${organisation}` : organisation,
      isCurrent: false,
    };
  });
}
