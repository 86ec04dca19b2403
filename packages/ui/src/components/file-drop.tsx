import { type DragEvent, useId, useState } from 'react';
import { classNames } from '../core/class-names.ts';
import { FieldError, type FieldProps, RequiredMark } from './field.tsx';
import { Icon } from './icon.tsx';
import { useLabels } from './labels.tsx';
import './file-drop.css';

interface FileDropProps extends Omit<FieldProps, 'isLabelHidden'> {
  readonly file: File | null;
  readonly onChoose: (file: File) => void;
  /** What the file chooser offers: extensions and media types, comma separated. The server decides what a file is. */
  readonly accept?: string;
  readonly isDisabled?: boolean;
}

/** Takes one file: chosen by keyboard or pointer, or dropped on it. */
export function FileDrop(props: FileDropProps) {
  const { label, id, hint, error, isRequired, file, onChoose, accept, isDisabled = false } = props;
  const labels = useLabels();
  const ownId = useId();
  const inputId = id ?? ownId;
  const [isOver, setOver] = useState(false);

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const dropped = event.dataTransfer.files[0];
    if (dropped && !isDisabled) onChoose(dropped);
  };

  return (
    <div className={classNames('rt-file', error && 'rt-file--invalid')}>
      <label className="utrecht-form-label" htmlFor={inputId}>
        {label} <RequiredMark isRequired={isRequired} />
      </label>
      {hint && (
        <div className="rt-field__hint" id={`${inputId}-hint`}>
          {hint}
        </div>
      )}
      {error && <FieldError id={`${inputId}-error`}>{error}</FieldError>}
      <label
        className={classNames('rt-file__zone', isOver && 'rt-file__zone--over')}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <input
          className="rt-file__input"
          id={inputId}
          type="file"
          accept={accept}
          disabled={isDisabled}
          aria-invalid={error ? true : undefined}
          aria-describedby={
            [hint ? `${inputId}-hint` : '', error ? `${inputId}-error` : ''].filter(Boolean).join(' ') ||
            undefined
          }
          onChange={(event) => {
            const chosen = event.currentTarget.files?.[0];
            // The same file may be chosen again after it was corrected on disk.
            event.currentTarget.value = '';
            if (chosen) onChoose(chosen);
          }}
        />
        <Icon name={file ? 'document' : 'upload'} />
        <span>
          <span className="rt-file__action">{labels.chooseFile}</span> {labels.dropFile}
        </span>
      </label>
      <div className="rt-file__name" aria-live="polite">
        {file && labels.chosenFile(file.name)}
      </div>
    </div>
  );
}
