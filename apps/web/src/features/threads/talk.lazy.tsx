import { Card, Stack } from '@regietafel/ui/components/card';
import { EmptyState } from '@regietafel/ui/components/notice';
import { useSuspenseQuery } from '@tanstack/react-query';
import { createLazyRoute, useSearch } from '@tanstack/react-router';
import { CellDetail } from '../../components/cell.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { RefreshNotice } from '../../components/refresh-notice.tsx';
import { TaskList } from '../../components/tasks/task-list.tsx';
import { SubjectThread } from '../../components/threads/subject-thread.tsx';
import { type AsOfSearch, isPast } from '../../lib/history/as-of.ts';
import { subjectText } from '../../lib/history/change-subject.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useTenantId } from '../../lib/session/session.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import { DossierLink } from '../../lib/sharing/dossier-link.tsx';
import { pageOf } from '../../lib/sharing/subject-places.ts';
import { shownViewing } from '../../lib/sharing/viewing.ts';
import { threadCountsQuery } from '../../lib/threads/queries.ts';
import './talk.css';

export const Route = createLazyRoute('/signed-in/dossiers/$dossier/overleg')({ component: TalkPage });

/** What is said about the dossier as a whole, all its tasks, and what else is spoken of. */
function TalkPage() {
  const t = useMessages('threads');
  const tasks = useMessages('tasks');
  const { dossierId, providerName } = useDossier();
  const search: AsOfSearch = useSearch({ strict: false });
  const subject = { kind: 'dossier', id: dossierId } as const;
  const isNow = !isPast(search) && shownViewing === null;
  return (
    <>
      <PageTitle parts={[t('talk.title'), providerName]} />
      <div className="rt-talk">
        <Card title={t('talk.dossier')}>
          <p className="rt-muted rt-talk__lead">{t('talk.lead')}</p>
          <SubjectThread dossierId={dossierId} subject={subject} hasTasks={false} />
        </Card>
        <Stack>
          <Card title={tasks('title')}>
            <TaskList dossierId={dossierId} subject={subject} isWhole isNow={isNow} />
          </Card>
          <Elsewhere />
        </Stack>
      </div>
    </>
  );
}

/** The parts of the dossier that people talk about, the last spoken of first. */
function Elsewhere() {
  const t = useMessages('threads');
  const terms = useMessages('terms');
  const { dossierId } = useDossier();
  const query = useSuspenseQuery(threadCountsQuery(useTenantId(), dossierId));
  const others = query.data.filter(({ kind }) => kind !== 'dossier');
  return (
    <Card title={t('talk.elsewhere')} isFlush={others.length > 0}>
      <RefreshNotice query={query} />
      {others.length === 0 ? (
        <EmptyState title={t('talk.elsewhereNone')} icon="document" />
      ) : (
        <ul className="rt-talk__list">
          {others.map(({ kind, id, title, count, unseen }) => (
            <li className="rt-talk__item" key={`${kind}:${id}`}>
              <DossierLink {...pageOf({ kind, id })}>
                {kind === 'ladder_step' ? subjectText(kind, title, terms) : title}
              </DossierLink>
              <CellDetail>
                {t('count', { count })}
                {unseen > 0 && <strong> · {t('unseen', { count: unseen })}</strong>}
              </CellDetail>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
