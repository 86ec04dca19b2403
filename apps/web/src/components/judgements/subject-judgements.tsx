import type { JudgedKind } from '@regietafel/domain/judgements/stance';
import { useQuery } from '@tanstack/react-query';
import { useAsOf } from '../../lib/history/use-as-of.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { judgementsQuery } from '../../lib/judgements/judgements-query.ts';
import { PageLink } from '../../lib/links.ts';
import { useTenantId } from '../../lib/session/session.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import { DOSSIER_PAGES } from '../../lib/sharing/dossier-pages.ts';
import { SideBySide } from './side-by-side.tsx';

interface SubjectJudgementsProps {
  readonly kind: JudgedKind;
  readonly id: string;
  /** Only the distance and who moved, where the place shows the judgements themselves. */
  readonly isBrief?: boolean;
}

/** The judgements of one subject in the panel of that subject; nothing where fewer than two parties judge it. */
export function SubjectJudgements({ kind, id, isBrief = false }: SubjectJudgementsProps) {
  const t = useMessages('judgements');
  const { dossierId, slug } = useDossier();
  const { data } = useQuery(judgementsQuery(useTenantId(), dossierId, useAsOf()));
  const subject = data?.subjects.find((one) => one.kind === kind && one.id === id);
  if (subject === undefined || subject.judgements.length < 2) return null;
  return (
    <section>
      {!isBrief && <h3>{t('embedded.title')}</h3>}
      <SideBySide subject={subject} isBrief={isBrief} />
      <PageLink to={DOSSIER_PAGES.judgements} params={{ dossier: slug }} search={{ onderwerp: id }}>
        {t('embedded.all')}
      </PageLink>
    </section>
  );
}
