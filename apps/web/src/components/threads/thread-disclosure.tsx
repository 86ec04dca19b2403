import type { DossierId } from '@regietafel/domain/core/ids';
import type { Subject } from '@regietafel/domain/core/subject';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useTenantId } from '../../lib/session/session.ts';
import { threadCountsQuery } from '../../lib/threads/queries.ts';
import { SubjectThread } from './subject-thread.tsx';
import './thread-disclosure.css';

interface ThreadDisclosureProps {
  readonly dossierId: DossierId;
  readonly subject: Subject;
}

/**
 * The talk about one of many things on a page, folded away: only how much there is stands in sight. Needs the sentences of
 * `threads`.
 */
export function ThreadDisclosure({ dossierId, subject }: ThreadDisclosureProps) {
  const t = useMessages('threads');
  const [isOpen, setOpen] = useState(false);
  const { data } = useQuery(threadCountsQuery(useTenantId(), dossierId));
  const counted = data?.find(({ kind, id }) => kind === subject.kind && id === subject.id);
  return (
    <details className="rt-disclosed" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {counted === undefined ? t('title') : t('count', { count: counted.count })}
        {counted !== undefined && counted.unseen > 0 && (
          <strong> · {t('unseen', { count: counted.unseen })}</strong>
        )}
      </summary>
      {isOpen && <SubjectThread dossierId={dossierId} subject={subject} />}
    </details>
  );
}
