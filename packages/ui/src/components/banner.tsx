import type { ReactNode } from 'react';
import { classNames } from '../core/class-names.ts';
import { Icon, type IconName } from './icon.tsx';
import './banner.css';

interface BannerProps {
  /** `quiet` for what is always so, `strong` for what a person must not overlook. */
  readonly weight: 'quiet' | 'strong';
  readonly icon: IconName;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

/** A strip under the header that holds for the whole page. It is printed too. */
export function Banner({ weight, icon, children, action }: BannerProps) {
  return (
    <div className={classNames('rt-banner', `rt-banner--${weight}`)}>
      <Icon name={icon} />
      <span>{children}</span>
      {action}
    </div>
  );
}
