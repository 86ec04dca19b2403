import { Icon } from '@regietafel/ui/components/icon';
import { createLink } from '@tanstack/react-router';
import { type ComponentPropsWithRef, lazy } from 'react';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import './notification-bell.css';
import { Part } from '../part.tsx';

const UnreadCount = lazy(() =>
  import('./unread-count.tsx').then((module) => ({ default: module.UnreadCount })),
);

const BellLink = createLink((props: ComponentPropsWithRef<'a'>) => (
  <a {...props} className="nl-button nl-button--subtle rt-header-button rt-bell" />
));

/** The way to what waits for the person; how much that is comes after the page. */
export function NotificationBell() {
  const t = useMessages('frame');
  return (
    <BellLink to="/meldingen" title={t('notifications')}>
      <Icon name="bell" />
      <span className="rt-visually-hidden">{t('notifications')}</span>
      <Part isExtra>
        <UnreadCount />
      </Part>
    </BellLink>
  );
}
