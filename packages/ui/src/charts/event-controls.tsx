import { IconButton } from '../components/button.tsx';
import { NativeSelect } from '../components/native-select.tsx';
import { type EventStep, MOST_SCALE, nextScale } from './event-move.ts';
import type { TimelineEvent, TimelineWords } from './event-timeline.tsx';

interface EventControlsProps {
  readonly event: TimelineEvent;
  readonly words: TimelineWords;
  readonly onStep: (step: EventStep) => void;
  readonly onUndo: () => void;
}

/** The name of an event with its state, and its size in steps. */
export function EventControls({ event, words, onStep, onUndo }: EventControlsProps) {
  const { title, note, choices, choice, isChanged, scalePercent } = event;
  const scale = (direction: 1 | -1) => onStep({ kind: 'scale', percent: nextScale(scalePercent, direction) });
  return (
    <div className="rt-events__head">
      <span className="rt-events__title">{title}</span>
      <span className="rt-events__note">{note}</span>
      <div className="rt-events__tools">
        <NativeSelect
          label={`${words.state}: ${title}`}
          isLabelHidden
          options={choices}
          value={choice}
          onChange={(next) => onStep({ kind: 'choose', choice: next })}
        />
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
        {isChanged && <IconButton icon="history" label={`${words.undo}: ${title}`} onClick={onUndo} />}
      </div>
    </div>
  );
}
