import type { Ladder, LadderStepAnswer } from '@regietafel/contracts/ladder/ladder';
import { Card } from '@regietafel/ui/components/card';
import { DefinitionList } from '@regietafel/ui/components/definition-list';
import { EmptyState } from '@regietafel/ui/components/notice';
import { Timeline } from '@regietafel/ui/components/timeline';
import type { ReactNode } from 'react';
import { RecordOrigin } from '../../components/record-origin.tsx';
import { ThreadDisclosure } from '../../components/threads/thread-disclosure.tsx';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import { tredeTone } from '../../lib/status-tones.ts';
import { stepDay } from './step-day.ts';

interface LadderStepsProps extends Pick<Ladder, 'steps' | 'current'> {
  readonly actions?: ReactNode;
}

const STEP_ICONS = {
  vaststelling: 'check',
  verkenning: 'search',
  advies: 'document',
  afschaling: 'arrowDown',
} as const;

/** How the dossier came where it stands: who decided what, on which document. The last step comes first. */
export function LadderSteps({ steps, current, actions }: LadderStepsProps) {
  const t = useMessages('ladder');
  const terms = useMessages('terms');
  const format = useFormat();
  const standing = steps.findLast((step) => isMove(step) && step.trede === current?.trede);
  return (
    <Card title={t('steps.title')} actions={actions}>
      {steps.length === 0 ? (
        <EmptyState title={t('steps.empty')} icon="history">
          {t('steps.emptyBody')}
        </EmptyState>
      ) : (
        <Timeline
          label={t('steps.label')}
          items={steps.toReversed().map((step) => ({
            id: step.id,
            dateTime: step.precision === 'day' ? step.effectiveOn : step.effectiveOn.slice(0, 7),
            when: stepDay(step, format),
            title: terms('ladderStep.at', {
              step: terms(`ladderStep.${step.kind}`),
              trede: String(step.trede),
            }),
            body: <StepFacts step={step} />,
            footer: <StepFooter step={step} />,
            tone: isMove(step) ? tredeTone(step.trede) : 'info',
            icon: STEP_ICONS[step.kind],
            isCurrent: step.id === standing?.id,
          }))}
        />
      )}
    </Card>
  );
}

function StepFacts({ step }: { readonly step: LadderStepAnswer }) {
  const t = useMessages('ladder');
  return (
    <>
      <p>{effectOf(step, t)}</p>
      <DefinitionList
        items={[
          { term: t('step.decidedBy'), value: step.decidedBy },
          { term: t('step.document'), value: step.document },
          ...(step.note === '' ? [] : [{ term: t('step.note'), value: step.note }]),
        ]}
      />
    </>
  );
}

function StepFooter({ step }: { readonly step: LadderStepAnswer }) {
  const { dossierId } = useDossier();
  return (
    <>
      <RecordOrigin origin={step.origin} />
      <ThreadDisclosure dossierId={dossierId} subject={{ kind: 'ladder_step', id: step.id }} />
    </>
  );
}

function effectOf(step: LadderStepAnswer, t: ReturnType<typeof useMessages<'ladder'>>): string {
  if (!isMove(step)) return t('step.unmoved');
  if (step.tredeBefore === null) return t('step.first');
  return t('step.moved', { from: String(step.tredeBefore), to: String(step.tredeAfter) });
}

function isMove({ tredeBefore, tredeAfter }: LadderStepAnswer): boolean {
  return tredeBefore !== tredeAfter;
}
