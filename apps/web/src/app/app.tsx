import { UiProvider } from '@regietafel/ui/components/labels';
import { ToastRegion } from '@regietafel/ui/components/toast';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { onForget, queryClient } from '../lib/api/query-client.ts';
import { useLanguage } from '../lib/i18n/language.ts';
import { localeTag } from '../lib/i18n/message.ts';
import { useMessages } from '../lib/i18n/use-messages.ts';
import { router } from './router.ts';
import { useUiLabels } from './ui-labels.ts';

/** The whole client: words, answers, pages and passing messages. */
export function App() {
  const labels = useUiLabels();
  const t = useMessages('common');
  return (
    <UiProvider labels={labels} locale={localeTag(useLanguage())}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider key={useTimesForgotten()} router={router} />
        <ToastRegion label={t('messages')} />
      </QueryClientProvider>
    </UiProvider>
  );
}

/**
 * Rises when everything is forgotten. Emptying the cache changes nothing on the screen, where the answers of the former
 * organisation would stay: the pages are built anew.
 */
function useTimesForgotten(): number {
  const [times, setTimes] = useState(0);
  useEffect(() => onForget(() => setTimes((before) => before + 1)), []);
  return times;
}
