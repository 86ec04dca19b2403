import { IconButton } from '../components/button.tsx';
import { Checkbox } from '../components/choice.tsx';
import { type EventStep, MOST_SCALE, nextScale } from './event-move.ts';
import type { TimelineEvent, TimelineWords } from './event-timeline.tsx';

interface EventControlsProps {
  readonly event: TimelineEvent;
  readonly words: TimelineWords;
  readonly onStep: (step: EventStep) => void;
  readonly onUndo: () => void;
}

/** The name of an event with its switch, and its size in steps. */
export function EventControls({ event, words, onStep, onUndo }: EventControlsProps) {
  const { title, note, isOn, isChanged, scalePercent } = event;
  const scale = (direction: 1 | -1) => onStep({ kind: 'scale', percent: nextScale(scalePercent, direction) });
  return (
    <div className="rt-events__head">
      <Checkbox
        label={
          <>
            <span className="rt-events__title">{title}</span>
            <span className="rt-choice__hint">{note}</span>
          </>
        }
        checked={isOn}
        onChange={() => onStep({ kind: 'switch' })}
      />
      <div className="rt-events__scale">
        {isChanged && <IconButton icon="history" label={`${words.undo}: ${title}`} onClick={onUndo} />}
        <IconButton
          icon="minus"
          label={`${words.smaller}: ${title}`}
          disabled={scalePercent <= 0}
          onClick={() => scale(-1)}
        />
        <span className="rt-events__percent">{scalePercent}%</span>
        <IconButton
          icon="add"
          label={`${words.larger}: ${title}`}
          disabled={scalePercent >= MOST_SCALE}
          onClick={() => scale(1)}
        />
      </div>
    </div>
  );
}
