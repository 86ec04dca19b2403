import type { Agreement, Agreements } from '@regietafel/contracts/agreements/agreements';
import { Badge } from '@regietafel/ui/components/badge';
import { Button } from '@regietafel/ui/components/button';
import { DefinitionList } from '@regietafel/ui/components/definition-list';
import { SidePanel } from '@regietafel/ui/components/side-panel';
import { lazy, useState } from 'react';
import { RecordTrail } from '../../components/audit/record-trail.tsx';
import { RecordOrigin } from '../../components/record-origin.tsx';
import { SubjectThread } from '../../components/threads/subject-thread.tsx';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import { AgreementCourse } from './agreement-course.tsx';
import { AGREEMENT_TONES, Slip } from './slip.tsx';
import './agreements.css';
import { Part } from '../../components/part.tsx';

// What writes comes with fields that load slowly; who only reads does not wait for them.
const MoveDialog = lazy(() => import('./move-dialog.tsx').then((module) => ({ default: module.MoveDialog })));
const ShareDialog = lazy(() =>
  import('./share-dialog.tsx').then((module) => ({ default: module.ShareDialog })),
);
const SettleDialog = lazy(() =>
  import('./settle-dialog.tsx').then((module) => ({ default: module.SettleDialog })),
);

interface AgreementPanelProps {
  /** Undefined when it is not in sight at this reading position. */
  readonly agreement: Agreement | undefined;
  readonly day: Agreements['day'];
  /** Where the person may record. */
  readonly places: Agreements['places'];
  readonly mayChange: boolean;
  readonly onClose: () => void;
}

/** Everything of one agreement, and what the person may do with it. */
export function AgreementPanel({ agreement, day, places, mayChange, onClose }: AgreementPanelProps) {
  const t = useMessages('agreements');
  const { dossierId } = useDossier();
  const [open, setOpen] = useState<'move' | 'settle' | 'share' | null>(null);
  if (agreement === undefined) {
    return (
      <SidePanel title={t('panel.gone')} onClose={onClose}>
        <p>{t('panel.goneBody')}</p>
      </SidePanel>
    );
  }
  const isOwn = mayChange && agreement.origin.author.mayWrite;
  const isChangeable = isOwn && agreement.status === 'open';
  const close = () => setOpen(null);
  return (
    <SidePanel
      title={agreement.title}
      kicker={t('panel.kicker', { party: agreement.party })}
      onClose={onClose}
      actions={
        isOwn && (
          <>
            {isChangeable && (
              <Button variant="primary" icon="calendar" onClick={() => setOpen('move')}>
                {t('move')}
              </Button>
            )}
            {isChangeable && (
              <Button icon="check" onClick={() => setOpen('settle')}>
                {t('settle')}
              </Button>
            )}
            <Button icon="kring" onClick={() => setOpen('share')}>
              {t('share')}
            </Button>
          </>
        )
      }
    >
      <Facts agreement={agreement} />
      <h3 className="rt-agreement__heading">{t('panel.course')}</h3>
      <AgreementCourse agreement={agreement} day={day} />
      <div className="rt-agreement__origin">
        <RecordOrigin origin={agreement.origin} />
      </div>
      <SubjectThread dossierId={dossierId} subject={{ kind: 'agreement', id: agreement.agreementId }} />
      <RecordTrail
        dossierId={dossierId}
        subject={{ kind: 'agreement', id: agreement.agreementId }}
        isOwn={agreement.origin.author.mayWrite}
      />
      <Part>
        {open === 'move' && <MoveDialog agreement={agreement} today={day} onClose={close} />}
        {open === 'share' && <ShareDialog agreement={agreement} places={places} onClose={close} />}
        {open === 'settle' && <SettleDialog agreement={agreement} today={day} onClose={close} />}
      </Part>
    </SidePanel>
  );
}

function Facts({ agreement }: { readonly agreement: Agreement }) {
  const t = useMessages('agreements');
  const terms = useMessages('terms');
  const format = useFormat();
  const { status } = agreement;
  return (
    <DefinitionList
      items={[
        {
          term: t('column.status'),
          value: <Badge tone={AGREEMENT_TONES[status]}>{terms(`agreementStatus.${status}`)}</Badge>,
        },
        { term: t('column.slip'), value: <Slip {...agreement} /> },
        { term: t('column.firstDue'), value: format.dateLong(agreement.firstDueOn) },
        { term: t('column.due'), value: format.dateLong(agreement.dueOn) },
        { term: t('panel.topic'), value: agreement.topic || t('panel.noTopic') },
        { term: t('panel.standPer'), value: format.date(agreement.standPer) },
        { term: t('panel.source'), value: agreement.source || t('panel.noSource') },
      ]}
    />
  );
}
