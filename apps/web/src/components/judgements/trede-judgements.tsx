import { Card } from '@regietafel/ui/components/card';
import { useQuery } from '@tanstack/react-query';
import { useAsOf } from '../../lib/history/use-as-of.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { judgementsQuery } from '../../lib/judgements/judgements-query.ts';
import { useTenantId } from '../../lib/session/session.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import { GiveTredeOpinion } from './give-trede-opinion.tsx';
import { SideBySide } from './side-by-side.tsx';

/** What the parties think of the trede, beside the ladder; the ladder itself is not moved by it. */
export function TredeJudgements({ isNow }: { readonly isNow: boolean }) {
  const t = useMessages('judgements');
  const { dossierId } = useDossier();
  const { data } = useQuery(judgementsQuery(useTenantId(), dossierId, useAsOf()));
  if (data === undefined) return null;
  const subject = data.subjects.find(({ kind }) => kind === 'trede_opinion');
  return (
    <Card title={t('trede.title')} actions={isNow && <GiveTredeOpinion judgements={data} />}>
      <p className="rt-muted">{t('trede.lead')}</p>
      {subject === undefined ? <p>{t('trede.none')}</p> : <SideBySide subject={subject} />}
    </Card>
  );
}
