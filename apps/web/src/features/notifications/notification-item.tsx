import type { Notification } from '@regietafel/contracts/notifications/notifications';
import { daysBetween, dutchDayOf, type Instant } from '@regietafel/domain/core/dates';
import { SUBJECT_KINDS } from '@regietafel/domain/core/subject';
import { Button } from '@regietafel/ui/components/button';
import type { ReactNode } from 'react';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { PageLink } from '../../lib/links.ts';
import { placeOf, threadPlaceOf } from '../../lib/sharing/subject-places.ts';

interface ItemProps {
  readonly told: Notification;
  readonly onRead: () => void;
}

/** One notification: what it is, about what, since when; and the way to it. */
export function NotificationItem({ told, onRead }: ItemProps) {
  const t = useMessages('notifications');
  const format = useFormat();
  const { kind, dossier, createdAt, behalfOf, isRead } = told;
  return (
    <li className="rt-told__item" data-unread={!isRead || undefined}>
      <div className="rt-told__body">
        <div className="rt-told__head">
          <strong>{t(`kind.${kind}`)}</strong>
          {!isRead && <span className="rt-told__mark">{t('unread')}</span>}
          <span className="rt-muted">
            {dossier?.provider ?? t('own')} · {format.instant(createdAt)}
          </span>
        </div>
        <p>{useSentence(told)}</p>
        <About told={told} onRead={onRead} />
        {behalfOf !== null && <p className="rt-muted">{t('inPlaceOf', { name: behalfOf })}</p>}
      </div>
      {!isRead && (
        <Button
          variant="subtle"
          icon="check"
          aria-label={t('markReadOf', { what: `${t(`kind.${kind}`)}, ${format.instant(createdAt)}` })}
          onClick={onRead}
        >
          {t('markRead')}
        </Button>
      )}
    </li>
  );
}

/** What is asked of the person, in one sentence. */
function useSentence({ kind, dueOn }: Notification): string {
  const t = useMessages('notifications');
  const format = useFormat();
  if (kind !== 'deadline') return t(`sentence.${kind}`);
  if (dueOn === null) return t('kind.deadline');
  const today = dutchDayOf(Temporal.Now.instant().toString() as Instant);
  const relative = format.relativeDays(daysBetween(today, dueOn));
  return t('sentence.deadline', { day: format.date(dueOn), relative });
}

/** Where the matters of the organisation itself are dealt with. */
const OWN_PLACES = {
  invitation: '/uitnodigingen',
  rights_review: '/organisatie/rechtencontrole',
  support_access: '/logboek',
  special_care: '/signalen',
  contract_duty: '/signalen',
  conversion_milestone: '/landsdeel',
} as const;

function isOwnMatter(kind: string): kind is keyof typeof OWN_PLACES {
  return Object.hasOwn(OWN_PLACES, kind);
}

/** What it is about, with the way to it; following it is having looked at the notification. */
function About({ told, onRead }: ItemProps): ReactNode {
  const t = useMessages('notifications');
  const { dossier, subjectKind, title, isRead } = told;
  const onClick = isRead ? undefined : onRead;
  if (isOwnMatter(subjectKind)) {
    return (
      <p>
        <PageLink to={OWN_PLACES[subjectKind]} onClick={onClick}>
          {t(`open.${subjectKind}`)}
        </PageLink>
      </p>
    );
  }
  const kind = SUBJECT_KINDS.find((one) => one === subjectKind);
  if (dossier === null || kind === undefined) return null;
  if (title === null) return <p className="rt-muted">{t('gone')}</p>;
  const isSaid = told.kind === 'mention' || told.kind === 'comment';
  const place = (isSaid ? threadPlaceOf : placeOf)(dossier.slug, { kind, id: told.subjectId });
  return (
    <p>
      <PageLink {...place} onClick={onClick}>
        {title}
      </PageLink>
    </p>
  );
}
