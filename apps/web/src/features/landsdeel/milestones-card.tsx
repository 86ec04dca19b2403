import type { Milestone } from '@regietafel/contracts/landsdeel/plan';
import { Badge } from '@regietafel/ui/components/badge';
import { Card } from '@regietafel/ui/components/card';
import type { Tone } from '@regietafel/ui/core/tone';
import { lazy } from 'react';
import { Opening } from '../../components/opening.tsx';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import type { PlanCardProps } from './card-props.ts';
import { Provenance } from './provenance.tsx';

const MilestoneDialog = lazy(() =>
  import('./milestone-dialog.tsx').then((module) => ({ default: module.MilestoneDialog })),
);

const TONES: Readonly<Record<Milestone['state'], Tone>> = {
  done: 'positive',
  overdue: 'negative',
  open: 'info',
  withdrawn: 'neutral',
};

/** The steps of reduction and conversion, each with the date that was promised first. */
export function MilestonesCard({ plan, isNow }: PlanCardProps) {
  const t = useMessages('landsdeel');
  const mayRecord = isNow && plan.desk.mayRecord;
  return (
    <Card
      title={t('milestones.title')}
      actions={
        mayRecord && (
          <Opening label={t('act.milestone')}>
            {(close) => <MilestoneDialog plan={plan} milestone={null} onClose={close} />}
          </Opening>
        )
      }
    >
      {plan.milestones.length === 0 ? (
        <p>{t('milestones.empty')}</p>
      ) : (
        <ul className="rt-landsdeel__list">
          {plan.milestones.map((milestone) => (
            <li key={milestone.milestoneId}>
              <div className="rt-landsdeel__head">
                <h3>{milestone.title}</h3>
                <Badge tone={TONES[milestone.state]}>{t(`state.${milestone.state}`)}</Badge>
                {mayRecord && milestone.origin.author.isOwn && (
                  <Opening label={t('act.changeMilestone', { title: milestone.title })} isEdit>
                    {(close) => <MilestoneDialog plan={plan} milestone={milestone} onClose={close} />}
                  </Opening>
                )}
              </div>
              <MilestoneWords milestone={milestone} />
              <Provenance record={milestone} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function MilestoneWords({ milestone }: { readonly milestone: Milestone }) {
  const t = useMessages('landsdeel');
  const format = useFormat();
  const { kind, partTenantId, partName, providerName, places, dueOn, doneOn, firstDueOn, slipDays } =
    milestone;
  const about = [
    t(`milestone.${kind}`),
    partTenantId === null ? null : (partName ?? t('part.rest')),
    providerName,
    partTenantId === null && providerName === null ? t('milestone.all') : null,
    places === null ? null : t('milestone.places', { count: places }),
  ].filter((word) => word !== null);
  const when =
    doneOn === null
      ? t('milestone.due', { day: format.date(dueOn) })
      : t('milestone.done', { day: format.date(doneOn) });
  return (
    <>
      <p>{about.join(' · ')}</p>
      <p>
        {when}
        {slipDays > 0 && `, ${t('milestone.slip', { count: slipDays, first: format.date(firstDueOn) })}`}
        {'. '}
        {milestone.note} {milestone.withdrawnReason}
      </p>
    </>
  );
}
