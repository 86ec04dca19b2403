import { type CalendarDate, parseDate } from '@internationalized/date';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Popover,
} from 'react-aria-components';
import { AriaFieldHead, AriaLocale, ariaFieldClass } from './aria-field.tsx';
import type { FieldProps } from './field.tsx';
import { Icon } from './icon.tsx';
import { useLabels } from './labels.tsx';
import './date-field.css';

interface DateFieldProps extends FieldProps {
  /** ISO day (`2024-08-15`); null where none is filled in. */
  readonly value: string | null;
  /** Called with an ISO day when a whole date stands there, with null when it is emptied. */
  readonly onChange: (day: string | null) => void;
  readonly minDay?: string;
  readonly maxDay?: string;
  readonly isDisabled?: boolean;
}

/** A calendar day: typed part by part, or picked from a calendar. */
export function DateField({ id, value, onChange, minDay, maxDay, isDisabled, ...head }: DateFieldProps) {
  const labels = useLabels();
  return (
    <AriaLocale>
      <DatePicker<CalendarDate>
        className={ariaFieldClass(head.error)}
        {...(id !== undefined && { id })}
        value={value === null ? null : parseDate(value)}
        onChange={(day) => onChange(day?.toString() ?? null)}
        isInvalid={head.error !== undefined}
        isRequired={head.isRequired ?? false}
        validationBehavior="aria"
        shouldForceLeadingZeros
        {...(minDay !== undefined && { minValue: parseDate(minDay) })}
        {...(maxDay !== undefined && { maxValue: parseDate(maxDay) })}
        {...(isDisabled !== undefined && { isDisabled })}
      >
        <AriaFieldHead {...head} />
        <Group className="rt-control">
          <DateInput className="rt-date">
            {(segment) => <DateSegment className="rt-date__segment" segment={segment} />}
          </DateInput>
          <Button aria-label={labels.calendar}>
            <Icon name="calendar" />
          </Button>
        </Group>
        <Popover className="rt-popover">
          <Dialog className="rt-calendar" aria-label={labels.calendar}>
            <MonthCalendar />
          </Dialog>
        </Popover>
      </DatePicker>
    </AriaLocale>
  );
}

function MonthCalendar() {
  const labels = useLabels();
  return (
    <Calendar>
      <header className="rt-calendar__head">
        <Button slot="previous" aria-label={labels.previousMonth} className="rt-calendar__step">
          <Icon name="chevronLeft" />
        </Button>
        <Heading className="rt-calendar__month" />
        <Button slot="next" aria-label={labels.nextMonth} className="rt-calendar__step">
          <Icon name="chevronRight" />
        </Button>
      </header>
      <CalendarGrid className="rt-calendar__grid">
        {(day) => <CalendarCell className="rt-calendar__day" date={day} />}
      </CalendarGrid>
    </Calendar>
  );
}
