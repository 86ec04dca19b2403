import type { LookedAt } from '@regietafel/contracts/live/live';
import type { DossierId, KringId } from '@regietafel/domain/core/ids';
import { Notice } from '@regietafel/ui/components/notice';
import { useQuery } from '@tanstack/react-query';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { presentQuery, useLookingAt } from '../../lib/live/presence.ts';
import { useTenantId } from '../../lib/session/session.ts';
import { usePeopleWords } from './people-words.ts';

interface AlsoEditingProps {
  readonly dossierId: DossierId;
  /** What the form changes. */
  readonly subject: LookedAt;
  /** The kring in which it stands now: only its readers are told that somebody changes it. */
  readonly kringId: KringId;
}

/** Stands in a form: tells the others that it is open, and says here who has the same one open. */
export function AlsoEditing({ dossierId, subject, kringId }: AlsoEditingProps) {
  const t = useMessages('live');
  const words = usePeopleWords();
  useLookingAt({ dossierId, at: { subject, kringId }, isEditing: true });
  const { data } = useQuery(presentQuery(useTenantId(), dossierId, subject));
  const others = data?.people.filter(({ isEditing }) => isEditing) ?? [];
  if (others.length === 0) return null;
  return (
    <Notice tone="info" icon="user" role="status">
      {t('present.editing', { count: others.length, people: words(others) })}
    </Notice>
  );
}
