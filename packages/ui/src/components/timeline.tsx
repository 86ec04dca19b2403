import type { ReactNode } from 'react';
import { classNames } from '../core/class-names.ts';
import type { Tone } from '../core/tone.ts';
import { Icon, type IconName } from './icon.tsx';
import './timeline.css';

export interface TimelineItem {
  readonly id: string;
  /** Machine-readable day or moment (ISO). */
  readonly dateTime: string;
  /** The day or moment as the reader reads it. */
  readonly when: ReactNode;
  readonly title: ReactNode;
  readonly body?: ReactNode;
  /** Author, kring, source. */
  readonly footer?: ReactNode;
  readonly tone?: Tone;
  readonly icon?: IconName;
  /** Where the thing stands now. */
  readonly isCurrent?: boolean;
}

interface TimelineProps {
  readonly label: string;
  readonly items: readonly TimelineItem[];
}

/** What happened, one after the other, in the order given. */
export function Timeline({ label, items }: TimelineProps) {
  return (
    <ol className="rt-timeline" aria-label={label}>
      {items.map((item) => (
        <li
          className={classNames('rt-timeline__item', `rt-tone-${item.tone ?? 'neutral'}`)}
          key={item.id}
          aria-current={item.isCurrent ? 'step' : undefined}
        >
          <span className="rt-timeline__mark">{item.icon && <Icon name={item.icon} />}</span>
          <div className="rt-timeline__content">
            <time className="rt-timeline__when" dateTime={item.dateTime}>
              {item.when}
            </time>
            <div className="rt-timeline__title">{item.title}</div>
            {item.body && <div>{item.body}</div>}
            {item.footer && <div className="rt-timeline__foot">{item.footer}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
