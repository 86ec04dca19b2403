import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { type EventStep, placeEvent, placeWords, stepOfKey, withinMonths } from './event-move.ts';
import type { TimelineEvent } from './event-timeline.tsx';

interface EventBarProps {
  readonly event: TimelineEvent;
  readonly months: number;
  readonly describedBy: string;
  readonly onStep: (step: EventStep) => void;
}

/** What is remembered while a bar is held. */
interface Hold {
  readonly x: number;
  readonly from: number;
  readonly columnWidth: number;
  readonly latest: number;
}

/** The bar of an event on its months. Held, it follows the pointer month by month; Escape puts it back. */
export function EventBar({ event, months, describedBy, onStep }: EventBarProps) {
  const hold = useRef<Hold | null>(null);
  const place = placeEvent(event, months);

  const moveTo = (month: number) => {
    const held = hold.current;
    const to = withinMonths(month, months);
    if (held === null || held.latest === to) return;
    hold.current = { ...held, latest: to };
    onStep({ kind: 'move', to });
  };
  const take = (pointer: PointerEvent<HTMLElement>) => {
    if (pointer.button !== 0) return;
    const { currentTarget, pointerId, clientX } = pointer;
    currentTarget.setPointerCapture(pointerId);
    const width = currentTarget.parentElement?.getBoundingClientRect().width ?? 0;
    hold.current = { x: clientX, from: event.from, columnWidth: width / months, latest: event.from };
  };
  const follow = ({ clientX }: PointerEvent<HTMLElement>) => {
    const held = hold.current;
    if (held !== null && held.columnWidth > 0)
      moveTo(held.from + Math.round((clientX - held.x) / held.columnWidth));
  };
  const release = () => {
    hold.current = null;
  };
  const press = (key: KeyboardEvent<HTMLElement>) => {
    if (key.key === 'Escape' && hold.current !== null) {
      moveTo(hold.current.from);
      release();
    }
    const step = key.ctrlKey || key.metaKey || key.altKey ? null : stepOfKey(key.key, event, months);
    if (step === null) return;
    key.preventDefault();
    onStep(step);
  };

  return (
    <div className="rt-events__track">
      <div
        className="rt-events__bar"
        style={{
          insetInlineStart: `${place?.start ?? 0}%`,
          inlineSize: `${place?.size ?? 0}%`,
        }}
        role="slider"
        tabIndex={0}
        aria-label={event.title}
        aria-describedby={describedBy}
        aria-orientation="horizontal"
        aria-valuemin={0}
        aria-valuemax={months - 1}
        aria-valuenow={withinMonths(event.from, months)}
        aria-valuetext={event.text}
        onPointerDown={take}
        onPointerMove={follow}
        onPointerUp={release}
        onPointerCancel={release}
        onKeyDown={press}
      >
        <span className="rt-events__certain" style={{ inlineSize: `${place?.certain ?? 100}%` }} />
        <span className="rt-events__text" data-place={place ? placeWords(place) : 'after'}>
          {event.barText}
        </span>
      </div>
    </div>
  );
}
