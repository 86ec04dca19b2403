import type { DossierId } from '@regietafel/domain/core/ids';
import { Icon } from '@regietafel/ui/components/icon';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { type AsOfSearch, isPast } from '../../lib/history/as-of.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import type { Place } from '../../lib/live/looking.ts';
import { presentQuery, useLookingAt } from '../../lib/live/presence.ts';
import { useTenantId } from '../../lib/session/session.ts';
import { usePeopleWords } from './people-words.ts';
import './live.css';

interface PresentPeopleProps {
  readonly dossierId: DossierId;
  /** Something in the dossier, with its kring: then only those who look at the same are told of. */
  readonly at?: Place['at'];
}

/** Tells who else looks at the dossier now, and them of this window; nothing when there is nobody to notice. */
export function PresentPeople({ dossierId, at = null }: PresentPeopleProps) {
  const t = useMessages('live');
  const words = usePeopleWords();
  const search: AsOfSearch = useSearch({ strict: false });
  const isNow = !isPast(search);
  useLookingAt(isNow ? { dossierId, at, isEditing: false } : null);
  const query = presentQuery(useTenantId(), dossierId, at?.subject ?? null);
  const { data } = useQuery({ ...query, enabled: isNow && query.enabled });
  const people = data?.people.filter(({ isHere }) => at === null || isHere) ?? [];
  if (!isNow || people.length === 0) return null;
  const sentence = `${t('present.lead')} ${words(people)}`;
  return (
    <span className="live-present" role="status" aria-label={t('present.label')} title={sentence}>
      <Icon name="user" />
      <span className="live-present__who">{sentence}</span>
    </span>
  );
}
