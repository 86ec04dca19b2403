import type { JudgedSubject, Judgements, ShownAssumption } from '@regietafel/contracts/judgements/judgements';
import { asId, type KpiId, type RiskId } from '@regietafel/domain/core/ids';
import { FictiefMark } from '@regietafel/ui/components/author-kring';
import { Button } from '@regietafel/ui/components/button';
import { Stack } from '@regietafel/ui/components/card';
import { DefinitionList } from '@regietafel/ui/components/definition-list';
import { SidePanel } from '@regietafel/ui/components/side-panel';
import { lazy, useState } from 'react';
import { GiveTredeOpinion } from '../../components/judgements/give-trede-opinion.tsx';
import { SideBySide } from '../../components/judgements/side-by-side.tsx';
import { Part } from '../../components/part.tsx';
import { SubjectThread } from '../../components/threads/subject-thread.tsx';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { ButtonLink } from '../../lib/links.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import { DOSSIER_PAGES } from '../../lib/sharing/dossier-pages.ts';
import { useSubjectTitle } from './use-subject-columns.tsx';

// What writes comes with fields that load slowly; who only reads does not wait for them.
const AssumptionDialog = lazy(() =>
  import('./assumption-dialog.tsx').then((module) => ({ default: module.AssumptionDialog })),
);
const AssumptionOpinionDialog = lazy(() =>
  import('./assumption-opinion-dialog.tsx').then((module) => ({ default: module.AssumptionOpinionDialog })),
);

interface SubjectPanelProps {
  readonly subjectId: string;
  readonly judgements: Judgements;
  readonly isNow: boolean;
  readonly onClose: () => void;
}

/** The judgements of one subject side by side, with what the person may add to them. */
export function SubjectPanel({ subjectId, judgements, isNow, onClose }: SubjectPanelProps) {
  const t = useMessages('judgements');
  const titleOf = useSubjectTitle();
  const { dossierId } = useDossier();
  const subject = judgements.subjects.find(({ id }) => id === subjectId);
  const assumption = judgements.assumptions.find(({ assumptionId }) => assumptionId === subjectId);
  if (subject === undefined)
    return (
      <SidePanel title={t('panel.gone')} onClose={onClose}>
        <p>{assumption?.withdrawnReason ?? t('panel.goneBody')}</p>
      </SidePanel>
    );
  return (
    <SidePanel
      title={titleOf(subject)}
      kicker={t(`kind.${subject.kind}`)}
      onClose={onClose}
      actions={isNow && <PanelActions subject={subject} assumption={assumption} judgements={judgements} />}
    >
      {assumption && <AssumptionFacts assumption={assumption} />}
      <Stack>
        <SideBySide subject={subject} />
        {/* Risks and KPI's are spoken of where they stand. */}
        {(subject.kind === 'assumption' || subject.kind === 'trede_opinion') && (
          <SubjectThread dossierId={dossierId} subject={{ kind: subject.kind, id: subject.id }} />
        )}
      </Stack>
    </SidePanel>
  );
}

function AssumptionFacts({ assumption }: { readonly assumption: ShownAssumption }) {
  const t = useMessages('judgements');
  const { appliesTo, owner, source, isFictitious } = assumption;
  const said = (text: string) => text || t('assumption.notSaid');
  return (
    <>
      {isFictitious && <FictiefMark />}
      <DefinitionList
        items={[
          { term: t('assumption.appliesTo'), value: said(appliesTo) },
          { term: t('assumption.owner'), value: said(owner) },
          { term: t('assumption.source'), value: said(source) },
        ]}
      />
    </>
  );
}

interface PanelActionsProps {
  readonly subject: JudgedSubject;
  readonly assumption: ShownAssumption | undefined;
  readonly judgements: Judgements;
}

/** A risk and a norm are judged where they stand; an assumption and the trede are judged here. */
function PanelActions({ subject, assumption, judgements }: PanelActionsProps) {
  const t = useMessages('judgements');
  const { slug } = useDossier();
  switch (subject.kind) {
    case 'risk':
      return (
        <ButtonLink
          to={DOSSIER_PAGES.risks}
          params={{ dossier: slug }}
          search={{ risico: asId<RiskId>(subject.id) }}
        >
          {t('panel.atRisk')}
        </ButtonLink>
      );
    case 'kpi':
      return (
        <ButtonLink
          to={DOSSIER_PAGES.kpis}
          params={{ dossier: slug }}
          search={{ kpi: asId<KpiId>(subject.id) }}
        >
          {t('panel.atKpi')}
        </ButtonLink>
      );
    case 'trede_opinion':
      return <GiveTredeOpinion judgements={judgements} variant="primary" />;
    case 'assumption':
      return assumption && <AssumptionActions {...{ subject, assumption, judgements }} />;
  }
}

interface AssumptionActionsProps extends PanelActionsProps {
  readonly assumption: ShownAssumption;
}

function AssumptionActions({ subject, assumption, judgements }: AssumptionActionsProps) {
  const t = useMessages('judgements');
  const [open, setOpen] = useState<'change' | 'opinion' | null>(null);
  const { isOwn, mayWrite } = assumption.origin.author;
  const { desk } = judgements;
  const close = () => setOpen(null);
  return (
    <>
      {!isOwn && desk.mayOpine && (
        <Button variant="primary" icon="edit" onClick={() => setOpen('opinion')}>
          {t(subject.ownHeadRevisionId === null ? 'opinion.give' : 'opinion.revise')}
        </Button>
      )}
      {mayWrite && desk.places.length > 0 && (
        <Button icon="edit" onClick={() => setOpen('change')}>
          {t('assumption.change')}
        </Button>
      )}
      <Part>
        {open === 'change' && (
          <AssumptionDialog assumption={assumption} judgements={judgements} onClose={close} />
        )}
        {open === 'opinion' && (
          <AssumptionOpinionDialog
            subject={subject}
            assumption={assumption}
            judgements={judgements}
            onClose={close}
          />
        )}
      </Part>
    </>
  );
}
