import { useMessages } from '../lib/i18n/use-messages.ts';

/** The title of the browser's tab and of the printed page; most particular part first. */
export function PageTitle({ parts }: { readonly parts: readonly string[] }) {
  const t = useMessages('frame');
  return <title>{t('documentTitle', { page: parts.join(' · ') })}</title>;
}
