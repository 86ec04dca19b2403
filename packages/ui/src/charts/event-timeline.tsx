import { memo, useId } from 'react';
import type { Tone } from '../core/tone.ts';
import { EventBar } from './event-bar.tsx';
import { EventControls } from './event-controls.tsx';
import type { EventStep, PlacedEvent } from './event-move.ts';
import { MonthScale } from './month-scale.tsx';
import './event-timeline.css';

export interface TimelineEvent extends PlacedEvent {
  readonly key: string;
  readonly title: string;
  /** What it is and how much, under its name. */
  readonly note: string;
  readonly tone: Tone;
  /** Whether it counts as it stands, only by its chance, or not at all. */
  readonly state: 'on' | 'chance' | 'off';
  /** Whether it stands otherwise than its author put it. */
  readonly isChanged: boolean;
  /** Short words on the bar. */
  readonly barText: string;
  /** All of it in words, for those who do not see the bar. */
  readonly text: string;
}

export interface TimelineWords {
  readonly label: string;
  /** What the keys do. */
  readonly keys: string;
  readonly smaller: string;
  readonly larger: string;
  readonly undo: string;
  /** What the state of an event is. */
  readonly state: string;
}

interface EventTimelineProps {
  /** `YYYY-MM`, in the order of time. */
  readonly months: readonly string[];
  readonly events: readonly TimelineEvent[];
  readonly words: TimelineWords;
  readonly formatMonth: (month: string) => string;
  /** Keep it the same between renders: rows that did not change are not drawn anew. */
  readonly onStep: (key: string, step: EventStep) => void;
  readonly onUndo: (key: string) => void;
}

/** Events on the months that they touch: each can be switched, moved and scaled, by pointer and by keyboard. */
export function EventTimeline(props: EventTimelineProps) {
  const { months, events, words, formatMonth, onStep, onUndo } = props;
  const keysId = useId();
  return (
    <div className="rt-events">
      <p className="rt-visually-hidden" id={keysId}>
        {words.keys}
      </p>
      <MonthScale months={months} formatMonth={formatMonth} />
      <ul className="rt-events__list" aria-label={words.label}>
        {events.map((event) => (
          <EventRow
            key={event.key}
            event={event}
            months={months.length}
            words={words}
            keysId={keysId}
            onStep={onStep}
            onUndo={onUndo}
          />
        ))}
      </ul>
    </div>
  );
}

interface EventRowProps {
  readonly event: TimelineEvent;
  readonly months: number;
  readonly words: TimelineWords;
  readonly keysId: string;
  readonly onStep: (key: string, step: EventStep) => void;
  readonly onUndo: (key: string) => void;
}

const EventRow = memo(function EventRow({ event, months, words, keysId, onStep, onUndo }: EventRowProps) {
  const step = (next: EventStep) => onStep(event.key, next);
  return (
    <li className={`rt-events__row rt-tone-${event.tone}`} data-state={event.state}>
      <EventControls event={event} words={words} onStep={step} onUndo={() => onUndo(event.key)} />
      <EventBar event={event} months={months} describedBy={keysId} onStep={step} />
    </li>
  );
});
