import { Notice } from '@regietafel/ui/components/notice';
import { failureOf } from '../../../lib/api/failure.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';

/** What went wrong with a save, in words; nothing when nothing did. */
export function SaveFailure({ error }: { readonly error: unknown }) {
  const errors = useMessages('errors');
  if (error === null || error === undefined) return null;
  const { code, message, fields } = failureOf(error);
  return (
    <Notice tone="negative" role="alert" title={errors('title')}>
      {message ?? errors(code === 'OFFLINE' ? 'offline' : 'unavailable')}
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
