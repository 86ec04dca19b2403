import { Notice } from '@regietafel/ui/components/notice';
import type { Failure } from '../lib/api/failure.ts';
import { useMessages } from '../lib/i18n/use-messages.ts';

/** What went wrong with a save, in words, with the fields that were refused; nothing when nothing did. */
export function SaveFailure({ failure }: { readonly failure: Failure | null }) {
  const t = useMessages('errors');
  if (failure === null) return null;
  const { code, message, fields } = failure;
  return (
    <Notice tone="negative" role="alert" title={t('title')}>
      {message ?? t(code === 'OFFLINE' ? 'offline' : 'unavailable')}
      {fields.length > 0 && (
        <ul>
          {fields.map((field) => (
            <li key={field.path}>{field.message}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
