import type { WorkItem } from '@regietafel/contracts/tasks/work';
import { Button } from '@regietafel/ui/components/button';
import { Icon, type IconName } from '@regietafel/ui/components/icon';
import type { Tone } from '@regietafel/ui/core/tone';
import { CellDetail } from '../../components/cell.tsx';
import { api } from '../../lib/api/client.ts';
import { useSave } from '../../lib/api/use-save.ts';
import { useFormat } from '../../lib/format/format.ts';
import { subjectText } from '../../lib/history/change-subject.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { PageLink } from '../../lib/links.ts';
import { threadPlaceOf } from '../../lib/sharing/subject-places.ts';

const TONES: Readonly<Record<WorkItem['band'], Tone>> = {
  overdue: 'negative',
  day: 'caution',
  week: 'caution',
  month: 'info',
  later: 'neutral',
  none: 'neutral',
};

const ICONS: Readonly<Record<WorkItem['kind'], IconName>> = {
  task: 'check',
  task_declined: 'history',
  mention: 'user',
  agreement: 'calendar',
  milestone: 'calendar',
  invitation: 'kring',
  consent: 'kring',
  signature: 'edit',
  review: 'user',
  report_sent_back: 'history',
  report_to_review: 'document',
  care_to_review: 'warning',
  contract_to_renew: 'document',
};

/** One thing that waits, with the way to where it can be dealt with. */
export function WorkItemRow({ item }: { readonly item: WorkItem }) {
  const t = useMessages('tasks');
  const format = useFormat();
  const { band, kind, dossier, from, isShared, dueOn, since, missing } = item;
  const details = [
    t(`kind.${kind}`),
    dossier?.providerName,
    from !== null && t('work.from', { name: from }),
    isShared && t('work.shared'),
    missing !== undefined &&
      missing.length > 0 &&
      t('work.missing', { what: format.list(missing.map((one) => t(`missing.${one}`))) }),
    dueOn === null ? format.instant(since) : t('due', { day: format.date(dueOn) }),
  ].filter((part) => typeof part === 'string');
  return (
    <li className={`rt-work__item rt-tone-${TONES[band]}`}>
      <Icon name={ICONS[kind]} />
      <div className="rt-work__what">
        <Title item={item} />
        <CellDetail>{details.join(' · ')}</CellDetail>
      </div>
      {kind === 'mention' && <Handled item={item} />}
    </li>
  );
}

/** The way to where it can be dealt with. */
function Title({ item: { kind, title, dossier, subject } }: { readonly item: WorkItem }) {
  const terms = useMessages('terms');
  const t = useMessages('tasks');
  if (kind === 'review')
    return (
      <PageLink to="/organisatie/rechtencontrole">
        {t(title === 'alle' ? 'work.review.alle' : 'work.review.bevoorrecht')}
      </PageLink>
    );
  if (kind === 'contract_to_renew') return <PageLink to="/signalen">{title}</PageLink>;
  if (kind === 'milestone' && dossier !== null)
    return (
      <PageLink to="/dossiers/$dossier/plan" params={{ dossier: dossier.slug }}>
        {title}
      </PageLink>
    );
  if (kind === 'care_to_review' && dossier !== null)
    return (
      <PageLink to="/dossiers/$dossier/indicatoren" params={{ dossier: dossier.slug }}>
        {t('work.careToReview')}
      </PageLink>
    );
  if (kind === 'invitation') return <PageLink to="/uitnodigingen">{title}</PageLink>;
  if (dossier === null || subject === null) return <strong>{title}</strong>;
  const shown = subject.kind === 'ladder_step' ? subjectText('ladder_step', title, terms) : title;
  return <PageLink {...threadPlaceOf(dossier.slug, subject)}>{shown}</PageLink>;
}

/** Says of a mention that it asks for nothing more. */
function Handled({ item: { dossier, subject } }: { readonly item: WorkItem }) {
  const t = useMessages('tasks');
  const saving = useSave({ save: api.threads.seen.mutate, done: t('work.handledDone'), onDone: () => {} });
  if (dossier === null || subject === null) return null;
  const { dossierId } = dossier;
  return (
    <div className="rt-screen-only">
      <Button
        variant="subtle"
        icon="check"
        isBusy={saving.isBusy}
        onClick={() => saving.save({ dossierId, subject, isHandled: true })}
      >
        {t('work.handled')}
      </Button>
    </div>
  );
}
