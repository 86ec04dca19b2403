import { isPlainDate, type PlainDate } from '@regietafel/domain/core/dates';
import { DateField } from '@regietafel/ui/components/date-field';
import { type ComponentProps, useState } from 'react';

interface LiveDayFieldProps extends Omit<ComponentProps<typeof DateField>, 'value' | 'onChange' | 'maxDay'> {
  readonly value: PlainDate | null;
  readonly onChange: (day: PlainDate) => void;
  readonly maxDay: PlainDate;
}

/** A day that works as soon as it stands there, without a button: half-typed and impossible days are not passed on. */
export function LiveDayField({ value, onChange, maxDay, ...field }: LiveDayFieldProps) {
  // As typed: on the way to 2024 the year reads 2, 20 and 202.
  const [typed, setTyped] = useState<string | null>(value);
  const [followed, setFollowed] = useState(value);
  if (followed !== value) {
    setFollowed(value);
    setTyped(value);
  }
  return (
    <DateField
      {...field}
      maxDay={maxDay}
      value={typed}
      onChange={(day) => {
        setTyped(day);
        if (day !== null && day !== value && isPlainDate(day) && day <= maxDay) onChange(day);
      }}
    />
  );
}
