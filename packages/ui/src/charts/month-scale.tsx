import { useRef } from 'react';
import { useElementWidth } from '../components/table/use-element-width.ts';
import { monthNumber, monthTicks } from './chart-data.ts';

const MONTH_LABEL_WIDTH = 72;

interface MonthScaleProps {
  readonly months: readonly string[];
  readonly formatMonth: (month: string) => string;
}

/** The names of some months above their columns. */
export function MonthScale({ months, formatMonth }: MonthScaleProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useElementWidth(frame) ?? 0;
  const start = months[0] === undefined ? 0 : monthNumber(months[0]);
  const named = monthTicks(start, start + months.length - 1, Math.floor(width / MONTH_LABEL_WIDTH));
  return (
    <div className="rt-events__scale-months" ref={frame} aria-hidden="true">
      {named.map((number) => {
        const index = number - start;
        return (
          <span key={number} style={{ insetInlineStart: `${((index + 0.5) / months.length) * 100}%` }}>
            {formatMonth(months[index] ?? '')}
          </span>
        );
      })}
    </div>
  );
}
