import type { ReactNode } from 'react';
import type { FanWords } from './fan-chart.tsx';

interface FanLegendProps {
  readonly words: FanWords;
  readonly hasBand: boolean;
}

/** What the lines and planes of a fan mean, as far as it has them. */
export function FanLegend({ words, hasBand }: FanLegendProps) {
  return (
    <ul className="rt-chart__legend">
      <Entry name="rt-fan__plan">{words.plan}</Entry>
      {hasBand && (
        <>
          <Entry name="rt-fan__wide" isPlane>
            {words.wide}
          </Entry>
          <Entry name="rt-fan__narrow" isPlane>
            {words.narrow}
          </Entry>
          <Entry name="rt-fan__middle">{words.middle}</Entry>
        </>
      )}
      <Entry name="rt-fan__limit">{words.limit}</Entry>
      {words.other !== undefined && <Entry name="rt-fan__other">{words.other}</Entry>}
    </ul>
  );
}

interface EntryProps {
  readonly name: string;
  readonly isPlane?: boolean;
  readonly children: ReactNode;
}

function Entry({ name, isPlane = false, children }: EntryProps) {
  return (
    <li>
      <svg viewBox="0 0 28 12" aria-hidden="true" focusable="false">
        {isPlane ? (
          <rect className={name} width={28} height={12} />
        ) : (
          <line className={name} x1={0} x2={28} y1={6} y2={6} />
        )}
      </svg>
      {children}
    </li>
  );
}
