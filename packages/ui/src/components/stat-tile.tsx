import type { ReactNode } from 'react';
import { classNames } from '../core/class-names.ts';
import { TONE_ICONS, type Tone } from '../core/tone.ts';
import { Icon } from './icon.tsx';
import './stat-tile.css';

interface StatTileProps {
  /** What the figure counts. */
  readonly label: string;
  readonly value: ReactNode;
  /** What the figure means or leaves out: "3 zonder bedrag". */
  readonly note?: ReactNode;
  readonly tone?: Tone;
}

/** One figure with its name, for the first screen of a page. Put tiles in a `StatRow`. */
export function StatTile({ label, value, note, tone }: StatTileProps) {
  return (
    <div className={classNames('rt-stat', tone && `rt-tone-${tone}`)}>
      <dt className="rt-stat__label">{label}</dt>
      <dd className="rt-stat__value">
        {tone && <Icon name={TONE_ICONS[tone]} />}
        {value}
      </dd>
      {note && <dd className="rt-stat__note">{note}</dd>}
    </div>
  );
}

/** A row of `StatTile`s. */
export function StatRow({ children }: { readonly children: ReactNode }) {
  return <dl className="rt-stats">{children}</dl>;
}
