import type { ReactNode } from 'react';
import { classNames } from '../core/class-names.ts';
import { TONE_ICONS, type Tone } from '../core/tone.ts';
import { Button } from './button.tsx';
import { Icon, type IconName } from './icon.tsx';
import { useLabels } from './labels.tsx';
import './badge.css';
import './notice.css';

interface NoticeProps {
  readonly tone: Tone;
  readonly title?: ReactNode;
  readonly icon?: IconName;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** `alert` interrupts a screen reader, `status` waits; absent for what was there from the start. */
  readonly role?: 'alert' | 'status';
}

/** A message in the page. */
export function Notice({ tone, title, icon, children, actions, role }: NoticeProps) {
  return (
    <div className={classNames('rt-notice', `rt-tone-${tone}`)} role={role}>
      <Icon name={icon ?? TONE_ICONS[tone]} />
      <div className="rt-notice__body">
        {title && <div className="rt-notice__title">{title}</div>}
        {children}
        {actions && <div className="rt-notice__actions">{actions}</div>}
      </div>
    </div>
  );
}

/** Says that what is shown may be overtaken: an old figure, or an answer that could not be refreshed. */
export function StaleNotice({ children, actions }: Pick<NoticeProps, 'children' | 'actions'>) {
  const labels = useLabels();
  return (
    <Notice tone="caution" icon="history" title={labels.stale} actions={actions} role="status">
      {children}
    </Notice>
  );
}

interface EmptyStateProps {
  readonly title: ReactNode;
  readonly icon?: IconName;
  /** Why there is nothing, and what a person can do about it. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** Nothing here yet, and that is all right. */
export function EmptyState({ title, icon = 'document', children, actions }: EmptyStateProps) {
  return (
    <div className="rt-empty">
      <Icon name={icon} />
      <p className="rt-empty__title">{title}</p>
      {children && <div className="rt-empty__body">{children}</div>}
      {actions && <div className="rt-notice__actions">{actions}</div>}
    </div>
  );
}

interface ErrorStateProps {
  readonly title: ReactNode;
  readonly children?: ReactNode;
  /** Absent where trying again can not help. */
  readonly onRetry?: (() => void) | undefined;
}

/** Something could not be shown; tells so at once to a screen reader. */
export function ErrorState({ title, children, onRetry }: ErrorStateProps) {
  const labels = useLabels();
  return (
    <Notice
      tone="negative"
      title={title}
      role="alert"
      actions={
        onRetry && (
          <Button icon="refresh" onClick={onRetry}>
            {labels.retry}
          </Button>
        )
      }
    >
      {children}
    </Notice>
  );
}
