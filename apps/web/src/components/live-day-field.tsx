import { isPlainDate, type PlainDate } from '@regietafel/domain/core/dates';
import { DateField } from '@regietafel/ui/components/date-field';
import { type ComponentProps, useState } from 'react';

interface LiveDayFieldProps extends Omit<ComponentProps<typeof DateField>, 'value' | 'onChange' | 'maxDay'> {
  readonly value: PlainDate | null;
  readonly onChange: (day: PlainDate) => void;
  /** Where no day is a choice too: called when the field is emptied. */
  readonly onEmpty?: () => void;
  readonly maxDay?: PlainDate;
  /** Passes on days after `maxDay` too, for who says in words what is wrong with them. */
  readonly passesLaterDays?: boolean;
}

/** A day that works as soon as it stands there, without a button: half-typed and impossible days are not passed on. */
export function LiveDayField(props: LiveDayFieldProps) {
  const { value, onChange, onEmpty, maxDay, passesLaterDays = false, ...field } = props;
  // As typed: on the way to 2024 the year reads 2, 20 and 202.
  const [typed, setTyped] = useState<string | null>(value);
  const [followed, setFollowed] = useState(value);
  if (followed !== value) {
    setFollowed(value);
    setTyped(value);
  }
  const isPassedOn = (day: string) => passesLaterDays || maxDay === undefined || day <= maxDay;
  const take = (day: string | null) => {
    setTyped(day);
    if (day === null) onEmpty?.();
    else if (day !== value && isPlainDate(day) && isPassedOn(day)) onChange(day);
  };
  return <DateField {...field} {...(maxDay !== undefined && { maxDay })} value={typed} onChange={take} />;
}
