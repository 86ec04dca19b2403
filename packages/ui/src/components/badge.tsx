import type { ReactNode } from 'react';
import { classNames } from '../core/class-names.ts';
import { TONE_ICONS, type Tone } from '../core/tone.ts';
import { Icon, type IconName } from './icon.tsx';
import './badge.css';

interface BadgeProps {
  readonly tone: Tone;
  /** Another drawing than the tone's own. */
  readonly icon?: IconName;
  readonly children: ReactNode;
}

/** A status as a label: colour, drawing and word together. */
export function Badge({ tone, icon, children }: BadgeProps) {
  return (
    <span className={classNames('nl-data-badge rt-badge', `rt-tone-${tone}`)}>
      <Icon name={icon ?? TONE_ICONS[tone]} />
      {children}
    </span>
  );
}

interface StatusDotProps {
  readonly tone: Tone;
  /** The word of the status. */
  readonly children: ReactNode;
}

/** A status in running text or a dense table: a mark whose shape differs per tone, and its word. */
export function StatusDot({ tone, children }: StatusDotProps) {
  return (
    <span className={classNames('rt-status', `rt-tone-${tone}`)}>
      <svg className="rt-status__mark" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        <path d={MARKS[tone]} />
      </svg>
      {children}
    </span>
  );
}

/** Disc, triangle, diamond, square and ring: told apart without colour. */
const MARKS: Readonly<Record<Tone, string>> = {
  positive: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1z',
  caution: 'M6 1 11.5 11h-11z',
  negative: 'M6 0 12 6 6 12 0 6z',
  neutral: 'M1.5 1.5h9v9h-9z',
  info: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1zM6 3.4a2.6 2.6 0 1 0 0 5.2 2.6 2.6 0 0 0 0-5.2z',
};
