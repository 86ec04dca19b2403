import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import { nextIndex } from '../components/table/row-keys.ts';

interface SliderProps {
  readonly label: string;
  readonly descriptionId: string;
  /** Position of the month that is read out, of so many. */
  readonly active: number;
  readonly count: number;
  /** That month in words. */
  readonly activeText: string;
  /** The position nearest to a place, in pixels from the left and from the top; -1 where there is none. */
  readonly nearestTo: (x: number, y: number) => number;
  readonly onActivate: (index: number | null) => void;
  readonly children: ReactNode;
}

const ARROWS: Readonly<Record<string, string>> = { ArrowRight: 'ArrowDown', ArrowLeft: 'ArrowUp' };

/**
 * Around the drawing of a chart along months. For a keyboard and a screen reader it is a slider: one stop in the tab order,
 * arrow keys, Home and End move, and each month is read with its figures.
 */
export function ChartSlider(props: SliderProps) {
  const { label, descriptionId, active, count, activeText, nearestTo, onActivate, children } = props;
  const follow = (event: PointerEvent<HTMLElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    onActivate(nearestTo(event.clientX - left, event.clientY - top));
  };
  const step = (event: KeyboardEvent<HTMLElement>) => {
    const next = nextIndex(ARROWS[event.key] ?? event.key, active, count);
    if (next < 0) return;
    event.preventDefault();
    onActivate(next);
  };
  return (
    <div
      className="rt-chart__surface"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-describedby={descriptionId}
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={Math.max(count - 1, 0)}
      aria-valuenow={active}
      aria-valuetext={activeText}
      onPointerMove={follow}
      onPointerLeave={() => onActivate(null)}
      onKeyDown={step}
      onBlur={() => onActivate(null)}
    >
      {children}
    </div>
  );
}
