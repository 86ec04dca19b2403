import { Button } from '@regietafel/ui/components/button';
import { Notice } from '@regietafel/ui/components/notice';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { CatchBoundary, type ErrorComponentProps } from '@tanstack/react-router';
import { type ReactNode, Suspense } from 'react';
import { failureOf } from '../lib/api/failure.ts';
import { useMessages } from '../lib/i18n/use-messages.ts';

interface PartProps {
  /** Shown while the part is on its way; nothing by default. */
  readonly fallback?: ReactNode;
  /** For what the page does without, such as a counter: its failure is not told. */
  readonly isExtra?: boolean;
  readonly children: ReactNode;
}

/**
 * A part of a page that comes after it. Where it can not come, that is said in its place, and the rest of the page stays as
 * it is, with all that was typed there.
 */
export function Part({ fallback = null, isExtra = false, children }: PartProps) {
  return (
    <CatchBoundary getResetKey={() => 0} errorComponent={isExtra ? NothingInstead : PartFailed}>
      <Suspense fallback={fallback}>{children}</Suspense>
    </CatchBoundary>
  );
}

/** The error of something that is not there any more belongs to the page, which then shows none of it. */
function passOn(error: unknown): void {
  if (failureOf(error).code === 'NOT_FOUND') throw error;
}

function NothingInstead({ error }: ErrorComponentProps) {
  passOn(error);
  return null;
}

function PartFailed({ error, reset }: ErrorComponentProps) {
  const t = useMessages('common');
  passOn(error);
  const { code, message } = failureOf(error);
  const isPassing = code === 'OFFLINE' || code === 'UNAVAILABLE';
  return (
    <Notice
      tone="negative"
      role="alert"
      title={t('part.failed')}
      actions={isPassing && <AgainButton error={error} reset={reset} />}
    >
      {message ?? t('part.rest')}
    </Notice>
  );
}

/**
 * A read is asked anew in place. Code is not: a browser remembers that a file of code did not come, and after a new version
 * of the application the file is gone for good, so that only a new page brings it.
 */
function AgainButton({ error, reset }: Pick<ErrorComponentProps, 'error' | 'reset'>) {
  const t = useMessages('common');
  const questions = useQueryErrorResetBoundary();
  if (error instanceof Error && error.name === 'TRPCClientError') {
    const again = () => {
      questions.reset();
      reset();
    };
    return (
      <Button icon="refresh" onClick={again}>
        {t('retry')}
      </Button>
    );
  }
  return (
    <Button icon="refresh" onClick={() => window.location.reload()}>
      {t('part.reload')}
    </Button>
  );
}
