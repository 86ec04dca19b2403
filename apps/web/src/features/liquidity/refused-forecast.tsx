import { presentField } from '@regietafel/contracts/core/messages/present';
import type { FieldError } from '@regietafel/domain/core/errors';
import { Notice } from '@regietafel/ui/components/notice';
import { useLanguage } from '../../lib/i18n/language.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { ForecastLinks } from './forecast-links.tsx';

/** Why there is no forecast although there is a plan, field by field, and where to put it right. */
export function RefusedForecast({ errors }: { readonly errors: readonly FieldError[] }) {
  const t = useMessages('liquidity');
  const language = useLanguage();
  return (
    <Notice tone="negative" title={t('refused.title')} actions={<ForecastLinks />}>
      <p>{t('refused.body')}</p>
      <ul>
        {errors.map((error) => (
          <li key={`${error.path} ${error.messageKey}`}>{presentField(language, error).message}</li>
        ))}
      </ul>
    </Notice>
  );
}
