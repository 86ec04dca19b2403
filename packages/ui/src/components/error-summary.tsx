import { useEffect, useRef } from 'react';
import { Icon } from './icon.tsx';
import { useLabels } from './labels.tsx';
import './error-summary.css';

export interface SummaryError {
  /** Id of the field that was refused. */
  readonly fieldId: string;
  readonly message: string;
}

interface ErrorSummaryProps {
  readonly errors: readonly SummaryError[];
  /** Changes at every attempt to send, so that the summary gets the focus again. */
  readonly attempt: number;
}

/** What is wrong in a form, at its top, with a link to each field; it takes the focus when it appears. */
export function ErrorSummary({ errors, attempt }: ErrorSummaryProps) {
  const labels = useLabels();
  const region = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (attempt > 0 && errors.length > 0) region.current?.focus();
  }, [attempt, errors.length]);

  if (errors.length === 0) return null;
  return (
    <div className="rt-error-summary" role="alert" tabIndex={-1} ref={region}>
      <h2 className="rt-error-summary__title">
        <Icon name="stop" />
        {labels.errorSummary}
      </h2>
      <p>{labels.errorSummaryLead(errors.length)}</p>
      <ul>
        {errors.map(({ fieldId, message }) => (
          <li key={fieldId}>
            <a className="nl-link" href={`#${fieldId}`} onClick={(event) => focusField(event, fieldId)}>
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Goes to the field itself; the address keeps its hash for those who open the link elsewhere. */
function focusField(event: { preventDefault: () => void }, fieldId: string): void {
  const element = document.getElementById(fieldId);
  if (!element) return;
  event.preventDefault();
  const control = element.matches('input, select, textarea, fieldset, button')
    ? element
    : element.querySelector<HTMLElement>('input, select, textarea, button, [tabindex]');
  (control ?? element).focus();
  element.scrollIntoView({ block: 'center' });
}
