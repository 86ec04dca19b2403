import type { PositionVersion } from '@regietafel/contracts/judgements/positions';
import { useMessages } from '../../lib/i18n/use-messages.ts';

/** What a position is about, in words; the dossier and the trede have no title of their own. */
export function usePositionSubject(): (subject: PositionVersion['subject']) => string {
  const t = useMessages('judgements');
  return ({ kind, title }) => {
    if (kind === 'dossier') return t('subject.dossier');
    if (kind === 'trede_opinion') return t('subject.trede');
    return title === null ? t('subject.unseen') : `${t(`kind.${kind}`)}: ${title}`;
  };
}
