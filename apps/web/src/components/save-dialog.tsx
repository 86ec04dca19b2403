import { Button, type ButtonVariant } from '@regietafel/ui/components/button';
import { Dialog } from '@regietafel/ui/components/dialog';
import { ErrorSummary } from '@regietafel/ui/components/error-summary';
import { type FormEvent, type ReactNode, useId } from 'react';
import { type Failure, fieldMessages } from '../lib/api/failure.ts';
import { useMessages } from '../lib/i18n/use-messages.ts';
import { SaveFailure } from './save-failure.tsx';

/** What the fields of a form need of the form around them. */
export interface FormParts {
  /** Id of the control of a field of the input, for the links of the error summary. */
  readonly idOf: (path: string) => string;
  readonly errors: ReadonlyMap<string, string>;
}

interface SaveDialogProps {
  readonly title: string;
  /** Words on the button that saves. */
  readonly action: string;
  /** How the button that saves looks. */
  readonly variant?: ButtonVariant;
  readonly size?: 'small' | 'large';
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  /** The person gives up what was typed; closing the window by itself does not. */
  readonly onCancel?: () => void;
  readonly isBusy: boolean;
  readonly failure: Failure | null;
  /** Changes at every attempt. */
  readonly attempt: number;
  /** Shown instead of the server's sentence: what to do about a refusal of this kind. */
  readonly refusal?: ReactNode;
  readonly children: (parts: FormParts) => ReactNode;
}

/** A form over the page. What the server refuses is said at its top and at each field; nothing typed is lost. */
export function SaveDialog(props: SaveDialogProps) {
  const {
    title,
    action,
    variant = 'primary',
    size = 'small',
    onSubmit,
    onClose,
    onCancel = onClose,
    isBusy,
    failure,
    attempt,
    refusal,
    children,
  } = props;
  const common = useMessages('common');
  const form = useId();
  const idOf = (path: string) => `${form}-${path}`;
  const errors = failure ? fieldMessages(failure) : new Map<string, string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isBusy) onSubmit();
  };
  return (
    <Dialog
      title={title}
      size={size}
      isOpen
      onClose={onClose}
      // What was typed is not lost by a click beside the window.
      isDismissable={false}
      actions={
        <>
          <Button variant={variant} type="submit" form={form} isBusy={isBusy}>
            {action}
          </Button>
          <Button variant="subtle" onClick={onCancel}>
            {common('cancel')}
          </Button>
        </>
      }
    >
      <form className="rt-form" id={form} onSubmit={submit} noValidate>
        {refusal ?? (errors.size === 0 && <SaveFailure failure={failure} />)}
        <ErrorSummary
          errors={[...errors].map(([path, message]) => ({ fieldId: idOf(path), message }))}
          attempt={attempt}
        />
        {children({ idOf, errors })}
      </form>
    </Dialog>
  );
}
