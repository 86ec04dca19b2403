import type { PlainDate } from '@regietafel/domain/core/dates';
import { type Option, Select } from '@regietafel/ui/components/select';
import { LiveDayField } from '../../../components/live-day-field.tsx';
import type { SideParam } from '../search.ts';
import { isDayParam } from './sides.ts';

interface SideChoiceProps {
  readonly label: string;
  readonly dayLabel: string;
  readonly side: SideParam;
  readonly options: readonly Option<SideParam>[];
  readonly today: PlainDate;
  readonly onChoose: (side: SideParam) => void;
}

/** One side of a comparison: a version from the list, or any day up to today. */
export function SideChoice({ label, dayLabel, side, options, today, onChoose }: SideChoiceProps) {
  return (
    <div className="risks-side">
      <Select label={label} value={side} options={options} onChange={onChoose} />
      <LiveDayField
        label={dayLabel}
        value={isDayParam(side) ? side : null}
        maxDay={today}
        onChange={onChoose}
      />
    </div>
  );
}
